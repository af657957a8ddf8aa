import { createInterface } from 'node:readline/promises';
import { askSession } from '../session.ts';
import { stackOptions } from '../stack/config.ts';
import { readDemo } from '../stack/demo.ts';
import { running } from '../stack/lock.ts';
import { readJson, type StackState, stateFile } from '../stack/state.ts';
import { type Arguments, UsageError } from './arguments.ts';

export interface Caller {
  organizationId: string;
  api: { fetch: (path: string, init?: RequestInit) => Promise<Response> };
}

interface Target {
  url: string;
  key: string;
  email: string | undefined;
  password: string | undefined;
}

/** The Supabase that was named, or the embedded one that runs, with its demo account where nobody is named. */
function target({ url, key, email }: Arguments): Target {
  const password = process.env.SECG_PASSWORD;
  if (url && key) return { url, key, email, password };
  const { dir } = stackOptions();
  const run = running(dir);
  const state = readJson<StackState>(stateFile(dir));
  if (run?.state !== 'ready' || !state) throw new UsageError('No stack is running here; name one with --url and --key');
  const demo = email ? null : readDemo(dir);
  return {
    url: run.appUrl,
    key: state.secrets.publishableKey,
    email: email ?? demo?.accounts[0]?.email,
    password: password ?? demo?.password,
  };
}

async function ask(email: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(`Password of ${email}: `);
  } finally {
    terminal.close();
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  throw new Error(`${new URL(response.url).pathname}: ${response.status} ${await response.text()}`);
}

/** Acts with the token of a person: what he may not do, the import may not do. */
export async function signIn(given: Arguments): Promise<Caller> {
  const { url, key, email, password } = target(given);
  if (!email) throw new UsageError('Who imports? Say --email');
  const account = { email, password: password ?? (await ask(email)) };
  const token = await askSession({ appUrl: url, publishableKey: key }, '', account);
  const found = await answer<{ id: string; slug: string }[]>(
    await fetch(`${url}/rest/v1/organizations?select=id,slug&order=slug`, {
      headers: { apikey: key, authorization: `Bearer ${token}` },
    }),
  );
  const wanted = given.organization;
  const matching = found.filter(({ id, slug }) => wanted === undefined || id === wanted || slug === wanted);
  const [only] = matching;
  if (!only || matching.length > 1) {
    const known = found.map(({ slug }) => slug).join(', ');
    throw new UsageError(`Which organization? --organization is one of: ${known}`);
  }
  const fetchAs = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { ...init, headers: { ...init.headers, apikey: key, authorization: `Bearer ${token}` } });
  return { organizationId: only.id, api: { fetch: fetchAs } };
}
