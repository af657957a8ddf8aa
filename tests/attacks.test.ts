import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attacks } from './attacks.ts';

it.each(attacks)('$point: $what', ({ test, says }) => {
  expect(readFileSync(join(import.meta.dirname, '..', test), 'utf8')).toContain(says);
});
