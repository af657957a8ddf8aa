import { expect, it } from 'vitest';
import { longEnough, passwordLength } from './password.ts';

it('counts characters as people do', () => {
  expect(passwordLength('🔑'.repeat(11))).toBe(11);
  expect(longEnough('🔑'.repeat(11))).toBe(false);
  expect(longEnough('correct hors')).toBe(true);
});
