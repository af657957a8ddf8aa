import type { Env } from './env.ts';
import { FakeFactors, type Level } from './factors.fixture.ts';

interface Call {
  path: string;
  headers: Headers;
  body: Record<string, unknown>;
}

export const USER = { id: 'u1', email: 'ann@example.test', user_metadata: { full_name: 'Ann Lee' } };
export const PASSWORD = 'correct horse battery';
export const ORIGIN = 'https://app.test';
export const CLOCK = Date.UTC(2026, 10, 27, 12);

/** A request as the app makes it. */
export const posted = (path: string, body: unknown, headers: Record<string, string> = {}): Request =>
  new Request(`http://f.test/functions/v1/session${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { origin: ORIGIN, 'x-requested-with': 'secg', 'x-real-ip': '192.0.2.7', ...headers },
  });

/** GoTrue and the database as the function sees them, for one account; it counts tokens and forgets nothing. */
export class FakeAuth {
  readonly calls: Call[] = [];
  /** what has been counted, by the bucket without the hash */
  readonly counts = new Map<string, number>();
  /** what private.limits says */
  readonly limits: Record<string, number> = { 'sign-in': 10, 'reset-account': 5, 'code-account': 10 };
  /** answers a test puts in place of the usual ones, by path */
  readonly answers: Record<string, () => Response | Promise<Response>> = {};
  readonly factors = new FakeFactors();
  now = CLOCK;
  private tokens = 0;

  readonly env: Env = {
    url: 'http://supabase.test',
    authUrl: 'http://auth.test',
    anonKey: 'publishable',
    origins: new Set([ORIGIN]),
    cookieKey: 'a secret of thirty-two characters',
    throttleKey: 'another secret of thirty-two chars',
    addressHeader: 'x-real-ip',
    sendMail: null,
    mfa: true,
    now: () => this.now,
    fetch: (async (input: string, init: RequestInit = {}) => this.answer(input, init)) as typeof fetch,
  };

  get paths(): string[] {
    return this.calls.map(({ path }) => path);
  }

  session(level: Level = 'aal1') {
    const n = ++this.tokens;
    this.factors.levels.set(`${n}`, level);
    return {
      access_token: `access-${n}`,
      refresh_token: `refresh-${n}`,
      expires_in: 900,
      token_type: 'bearer',
      user: { ...USER, ...this.factors.shown },
    };
  }

  private async answer(input: string, init: RequestInit): Promise<Response> {
    const { pathname, search } = new URL(input);
    const path = pathname + search;
    const body = JSON.parse(String(init.body ?? '{}')) as Record<string, unknown>;
    this.calls.push({ path, headers: new Headers(init.headers), body });
    const given = this.answers[path];
    if (given) return given();
    if (pathname.endsWith('/rpc/throttle')) return Response.json(this.throttle(String(body.bucket)));
    if (pathname.endsWith('/auth/v1/user')) return Response.json({ msg: 'no' }, { status: 403 });
    const caller = new Headers(init.headers).get('authorization') ?? '';
    if (pathname === '/user' && init.method === 'GET') return Response.json({ ...USER, ...this.factors.shown });
    if (pathname.startsWith('/factors'))
      return this.factors.answer(`${init.method} ${path}`, body, caller.replace('Bearer access-', ''), () =>
        this.session('aal2'),
      );
    if (path === '/token?grant_type=refresh_token')
      return Response.json(this.session(this.factors.levels.get(String(body.refresh_token).replace('refresh-', ''))));
    if (path === '/token?grant_type=password' && body.password !== PASSWORD) return wrong(400, 'invalid_credentials');
    if (['/token', '/verify', '/signup'].includes(pathname)) return Response.json(this.session());
    return pathname === '/logout' ? new Response(null, { status: 204 }) : Response.json({});
  }

  private throttle(bucket: string): number {
    const [, forgets, what = ''] = /^(forget )?([a-z-]+) [0-9a-f]{64}$/.exec(bucket) ?? [];
    const count = this.counts.get(what) ?? 0;
    if (!forgets && count >= (this.limits[what] ?? Number.POSITIVE_INFINITY)) return 120;
    this.counts.set(what, forgets ? 0 : count + 1);
    return 0;
  }
}

export const wrong = (status: number, error_code: string): Response =>
  Response.json({ code: status, error_code, msg: 'a sentence of the auth server' }, { status });
