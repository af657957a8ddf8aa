import { expect, it } from 'vitest';
import { longEnough, passwordFault, passwordLength } from './rules.ts';

it('counts characters as people do', () => {
  expect(passwordLength('🔑'.repeat(11))).toBe(11);
  expect(longEnough('🔑'.repeat(11))).toBe(false);
  expect(longEnough('correct hors')).toBe(true);
});

it('refuses more than the auth server looks at', () => {
  expect(passwordFault('long words '.repeat(7))).toBe('long');
  // 25 characters, 75 bytes
  expect(passwordFault('€uro€€€€€€€€€€€€€€€€€€€€€€€€')).toBe('long');
});

it.each([
  'Password1234!',
  'P@ssw0rd2026!',
  '123456789012',
  '210987654321',
  'abcdefghijkl',
  'aaaaaaaaaaaab',
  'abc123abc123',
  'qwertyuiop12',
  'iloveyou123456',
  'welcome-welcome',
  'Admin Password 1',
  'summer2026!!',
  'QWERTY-asdfgh',
  'construction2026',
])('refuses %s as common', (password) => {
  expect(passwordFault(password)).toBe('common');
});

it('refuses what anybody knows of the person', () => {
  const about = ['Nora Beginner', 'nora.beginner@example.test'];
  expect(passwordFault('NoraBeginner1', about)).toBe('common');
  expect(passwordFault('NoraBeginner1')).toBeNull();
});

it.each([
  'correct horse battery',
  'a password of some length',
  'bramble-0a1b2c3d4e5f',
  'la casa de mi abuela',
  'xK7#mQ2!vR9p',
])('takes %s', (password) => {
  expect(passwordFault(password)).toBeNull();
});
