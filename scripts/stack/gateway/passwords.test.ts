import { expect, test } from 'vitest';
import { passwordLimit } from './passwords.ts';

const ADDRESS = '127.0.0.1';

test('ten attempts in five minutes, then more as the old ones fade', () => {
  let now = 0;
  const limit = passwordLimit(() => now);
  for (let attempt = 0; attempt < 10; attempt++) {
    expect(limit.begin('a@example.com', ADDRESS)).toBe(true);
    now += 1000;
  }
  expect(limit.begin(' A@example.com', ADDRESS)).toBe(false);
  expect(limit.begin('a@example.com', '127.0.0.2')).toBe(true);
  expect(limit.begin('b@example.com', ADDRESS)).toBe(true);
  now = 5 * 60_000 + 500;
  expect(limit.begin('a@example.com', ADDRESS)).toBe(true);
  expect(limit.begin('a@example.com', ADDRESS)).toBe(false);
});

test('a success forgets the attempts, a withdrawn one never was', () => {
  const limit = passwordLimit(() => 0);
  for (let attempt = 0; attempt < 20; attempt++) {
    expect(limit.begin('a@example.com', ADDRESS)).toBe(true);
    limit.withdraw('a@example.com', ADDRESS);
  }
  for (let attempt = 0; attempt < 10; attempt++) limit.begin('a@example.com', ADDRESS);
  limit.succeeded('a@example.com', ADDRESS);
  expect(limit.begin('a@example.com', ADDRESS)).toBe(true);
});
