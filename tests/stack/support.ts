import { join } from 'node:path';
import { type StackOptions, stackOptions } from '../../scripts/stack/config.ts';
import { type Stack, startEmpty } from '../../scripts/stack/testing.ts';

const PROBES = join(import.meta.dirname, 'migrations');
export const FUNCTIONS = join(import.meta.dirname, 'functions');

/** With the product's own migrations in front. */
export const ALL_MIGRATIONS = [...stackOptions({ port: 0 }).migrations, PROBES];

/** A stack with the probes only, quick and without the product. */
export function startProbed(dir: string, more: Partial<StackOptions> = {}): Promise<Stack> {
  return startEmpty({ dir, migrations: [PROBES], functions: FUNCTIONS, ...more });
}

export const PASSWORD = 'a password of some length';

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of many shapes, asserted field by field.
  body: any;
  text: string;
  headers: Headers;
}

/** One request with the publishable key, as the app sends it. */
export async function call(
  stack: Stack,
  path: string,
  init: { token?: string; json?: unknown; method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const headers: Record<string, string> = {
    apikey: stack.publishableKey,
    'content-type': 'application/json',
    ...init.headers,
  };
  if (init.token) headers.authorization = `Bearer ${init.token}`;
  const body = init.json === undefined ? undefined : JSON.stringify(init.json);
  const method = init.method ?? (body === undefined ? 'GET' : 'POST');
  const response = await fetch(stack.appUrl + path, { method, headers, body });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: isJson && text ? JSON.parse(text) : text, text, headers: response.headers };
}

/** The auth server itself: a stack of probes has no function `session` in front of it. */
const askAuth = (stack: Stack, path: string, email: string) =>
  call({ ...stack, appUrl: stack.authUrl }, path, { json: { email, password: PASSWORD } });

/** Signs a new person up and returns the access token. */
export async function signUp(stack: Stack, email: string): Promise<string> {
  return (await askAuth(stack, '/signup', email)).body.access_token;
}

export const signIn = (stack: Stack, email: string) => askAuth(stack, '/token?grant_type=password', email);
