import { expect, test } from 'vitest';
import { MB } from '../_shared/importing/read/limits.ts';
import { envFrom } from './env.ts';

const given = (values: Record<string, string>) => envFrom((name) => values[name]);
const NEEDED = { SUPABASE_URL: 'http://s.test/', SUPABASE_ANON_KEY: 'k', THROTTLE_SECRET: 't'.repeat(32) };

test('the address, the publishable key and the size of an upload', () => {
  expect(given(NEEDED)).toMatchObject({ url: 'http://s.test', anonKey: 'k', limits: { bytes: 10 * MB } });
  expect(given({ ...NEEDED, IMPORT_MAX_MB: '32' }).limits.bytes).toBe(32 * MB);
});

test('a missing or senseless setting stops the start', () => {
  expect(() => given({})).toThrow('SUPABASE_URL');
  expect(() => given({ ...NEEDED, THROTTLE_SECRET: 'short' })).toThrow('32 characters');
  expect(() => given({ ...NEEDED, IMPORT_MAX_MB: 'much' })).toThrow('IMPORT_MAX_MB');
});

test('a sandbox that hides the optional setting means "not set"', () => {
  const sandboxed = (name: string) => {
    if (name === 'IMPORT_MAX_MB') throw Object.assign(new Error('Requires env access'), { name: 'NotCapable' });
    return (NEEDED as Record<string, string>)[name];
  };
  expect(envFrom(sandboxed).limits.bytes).toBe(10 * MB);
});
