// For tests: an Api whose fetch goes nowhere. Requests are written down as one line each, answers are given in order.
import { catalogFixture, ORGANIZATION } from '@/catalog/catalog.fixture.ts';
import type { Resources } from '@/catalog/resource.ts';
import { type Api, createApi, type TokenSource } from '@/lib/api.ts';
import { createDataProvider } from './data.ts';
import { buildResources } from './resources.ts';

export interface Given {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** the request never arrives */
  broken?: boolean;
}

export interface Seen {
  /** `GET vendors?select=…`, decoded */
  line: string;
  method: string;
  table: string;
  params: URLSearchParams;
  body: unknown;
  headers: Headers;
}

export const rows = (...body: unknown[]): Given => ({ body });
export const refused = (status: number, code: string, message = '', details: unknown = null): Given => ({
  status,
  body: { code, message, details, hint: null },
});
export const counted = (total: number): Given => ({ headers: { 'content-range': `0-24/${total}` } });

export interface FakeServer {
  api: Api;
  seen: Seen[];
  lines(): string[];
  resources: Resources;
  provider: ReturnType<typeof createDataProvider>;
}

const signedIn: TokenSource = { token: async () => 'token', refresh: async () => false };

export function fakeServer(
  answers: Given[] | ((seen: Seen) => Given | Promise<Given>),
  source: TokenSource = signedIn,
): FakeServer {
  const seen: Seen[] = [];
  const answer = Array.isArray(answers) ? () => answers.shift() ?? { body: [] } : answers;
  const api = createApi(
    {
      url: 'http://app.test',
      publishableKey: 'sb_publishable_test',
      fetch: async (input, init = {}) => {
        const url = new URL(String(input));
        const table = url.pathname.replace('/rest/v1/', '');
        const query = [...url.searchParams].map(([key, value]) => `${key}=${value}`).join('&');
        const method = init.method ?? 'GET';
        const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
        const line = `${method} ${table}${query ? `?${query}` : ''}`;
        seen.push({ line, method, table, params: url.searchParams, body, headers: new Headers(init.headers) });
        const given = await answer(seen[seen.length - 1] as Seen);
        if (given.broken) throw new TypeError('fetch failed');
        const text =
          method === 'HEAD' ? null : typeof given.body === 'string' ? given.body : JSON.stringify(given.body ?? []);
        return new Response(text, {
          status: given.status ?? 200,
          headers: { 'content-type': 'application/json', ...given.headers },
        });
      },
    },
    source,
  );
  const resources = buildResources(catalogFixture, { strict: true });
  return {
    api,
    seen,
    lines: () => seen.map(({ line }) => line),
    resources,
    provider: createDataProvider(api, resources, ORGANIZATION),
  };
}
