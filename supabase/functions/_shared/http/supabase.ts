import { Problem, type Status } from './problem.ts';
import { requestId } from './request-id.ts';

export interface SupabaseEnv {
  url: string;
  /** Publishable key: it names the project and opens nothing. */
  anonKey: string;
  fetch: typeof fetch;
}

/** Supabase as the caller sees it: every request carries the caller's own token and no other. */
export interface Caller {
  /** The person. */
  id: string;
  rpc(name: string, args: Record<string, unknown>, signal?: AbortSignal): Promise<unknown>;
}

/** Asks the auth server who the token belongs to, so that a forged or expired one ends here whatever the gateway does. */
export async function authenticate(request: Request, env: SupabaseEnv): Promise<Caller> {
  const authorization = request.headers.get('authorization') ?? '';
  if (!/^bearer \S+$/i.test(authorization)) throw unauthorized();
  const headers = { apikey: env.anonKey, authorization };
  const answer = await env.fetch(`${env.url}/auth/v1/user`, { headers });
  const user: unknown = answer.ok ? await answer.json() : await answer.body?.cancel();
  if (answer.status >= 500) throw new Problem(503, 'auth_unavailable', 'The sign-in service does not answer.');
  const id = (user as { id?: unknown } | null)?.id;
  if (!answer.ok || typeof id !== 'string') throw unauthorized();
  if (!isForUs(authorization.slice('bearer '.length))) throw unauthorized();
  // the history then says which request it was
  const traced = { ...headers, 'x-request-id': requestId(request) };
  return { id, rpc: (name, args, signal) => rpc(env, traced, name, args, signal) };
}

/** @supabase/lite looks at signature and end of a token, not at whom it was made for. Called for one that was found genuine. */
function isForUs(token: string): boolean {
  const [, payload = ''] = token.split('.');
  const claims = parsed(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as { aud?: unknown } | null;
  return [claims?.aud].flat().includes('authenticated');
}

/** The database as somebody sees it who has not signed in. */
export const anonymousRpc = (env: SupabaseEnv, name: string, args: Record<string, unknown>): Promise<unknown> =>
  rpc(env, { apikey: env.anonKey }, name, args);

export const unauthorized = () => new Problem(401, 'unauthorized', 'Sign in again.');

async function rpc(
  env: SupabaseEnv,
  headers: Record<string, string>,
  name: string,
  args: Record<string, unknown>,
  signal?: AbortSignal,
) {
  const answer = await env.fetch(`${env.url}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(args),
    ...(signal ? { signal } : {}),
  });
  const text = await answer.text();
  const body: unknown = text === '' ? null : parsed(text);
  if (!answer.ok) throw problemOf(answer.status, body);
  return body;
}

/** A gateway in trouble answers with a page instead of JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (notJson) {
    if (!(notJson instanceof SyntaxError)) throw notJson;
    return null;
  }
}

interface DatabaseError {
  code?: string;
  message?: string;
  details?: string | null;
  hint?: string | null;
}

const NAMES: Partial<Record<Status, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'file_too_large',
  422: 'unprocessable',
  429: 'too_many_requests',
};

/** PostgREST's errors → ours: the status by SQLSTATE, the message as the database wrote it for people. */
function problemOf(status: number, body: unknown): Problem {
  const error = (typeof body === 'object' && body !== null ? body : {}) as DatabaseError;
  const mapped = statusOf(status, error.code ?? '');
  if (mapped >= 500)
    return new Problem(mapped, 'database_error', 'The database could not finish the request.', {
      code: error.code ?? null,
    });
  const details = parsedDetails(error.details);
  if (mapped === 429) {
    const wait = String((details as { retry_after?: unknown } | null)?.retry_after ?? 60);
    return new Problem(429, 'too_many_requests', error.message ?? 'Too many attempts.', details, {
      'retry-after': wait,
    });
  }
  const detail = { code: error.code ?? null, details, hint: error.hint ?? null };
  return new Problem(mapped, NAMES[mapped] ?? 'refused', error.message ?? 'The request was refused.', detail);
}

function statusOf(status: number, code: string): Status {
  const own = /^PT(4\d\d)$/.exec(code)?.[1];
  if (own !== undefined) return own in NAMES ? (Number(own) as Status) : 422;
  if (status === 401) return 401;
  if (code === '42501' || status === 403) return 403;
  if (code === 'P0002' || code === 'PGRST116') return 404;
  if (code === '40001' || code === '40P01' || code === '55P03') return 409;
  if (/^(22|23)/.test(code) || code === 'P0001') return 422;
  return status === 503 ? 503 : 500;
}

/** Details of our own errors are JSON; those of Postgres are prose. */
function parsedDetails(details: string | null | undefined): unknown {
  return details?.startsWith('{') ? (parsed(details) ?? details) : (details ?? null);
}
