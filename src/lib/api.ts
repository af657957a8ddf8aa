// The two parts of supabase-js the app speaks, of their own packages: the rest of it (realtime, storage, functions) would be
// a tenth of what a list loads first.
import { PostgrestClient } from '@supabase/postgrest-js';

/** Who is signed in, as far as a request needs to know. */
export interface TokenSource {
  token(): Promise<string | null>;
  /** true: there is a new token, the request is worth a second try */
  refresh(): Promise<boolean>;
}

export interface Api {
  client: PostgrestClient;
  /** for the functions: same address, key and token attached */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** for the function `session`, which is asked on the origin of the app, and by nobody else */
  own(path: string, init?: RequestInit): Promise<Response>;
}

export interface ApiOptions {
  url: string;
  publishableKey: string;
  fetch?: typeof fetch;
}

/** One 401, one refresh, one more try; a second 401 is the answer. Several requests share one refresh. */
export function withRefresh(source: TokenSource, send: typeof fetch): typeof fetch {
  let running: Promise<boolean> | null = null;
  return async (input, init) => {
    const response = await send(input, init);
    if (response.status !== 401 || (await isRefusal(response))) return response;
    running ??= source.refresh().finally(() => {
      running = null;
    });
    if (!(await running)) return response;
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${await source.token()}`);
    return send(input, { ...init, headers });
  };
}

/** "May not" also comes as 401 (code 42501): no new token would help. */
async function isRefusal(response: Response): Promise<boolean> {
  const text = await response.clone().text();
  return text.includes('"42501"');
}

export function createApi(options: ApiOptions, source: TokenSource): Api {
  const send = withRefresh(source, options.fetch ?? ((input, init) => globalThis.fetch(input, init)));
  const signed: typeof fetch = async (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('apikey', options.publishableKey);
    const token = await source.token();
    if (token) headers.set('Authorization', `Bearer ${token}`);
    return send(input, { ...init, headers });
  };
  return {
    // TanStack Query decides on repeats; two layers of it would multiply
    client: new PostgrestClient(`${options.url}/rest/v1`, { schema: 'public', fetch: signed, retry: false }),
    fetch: (path, init) => signed(`${options.url}${path}`, init),
    own: (path, init) => signed(path, { ...init, headers: { ...init?.headers, 'x-requested-with': 'secg' } }),
  };
}
