import { sha256Hex } from '../sha256.ts';
import type { GetSetting } from './env.ts';
import { Problem } from './problem.ts';
import { anonymousRpc, type SupabaseEnv } from './supabase.ts';

/** What is counted; how often it may be is data of the database (private.limits). */
export type Limit =
  | 'sign-in'
  | 'sign-in-address'
  | 'sign-up-account'
  | 'sign-up-address'
  | 'reset-account'
  | 'reset-address'
  | 'email-account'
  | 'code-account'
  | 'invite-address'
  | 'import-account'
  | 'import-address';

export interface ThrottleEnv extends SupabaseEnv {
  /** Shared with private.secrets: the database counts only what carries its signature. */
  throttleKey: string;
}

/** Shorter could be guessed. */
const SECRET_MIN = 32;

export function secretOf(get: GetSetting, name: string): string {
  const value = get(name);
  if (!value) throw new Error(`${name} must be set`);
  if (value.length < SECRET_MIN) throw new Error(`${name} must have ${SECRET_MIN} characters or more`);
  return value;
}

/** Who is counted, not readable in the store. */
const bucketOf = (what: Limit, who: readonly string[]): string => `${what} ${sha256Hex(JSON.stringify(who))}`;

async function sign(text: string, secret: string): Promise<string> {
  const encode = (value: string) => new TextEncoder().encode(value);
  const hash = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encode(secret), hash, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, encode(text));
  return [...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function call(env: ThrottleEnv, bucket: string): Promise<number> {
  return Number(await anonymousRpc(env, 'throttle', { bucket, signature: await sign(bucket, env.throttleKey) }));
}

/** Counts an attempt before it is made, so that many at once are not more than one after the other; 429 beyond the limit. */
export async function attempt(env: ThrottleEnv, what: Limit, ...who: string[]): Promise<void> {
  const wait = await call(env, bucketOf(what, who));
  if (wait === 0) return;
  const message = `Too many attempts: try again in ${wait} seconds.`;
  throw new Problem(429, 'too_many_requests', message, { retry_after: wait }, { 'retry-after': String(wait) });
}

/** What succeeded was no attempt too many: the count begins anew. */
export async function forget(env: ThrottleEnv, what: Limit, ...who: string[]): Promise<void> {
  await call(env, `forget ${bucketOf(what, who)}`);
}
