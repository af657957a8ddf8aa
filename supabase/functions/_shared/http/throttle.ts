import { sha256Hex } from '../sha256.ts';
import { Problem } from './problem.ts';
import { anonymousRpc, type SupabaseEnv } from './supabase.ts';

/** How often something may be tried within so many seconds. */
export interface Limit {
  /** lower case and dashes */
  what: string;
  most: number;
  seconds: number;
}

export interface ThrottleEnv extends SupabaseEnv {
  /** Shared with private.secrets: the database counts only what carries its signature. */
  throttleKey: string;
}

/** Who is counted, not readable in the store. */
const bucketOf = ({ what, most, seconds }: Limit, who: readonly string[]): string =>
  `${what} ${most}/${seconds} ${sha256Hex(JSON.stringify(who))}`;

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
export async function attempt(env: ThrottleEnv, limit: Limit, ...who: string[]): Promise<void> {
  const wait = await call(env, bucketOf(limit, who));
  if (wait === 0) return;
  const message = 'Too many attempts. Try again later.';
  throw new Problem(429, 'too_many_requests', message, { retry_after: wait }, { 'retry-after': String(wait) });
}

/** What succeeded was no attempt too many: the count begins anew. */
export async function forget(env: ThrottleEnv, limit: Limit, ...who: string[]): Promise<void> {
  await call(env, `forget ${bucketOf(limit, who)}`);
}
