import postgres, { type JSONValue, type Sql } from 'postgres';
import { afterAll, beforeAll } from 'vitest';
import { Packer } from '../../supabase/functions/_shared/importing/pack.ts';
import { copyWorld } from './harness/database.ts';

/** What the import functions answer, as far as the tests look at it (DESIGN 6). */
export interface Entry {
  sheet: string;
  row: number | null;
  column: string | null;
  label: string | null;
  value: string | null;
  code: string;
  severity: string;
  message: string | null;
}
export interface Answer {
  run_id: string;
  status: string;
  sheets: { sheet: string; table: string | null; state: string; columns: unknown[]; [count: string]: unknown }[];
  rejected: Entry[];
  warnings: Entry[];
  infos: Entry[];
  duplicates: Entry[];
  totals: Record<'created' | 'updated' | 'unchanged' | 'rejected' | 'duplicates' | 'skipped' | 'errors', number>;
  changes: {
    sheet: string;
    row: number;
    table: string;
    label: string | null;
    columns: string[];
    before: unknown;
    after: unknown;
  }[];
  labels: { kind: string; value: string; state: string; rows: number; amount: number | null; similar: string | null }[];
  missing: {
    table: string;
    count: number;
    records: { id: string; label: string | null; source_ref: string; pair: number | null }[];
  }[];
  counts: Record<string, number>;
}
export interface UndoAnswer {
  reversed: number;
  kept: { table: string; id: string; label: string | null; reason: string }[];
  failed: { table: string; id: string; label: string | null; reason: string }[];
}
export type StagedRow = Record<string, unknown>;
export interface Given {
  importer?: string;
  options?: Record<string, unknown>;
  mapping?: Record<string, unknown>;
  reports?: unknown[];
}

const json = (value: unknown): JSONValue => value as JSONValue;
let people = 0;

/** One company and its people; everything it does goes through the functions of the API, as the person. */
export class Office {
  private readonly packers = new Map<string, Packer>();

  private constructor(
    readonly sql: Sql,
    readonly id: string,
    readonly owner: string,
  ) {}

  static async open(sql: Sql): Promise<Office> {
    const owner = await signUp(sql);
    const [made] = await as<{ id: string }>(
      sql,
      owner,
      (tx) => tx`select public.create_organization('Import Office') as id`,
    );
    return new Office(sql, made?.id ?? '', owner);
  }

  /** A new person with a seeded role here. */
  async hire(role: string): Promise<string> {
    const person = await signUp(this.sql);
    await this.sql`
      with m as (insert into public.memberships (organization_id, user_id) values (${this.id}, ${person}) returning *)
      insert into public.membership_roles (organization_id, membership_id, role_id)
      select m.organization_id, m.id, r.id from m join public.roles r on r.organization_id = m.organization_id and r.key = ${role}`;
    return person;
  }

  /** Custom fields of a table, as its owner makes them. */
  async define(table: string, ...fields: [key: string, kind: string][]): Promise<void> {
    for (const [key, kind] of fields)
      await this.sql`insert into public.custom_fields (organization_id, table_name, key, label, kind)
        values (${this.id}, ${table}, ${key}, ${key}, ${kind})`;
  }

  /** A statement of the API as a person. */
  do<T extends object>(person: string, work: (tx: Sql) => Promise<readonly object[]>): Promise<T[]> {
    return as<T>(this.sql, person, work);
  }

  async start(given: Given = {}, person = this.owner): Promise<{ run_id: string; [key: string]: unknown }> {
    const { importer = 'masterfile', options = {}, mapping = {} } = given;
    const [row] = await this.do<{ a: { run_id: string } }>(
      person,
      (
        tx,
      ) => tx`select public.import_start(${this.id}, ${importer}, ${tx.json([{ name: 'book.xlsx', sha256: 'f00', bytes: 1 }])},
        ${tx.json(json(options))}, ${tx.json(json(mapping))}) as a`,
    );
    return row?.a ?? { run_id: '' };
  }

  async stage(run: string, rows: StagedRow[], person = this.owner): Promise<void> {
    const packer = this.packers.get(run) ?? new Packer();
    this.packers.set(run, packer);
    await this.do(
      person,
      (tx) => tx`select public.import_stage(${run}, ${JSON.stringify(packer.pack(rows as never))})`,
    );
  }

  async preview(run: string, reports: unknown[] | null = [], person = this.owner): Promise<Answer> {
    const [row] = await this.do<{ a: Answer }>(
      person,
      (tx) => tx`select public.import_preview(${run}, ${reports === null ? null : tx.json(json(reports))}) as a`,
    );
    return row?.a as Answer;
  }

  async commit(run: string, person = this.owner): Promise<Answer> {
    const [row] = await this.do<{ a: Answer }>(person, (tx) => tx`select public.import_commit(${run}) as a`);
    return row?.a as Answer;
  }

  /** Commits in one pass, looks at what came of it, and takes it back. */
  async tryAtOnce<T>(
    run: string,
    reports: unknown[],
    person: string,
    look: (tx: Sql) => Promise<T>,
  ): Promise<[Answer, T]> {
    let seen: [Answer, T] | undefined;
    const back = new Error('taken back');
    const work = async (tx: Sql) => {
      const [row] = await tx<{ a: Answer }[]>`select public.import_commit(${run}, ${tx.json(json(reports))}) as a`;
      await tx`select set_config('role', 'none', true)`;
      seen = [row?.a as Answer, await look(tx)];
      throw back;
    };
    await this.do(person, work).catch((error: unknown) => {
      if (error !== back) throw error;
    });
    if (!seen) throw new Error('nothing was committed');
    return seen;
  }

  async undo(run: string, person = this.owner): Promise<UndoAnswer> {
    const [row] = await this.do<{ a: UndoAnswer }>(person, (tx) => tx`select public.import_undo(${run}) as a`);
    return row?.a as UndoAnswer;
  }

  /** Start, stage and preview. */
  async look(rows: StagedRow[], given: Given = {}, person = this.owner): Promise<Answer> {
    const { run_id } = await this.start(given, person);
    await this.stage(run_id, rows, person);
    return this.preview(run_id, given.reports ?? [], person);
  }

  /** All of it. */
  async take(rows: StagedRow[], given: Given = {}, person = this.owner): Promise<Answer> {
    return this.commit((await this.look(rows, given, person)).run_id, person);
  }

  /** Rows of a table of this organization, oldest import row first. */
  async rows<T = Record<string, unknown>>(table: string, order = 'created_at, id'): Promise<T[]> {
    return (await this.sql.unsafe(`select * from public.${table} where organization_id = $1 order by ${order}`, [
      this.id,
    ])) as unknown as T[];
  }

  /** Every table of the API but the logs, of every organization, byte for byte. */
  async state({ but = [] }: { but?: string[] } = {}): Promise<Record<string, string>> {
    const tables = await this.sql<{ name: string }[]>`
      select t.table_name as name from private.tenant_tables t
      join pg_class c on c.relname = t.table_name and c.relnamespace = 'public'::regnamespace and c.relkind <> 'v'
      where t.table_name not in ('audit_log', 'import_runs', 'import_run_rows') order by 1`;
    const hashes: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await this.sql.unsafe(
        `select count(*) || ' ' || coalesce(md5(string_agg((to_jsonb(t) - $1::text[])::text, '|' order by (to_jsonb(t) - $1::text[])::text)), '') as hash from public.${name} t`,
        [but],
      );
      hashes[name] = String(row?.hash);
    }
    return hashes;
  }

  async log(
    run: string,
  ): Promise<{ table_name: string; action: string; record_id: string; changed_fields: string[] | null }[]> {
    return await this
      .sql`select table_name, action, record_id, changed_fields from public.audit_log where import_run_id = ${run} order by id`;
  }
}

async function signUp(sql: Sql): Promise<string> {
  const email = `import-${++people}-${process.pid}@example.com`;
  const [made] = await sql<
    { id: string }[]
  >`insert into auth.users (id, email) values (gen_random_uuid(), ${email}) returning id`;
  return made?.id ?? '';
}

async function as<T extends object>(
  sql: Sql,
  person: string,
  work: (tx: Sql) => Promise<readonly object[]>,
): Promise<T[]> {
  const claims = JSON.stringify({ sub: person, role: 'authenticated' });
  const rows = await sql.begin(async (tx) => {
    await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
    return await work(tx as unknown as Sql);
  });
  return rows as unknown as T[];
}

/** A database of its own for a test file, with connections enough for two people at once. */
export function testDatabase(): { sql: Sql; url: string } {
  const used = {} as { sql: Sql; url: string };
  let drop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const copy = await copyWorld();
    drop = copy.drop;
    used.url = copy.ownerUrl;
    used.sql = postgres(copy.ownerUrl, { max: 6, onnotice: () => {} });
  });
  afterAll(async () => {
    await used.sql.end({ timeout: 5 });
    await drop();
  });
  return used;
}
