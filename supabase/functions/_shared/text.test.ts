import { expect, test } from 'vitest';
import { excerpt, normalise, squeeze, storable, withoutControls } from './text.ts';

test('one spelling for comparisons', () => {
  expect(normalise('  DEMO \u00a0 Cabinets\tGROUP\n')).toBe('demo cabinets group');
  expect(normalise('Cafe\u0301')).toBe(normalise('CAFÉ'));
  expect(squeeze(' A\u00a0 B ')).toBe('A B');
});

test('control characters go, tabs and line breaks stay', () => {
  expect(withoutControls('a\u0000b\u0007c\td\ne\u007f')).toBe('abc\td\ne');
});

test('what jsonb refuses never reaches it', () => {
  expect(storable('a\u0000b')).toBe('ab');
  expect(storable('a\ud83db')).toBe('a\ufffdb');
  expect(storable('x\udc00')).toBe('x\ufffd');
  expect(storable('🏗️ ok')).toBe('🏗️ ok');
});

test('a long cell is shown by its beginning and its length', () => {
  expect(excerpt('x'.repeat(32000))).toBe(`${'x'.repeat(200)}… (32000)`);
  expect(excerpt('short')).toBe('short');
});
