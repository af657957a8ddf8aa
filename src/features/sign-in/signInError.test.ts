import { expect, it } from 'vitest';
import { english } from '@/lib/english.ts';
import { signInFailure, waitText } from './signInError.ts';

it('says the same for an unknown mail and a wrong password', () => {
  expect(signInFailure({ statusCode: 400, code: 'invalid_credentials' })).toBe('wrong');
  expect(signInFailure({ status: 422, code: 'user_not_found' })).toBe('wrong');
});

it('tells an absent server apart from a wrong password', () => {
  expect(signInFailure({ statusCode: 400, code: 'email_not_confirmed' })).toBe('unconfirmed');
  expect(signInFailure({ statusCode: 503 })).toBe('network');
  expect(signInFailure(new TypeError('Failed to fetch'))).toBe('network');
});

it('says how long to wait, and of other errors nothing', () => {
  expect(waitText(english, { statusCode: 429, details: { retry_after: 290 } })).toBe(
    'Too many attempts. Try again in 5 minutes.',
  );
  expect(waitText(english, { status: 429 })).toBe('Too many attempts. Try again in a minute.');
  expect(waitText(english, { statusCode: 400, details: { retry_after: 290 } })).toBeNull();
});
