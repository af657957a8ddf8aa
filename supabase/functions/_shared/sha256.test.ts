import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256Hex } from './sha256.ts';

test('agrees with the platform for every length around the block edges and for long and non-latin text', () => {
  const texts = Array.from({ length: 140 }, (_, n) => 'x'.repeat(n));
  for (const text of [...texts, 'é ç 漢字 🏗️', 'abc'.repeat(5000)]) {
    expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});
