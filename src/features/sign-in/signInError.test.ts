import { expect, it } from 'vitest';
import { signInFailure } from './signInError.ts';

it('says the same for an unknown mail and a wrong password', () => {
  expect(signInFailure({ statusCode: 400, code: 'invalid_credentials' })).toBe('wrong');
  expect(signInFailure({ status: 422, code: 'user_not_found' })).toBe('wrong');
});

it('tells a busy or absent server apart from a wrong password', () => {
  expect(signInFailure({ statusCode: 429 })).toBe('busy');
  expect(signInFailure({ statusCode: 400, code: 'email_not_confirmed' })).toBe('unconfirmed');
  expect(signInFailure({ statusCode: 503 })).toBe('network');
  expect(signInFailure(new TypeError('Failed to fetch'))).toBe('network');
});
