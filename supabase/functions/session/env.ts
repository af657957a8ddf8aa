import { addressHeader } from '../_shared/http/address.ts';
import { type GetSetting, optional } from '../_shared/http/env.ts';
import { mailerFrom, type SendMail } from '../_shared/http/mail.ts';
import { secretOf, type ThrottleEnv } from '../_shared/http/throttle.ts';

/** Everything the function takes from outside. */
export interface Env extends ThrottleEnv {
  /** The auth server where its whole API answers; from outside, the gateway closes what hands out tokens. */
  authUrl: string;
  /** Addresses of the app, as a browser names them. */
  origins: ReadonlySet<string>;
  /** What cookies are sealed with. */
  cookieKey: string;
  /** The header in which the proxy in front says who asks. */
  addressHeader: string;
  /** Null where functions cannot send mail. */
  sendMail: SendMail | null;
  /** The auth server knows a second factor. Said by whoever runs it, as `capabilities.mfa` to the app, and never tried out. */
  mfa: boolean;
  now: () => number;
}

export function envFrom(get: GetSetting): Env {
  const needed = (name: string) => {
    const value = get(name);
    if (!value) throw new Error(`${name} must be set`);
    return value;
  };
  const url = needed('SUPABASE_URL').replace(/\/$/, '');
  return {
    url,
    anonKey: needed('SUPABASE_ANON_KEY'),
    authUrl: (optional(get, 'AUTH_URL') ?? `${url}/auth/v1`).replace(/\/$/, ''),
    origins: new Set(
      needed('APP_ORIGIN')
        .split(',')
        .map((origin) => new URL(origin.trim()).origin),
    ),
    cookieKey: secretOf(get, 'SESSION_SECRET'),
    throttleKey: secretOf(get, 'THROTTLE_SECRET'),
    addressHeader: addressHeader(get),
    fetch: globalThis.fetch,
    sendMail: mailerFrom(get, globalThis.fetch),
    mfa: optional(get, 'MFA') === 'true',
    now: Date.now,
  };
}
