import { addressHeader } from '../_shared/http/address.ts';
import { type GetSetting, optional } from '../_shared/http/env.ts';
import { secretOf, type ThrottleEnv } from '../_shared/http/throttle.ts';
import { DEFAULT_LIMITS, type Limits, MB } from '../_shared/importing/read/limits.ts';

/** Everything the function takes from outside. */
export interface Env extends ThrottleEnv {
  limits: Limits;
  /** The header in which the proxy in front says who asks. */
  addressHeader: string;
}

/** `IMPORT_MAX_MB` raises the size of an upload where the platform has the memory; 10 MB fit a hosted function. */
export function envFrom(get: GetSetting): Env {
  const url = get('SUPABASE_URL');
  const anonKey = get('SUPABASE_ANON_KEY');
  if (!url || !anonKey) throw new Error('SUPABASE_URL and SUPABASE_ANON_KEY must be set');
  const megabytes = Number(optional(get, 'IMPORT_MAX_MB') ?? DEFAULT_LIMITS.bytes / MB);
  if (!(megabytes > 0)) throw new Error('IMPORT_MAX_MB must be a number of megabytes');
  return {
    url: url.replace(/\/$/, ''),
    anonKey,
    fetch: globalThis.fetch,
    throttleKey: secretOf(get, 'THROTTLE_SECRET'),
    addressHeader: addressHeader(get),
    limits: { ...DEFAULT_LIMITS, bytes: megabytes * MB },
  };
}
