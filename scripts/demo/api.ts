import { askSession } from '../session.ts';
import type { DemoStack } from '../stack/demo.ts';

type Row = Record<string, unknown>;

interface Request {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The API as one user sees it. Every answer that is no success ends the demo with its text. */
export class Api {
  constructor(
    private readonly stack: Pick<DemoStack, 'appUrl' | 'publishableKey'>,
    private readonly token?: string,
  ) {}

  /** Creates an account; e-mail confirmation is off for the demo, so it answers with a session. */
  static async signUp(stack: DemoStack, account: { email: string; password: string; name: string }): Promise<Api> {
    return new Api(stack, await askSession(stack, '/sign-up', account));
  }

  static async signIn(
    stack: Pick<DemoStack, 'appUrl' | 'publishableKey'>,
    email: string,
    password: string,
  ): Promise<Api> {
    return new Api(stack, await askSession(stack, '', { email, password }));
  }

  rpc<T>(name: string, body: Row): Promise<T> {
    return this.json<T>(`/rest/v1/rpc/${name}`, { method: 'POST', body });
  }

  select<T = Row>(path: string): Promise<T[]> {
    return this.json<T[]>(`/rest/v1/${path}`);
  }

  insert<T = Row>(table: string, rows: Row | readonly Row[], select = 'id'): Promise<T[]> {
    const headers = { Prefer: 'return=representation' };
    return this.json<T[]>(`/rest/v1/${table}?select=${select}`, { method: 'POST', body: rows, headers });
  }

  /** Reads the version of the one row the filter names and changes it, as a form does. */
  async edit(table: string, filter: string, values: Row): Promise<void> {
    const found = await this.select<{ version: number }>(`${table}?select=version&${filter}`);
    const [row] = found;
    if (!row || found.length > 1) throw new Error(`${found.length} rows of ${table} where ${filter}`);
    await this.update(table, filter, { ...values, version: row.version });
  }

  /** Changes every row the filter names; none at all is a mistake. */
  update(table: string, filter: string, values: Row): Promise<void> {
    return this.touch('PATCH', table, filter, values);
  }

  remove(table: string, filter: string): Promise<void> {
    return this.touch('DELETE', table, filter);
  }

  private async touch(method: string, table: string, filter: string, body?: Row): Promise<void> {
    const headers = { Prefer: 'return=representation' };
    const path = `/rest/v1/${table}?select=version&${filter}`;
    const rows = await this.json<Row[]>(path, { method, body, headers });
    if (rows.length === 0) throw new Error(`${method} of no row in ${table} where ${filter}`);
  }

  async json<T>(path: string, { method = 'GET', body, headers = {} }: Request = {}): Promise<T> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.stack.appUrl}${path}`, {
      method,
      headers: {
        apikey: this.stack.publishableKey,
        ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
        ...(body !== undefined && !isForm ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path.split('?')[0]} answered ${response.status}: ${text}`);
    return (text ? JSON.parse(text) : null) as T;
  }
}
