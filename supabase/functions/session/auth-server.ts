import { Problem, type Status } from '../_shared/http/problem.ts';
import type { Env } from './env.ts';

/** What GoTrue answers when somebody is signed in. */
export interface AuthSession {
  access_token: string;
  refresh_token: string;
  expires_in: number;
  user: AuthUser;
}

export interface AuthUser {
  id: string;
  email?: string;
  /** asked for and not confirmed yet */
  new_email?: string;
  user_metadata?: Record<string, unknown>;
  /** absent where there is none, and where the auth server knows no second factor */
  factors?: Factor[];
}

export interface Factor {
  id: string;
  factor_type: string;
  status: 'verified' | 'unverified';
  friendly_name?: string;
  created_at: string;
}

/** What an authenticator app is given: GoTrue draws the picture, as SVG. */
export interface Enrolled {
  id: string;
  totp: { qr_code: string; secret: string; uri: string };
}

export const isSession = (answer: Partial<AuthSession>): answer is AuthSession => answer.refresh_token !== undefined;

interface AuthError {
  error_code?: string;
  code?: string | number;
  error?: string;
  msg?: string;
}

/** Its errors with their own codes, of which the app knows some; the text stays inside. */
export class Refused extends Problem {}

const STATUSES: readonly number[] = [400, 401, 403, 404, 422, 429];

async function refusal(answer: Response): Promise<Problem> {
  const body = (await answer.json().catch(() => ({}))) as AuthError;
  if (answer.status >= 500) return unavailable();
  const code = body.error_code ?? (typeof body.code === 'string' ? body.code : (body.error ?? 'refused'));
  const status = STATUSES.includes(answer.status) ? (answer.status as Status) : 400;
  const wait = answer.headers.get('retry-after') ?? '60';
  return new Refused(status, code, 'The sign-in service refused.', null, status === 429 ? { 'retry-after': wait } : {});
}

export const unavailable = () => new Problem(503, 'auth_unavailable', 'The sign-in service does not answer.');

interface Call {
  method?: string;
  token?: string;
  body?: unknown;
}

/** What is begun here and cannot be finished leaves nobody signed in. */
export async function orEnded<T>(auth: AuthServer, session: AuthSession, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await auth.signOut(session.access_token, 'local');
    throw error;
  }
}

/** GoTrue or @supabase/lite, asked on behalf of the one who asks us: it counts by his address and names his sessions by his browser. */
export function authServer(env: Env, request: Request, address: string) {
  const device = request.headers.get('user-agent');
  const send = async (path: string, { method = 'POST', token, body }: Call): Promise<unknown> => {
    const headers: Record<string, string> = { apikey: env.anonKey, 'content-type': 'application/json' };
    if (token) headers.authorization = `Bearer ${token}`;
    if (address) headers[env.addressHeader] = address;
    if (device) headers['user-agent'] = device;
    let answer: Response;
    try {
      answer = await env.fetch(`${env.authUrl}${path}`, {
        method,
        headers,
        ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
      });
    } catch (error) {
      if (error instanceof TypeError) throw unavailable();
      throw error;
    }
    if (!answer.ok) throw await refusal(answer);
    const text = await answer.text();
    return text === '' ? null : JSON.parse(text);
  };
  return {
    password: (email: string, password: string) =>
      send('/token?grant_type=password', { body: { email, password } }) as Promise<AuthSession>,
    refresh: (refresh_token: string) =>
      send('/token?grant_type=refresh_token', { body: { refresh_token } }) as Promise<AuthSession>,
    /** Without tokens where the address has to be confirmed first. */
    signUp: (email: string, password: string, data: Record<string, unknown>) =>
      send('/signup', { body: { email, password, data } }) as Promise<Partial<AuthSession>>,
    /** Without tokens where a second link has to be used, too. */
    verify: (type: string, token_hash: string) =>
      send('/verify', { body: { type, token_hash } }) as Promise<Partial<AuthSession>>,
    recover: (email: string) => send('/recover', { body: { email } }),
    update: (token: string, values: { password: string } | { email: string }) =>
      send('/user', { method: 'PUT', token, body: values }) as Promise<AuthUser>,
    user: (token: string) => send('/user', { method: 'GET', token }) as Promise<AuthUser>,
    /** No two factors of a person have the same name, not even one that was begun and left; the issuer is what the app shows. */
    enroll: (token: string, friendly_name: string) =>
      send('/factors', {
        token,
        body: { factor_type: 'totp', friendly_name, issuer: 'SECG ERP' },
      }) as Promise<Enrolled>,
    challenge: (token: string, factor: string) =>
      send(`/factors/${factor}/challenge`, { token }) as Promise<{ id: string }>,
    /** The session goes on, and has the second factor from now on. */
    verifyFactor: (token: string, factor: string, challenge_id: string, code: string) =>
      send(`/factors/${factor}/verify`, { token, body: { challenge_id, code } }) as Promise<AuthSession>,
    unenroll: (token: string, factor: string) => send(`/factors/${factor}`, { method: 'DELETE', token }),
    signOut: (token: string, scope: 'local' | 'global' | 'others') => send(`/logout?scope=${scope}`, { token }),
  };
}

export type AuthServer = ReturnType<typeof authServer>;
