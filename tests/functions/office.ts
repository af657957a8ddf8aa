import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';
import { askSession } from '../../scripts/session.ts';
import type { StackOptions } from '../../scripts/stack/config.ts';
import { removeStack, type Stack, startEmpty } from '../../scripts/stack/testing.ts';
import type { Issue } from '../../supabase/functions/_shared/importing/contract.ts';
import type { SharedStack } from './setup.ts';

export interface Problem extends Issue {
  sheet: string;
  row: number | null;
}

export interface Answer {
  run_id: string;
  status: string;
  importer: string;
  files: { name: string; sha256: string }[];
  sheets: {
    sheet: string;
    table: string | null;
    state: string;
    rows: number;
    created: number;
    updated: number;
    unchanged: number;
    cleared: number;
    rejected: number;
  }[];
  rejected: Problem[];
  warnings: Problem[];
  infos: Problem[];
  duplicates: Problem[];
  totals: { created: number; updated: number; unchanged: number; cleared: number; rejected: number };
  cleared: { table: string; count: number; records: { label: string; sheet: string; row: number; column: string }[] }[];
  missing: { table: string; count: number }[];
  elapsed_ms: number;
}

export interface Upload {
  file?: Uint8Array;
  name?: string;
  /** Several at once, instead of the one. */
  files?: { name: string; bytes: Uint8Array }[];
  importer?: string;
  mode?: 'preview' | 'commit';
  options?: object;
  mapping?: object;
  organization?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** A stack, and a view of its database from below. */
export class World<S extends SharedStack = Stack> {
  private constructor(
    readonly stack: S,
    readonly sql: Sql,
    readonly stop: () => Promise<void>,
  ) {}

  /** A stack of its own: for tests that stop it, or that look at all there is in it. */
  static async start(options: Partial<StackOptions> = {}): Promise<World> {
    const stack = await startEmpty(options);
    const sql = databaseOf(stack);
    return new World(stack, sql, async () => {
      await sql.end();
      await stack.stop();
      removeStack(stack.dir);
    });
  }

  /** The stack of the layer: for tests that look no further than their own organizations. */
  static shared(): World<SharedStack> {
    const stack = inject('functions');
    const sql = databaseOf(stack);
    return new World(stack, sql, () => sql.end());
  }

  /** A new company with one owner, and the import settings that a fixture asks for. */
  async office(settings: object = {}): Promise<Office> {
    const token = await this.signUp();
    const response = await this.request('/rest/v1/rpc/create_organization', {
      token,
      json: { name: `Office ${crypto.randomUUID()}` },
    });
    const id = (await response.json()) as string;
    await this
      .sql`update organization_settings set settings = settings || ${this.sql.json({ import: settings } as never)} where organization_id = ${id}`;
    return new Office(this, id, token);
  }

  async signUp(): Promise<string> {
    const account = { email: `${crypto.randomUUID()}@example.test`, password: 'a password of some length' };
    return askSession(this.stack, '/sign-up', account);
  }

  request(
    path: string,
    init: { token?: string; json?: unknown; method?: string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const headers: Record<string, string> = { apikey: this.stack.publishableKey, ...init.headers };
    if (init.token) headers.authorization = `Bearer ${init.token}`;
    if (init.json !== undefined) headers['content-type'] = 'application/json';
    const method = init.method ?? (init.json === undefined ? 'GET' : 'POST');
    return fetch(this.stack.appUrl + path, {
      method,
      headers,
      ...(init.json === undefined ? {} : { body: JSON.stringify(init.json) }),
    });
  }
}

const databaseOf = ({ dbUrl }: SharedStack): Sql => postgres(dbUrl, { max: 2, onnotice: () => undefined });

export class Office {
  constructor(
    readonly world: World<SharedStack>,
    readonly id: string,
    readonly token: string,
  ) {}

  send(upload: Upload): Promise<Response> {
    const form = new FormData();
    form.set('organization_id', upload.organization ?? this.id);
    form.set('importer', upload.importer ?? 'masterfile');
    form.set('mode', upload.mode ?? 'preview');
    if (upload.options) form.set('options', JSON.stringify(upload.options));
    if (upload.mapping) form.set('mapping', JSON.stringify(upload.mapping));
    const one = { name: upload.name ?? 'SECG_Masterfile.xlsx', bytes: upload.file };
    for (const { name, bytes } of upload.files ?? [one]) form.append('file', new File([bytes as BlobPart], name));
    return fetch(`${this.world.stack.appUrl}/functions/v1/import`, {
      method: 'POST',
      body: form,
      headers: { apikey: this.world.stack.publishableKey, authorization: `Bearer ${this.token}`, ...upload.headers },
      ...(upload.signal ? { signal: upload.signal } : {}),
    });
  }

  async import(upload: Upload): Promise<Answer> {
    const response = await this.send(upload);
    const body = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
    return body as Answer;
  }

  /** `commit` and `undo` of a run. */
  async act(run: string, action: 'commit' | 'undo'): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await this.world.request(`/functions/v1/import/${run}/${action}`, {
      token: this.token,
      method: 'POST',
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async rejected(run: string): Promise<Uint8Array> {
    const response = await this.world.request(`/functions/v1/import/${run}/rejected`, { token: this.token });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Records per table that the masterfile may write. */
  async counts(): Promise<Record<string, number>> {
    const tables = await this.world
      .sql`select unnest(targets) as name from private.importers where name = 'masterfile'`;
    const entries = tables.map(async ({ name: table }) => {
      const [row] = await this.world
        .sql`select count(*)::int as n from ${this.world.sql(table)} where organization_id = ${this.id}`;
      return [table as string, row?.n as number] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  async sum(table: string, column: string): Promise<string> {
    const { sql } = this.world;
    const [row] =
      await sql`select coalesce(sum(${sql(column)}), 0)::numeric(16,2)::text as total from ${sql(table)} where organization_id = ${this.id}`;
    return row?.total as string;
  }

  async statusOf(run: string): Promise<string | undefined> {
    const [row] = await this.world.sql`select status::text from import_runs where id = ${run}`;
    return row?.status;
  }
}

export const codeOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as { error: { code: string } }).error.code,
];
