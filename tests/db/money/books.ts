import postgres, { type ReservedSql, type Sql } from 'postgres';
import { afterAll, beforeAll } from 'vitest';
import { copyWorld } from '../harness/database.ts';
import { literal, type Row } from '../harness/sql.ts';

export type Answer =
  | { ok: true; row: Row }
  | { ok: false; code: string; message: string; detail: Record<string, unknown> };

export interface Given {
  note?: string | null;
  data?: Row;
  version?: number;
}

interface DatabaseError {
  code?: string;
  message: string;
  detail?: string;
}

/** Everybody a construction company has; clerk and second are finance, too, so that four eyes are there. */
const PEOPLE = {
  owner: 'owner',
  executive: 'executive',
  finance: 'finance_manager',
  clerk: 'finance_manager',
  pm: 'project_manager',
  outsider: 'project_manager',
  field: 'field_user',
  viewer: 'viewer',
  accountant: 'external_accountant',
} as const;
export type Person = keyof typeof PEOPLE;

const value = (v: unknown): string =>
  v === null || v === undefined ? 'null' : typeof v === 'object' ? literal(JSON.stringify(v)) : literal(String(v));

/** One company with a job in a transaction that is never committed; people speak through the API, fixtures are the owner's. */
export class Books {
  org = '';
  people = {} as Record<Person, string>;
  today = '2026-06-15';
  private staging = false;

  private constructor(
    readonly sql: ReservedSql,
    readonly pool: Sql,
  ) {}

  static async open(pool: Sql): Promise<Books> {
    const books = new Books(await pool.reserve(), pool);
    await books.sql.unsafe('begin');
    await books.found();
    return books;
  }

  async close(): Promise<void> {
    await this.sql.unsafe('rollback');
    this.sql.release();
  }

  /** Makes what was founded visible to other connections, for races. */
  async commit(): Promise<void> {
    await this.sql.unsafe('commit; begin');
    await this.run(`set local app.today = '${this.today}'`);
  }

  private async found(): Promise<void> {
    await this.run(`set local app.today = '${this.today}'`);
    for (const person of Object.keys(PEOPLE) as Person[]) {
      const [made] = await this.admin(
        `insert into auth.users (id, email) values (gen_random_uuid(), ${literal(`${person}-${Math.random()}@example.com`)}) returning id`,
      );
      this.people[person] = made?.id as string;
    }
    const made = await this.ask('owner', `select to_jsonb(public.create_organization('Books')) as row`);
    if (!made.ok) throw new Error(made.message);
    this.org = made.row as unknown as string;
    for (const [person, role] of Object.entries(PEOPLE)) {
      if (person === 'owner') continue;
      await this.run(`
        with m as (insert into public.memberships (organization_id, user_id) values (${literal(this.org)}, ${literal(this.people[person as Person])}) returning *)
        insert into public.membership_roles (organization_id, membership_id, role_id)
        select m.organization_id, m.id, r.id from m join public.roles r on r.organization_id = m.organization_id and r.key = ${literal(role)}`);
    }
  }

  /** As the owner of the tables, whom row security does not hold. */
  run(statement: string): Promise<Row[]> {
    return this.runAs(this.staging ? 'reset role' : 'set local role postgres', statement);
  }

  /** As the superuser, who is not the owner: guards bind him, but he may switch triggers off. */
  admin(statement: string): Promise<Row[]> {
    return this.runAs('reset role', statement);
  }

  private async runAs(role: string, statement: string): Promise<Row[]> {
    return last(await this.sql.unsafe(`${role}; set local "request.jwt.claims" = ''; ${statement}`));
  }

  async one<T = Row>(statement: string): Promise<T> {
    const [row] = await this.run(statement);
    if (!row) throw new Error(`Nothing: ${statement}`);
    return row as T;
  }

  /** One row as the system would write it. */
  async make(table: string, row: Row): Promise<Row & { id: string; version: number }> {
    const given: Row = { organization_id: this.org, ...row };
    const columns = Object.keys(given);
    const [made] = await this.run(
      `insert into public.${table} (${columns.join(', ')}) values (${columns.map((c) => value(given[c])).join(', ')}) returning to_jsonb(${table}) as row`,
    );
    return made?.row as Row & { id: string; version: number };
  }

  /** Without triggers and keys: a state that somebody reached long ago. */
  async stage<T>(work: () => Promise<T>): Promise<T> {
    await this.admin('set local session_replication_role = replica');
    this.staging = true;
    const done = await work();
    this.staging = false;
    await this.admin('set local session_replication_role = origin');
    return done;
  }

  async set(table: string, id: string, row: Row): Promise<void> {
    const columns = Object.keys(row);
    await this.stage(() =>
      this.run(
        `update public.${table} set ${columns.map((c) => `${c} = ${value(row[c])}`).join(', ')} where id = ${literal(id)}`,
      ),
    );
  }

  async get(table: string, id: string): Promise<Row> {
    return (await this.one(`select to_jsonb(t) as row from public.${table} t where id = ${literal(id)}`)).row as Row;
  }

  /** A statement of the API as a person; what it refuses leaves nothing behind. */
  async ask(person: Person | { user: string }, statement: string): Promise<Answer> {
    const user = typeof person === 'string' ? this.people[person] : person.user;
    const claims = literal(JSON.stringify({ sub: user, role: 'authenticated' }));
    await this.sql.unsafe(`savepoint ask; set local role authenticated; set local "request.jwt.claims" = ${claims}`);
    try {
      const [row] = (await this.sql.unsafe(statement)) as unknown as Row[];
      await this.sql.unsafe(`reset role; set local "request.jwt.claims" = ''; release savepoint ask`);
      return { ok: true, row: (row && 'row' in row ? row.row : (row ?? {})) as Row };
    } catch (error) {
      await this.sql.unsafe('rollback to savepoint ask; release savepoint ask');
      const e = error as DatabaseError;
      if (e.code === undefined) throw error;
      return { ok: false, code: e.code, message: e.message, detail: parsed(e.detail) };
    }
  }

  async act(
    person: Person | { user: string },
    table: string,
    id: string,
    action: string,
    given: Given = {},
  ): Promise<Answer> {
    const version = given.version ?? ((await this.get(table, id)).version as number);
    const { note = null, data = {} } = given;
    return this.ask(
      person,
      `select public.transition(${literal(table)}, ${literal(id)}, ${literal(action)}, ${version}, ${literal(note)}, ${literal(JSON.stringify(data))}::jsonb) as row`,
    );
  }

  /** The same, expected to succeed. */
  async does(person: Person, table: string, id: string, action: string, given: Given = {}): Promise<Row> {
    const answer = await this.act(person, table, id, action, given);
    if (!answer.ok)
      throw new Error(`${action} ${table}: ${answer.code} ${answer.message} ${JSON.stringify(answer.detail)}`);
    return answer.row;
  }

  /** Runs work and takes back everything it did. */
  async reverted<T>(work: () => Promise<T>): Promise<T> {
    await this.sql.unsafe('savepoint reverted');
    try {
      return await work();
    } finally {
      this.staging = false;
      // first of all: a transaction that has failed takes nothing else
      await this.sql.unsafe('rollback to savepoint reverted; release savepoint reverted');
    }
  }

  async sum(expression: string, from: string): Promise<number> {
    return Number((await this.one(`select coalesce(sum(${expression}), 0) as n from public.${from}`)).n);
  }
}

/** Several statements in one message give a list of results. */
function last(result: unknown): Row[] {
  const results = result as Row[][];
  return (Array.isArray(results.at(-1)) ? results.at(-1) : results) as Row[];
}

function parsed(detail: string | undefined): Record<string, unknown> {
  try {
    return JSON.parse(detail ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A copy of the database for one file, and connections enough for two people at once. */
export function booksForThisFile(): { pool: Sql; books: Books } {
  const used = {} as { pool: Sql; books: Books };
  let drop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const copy = await copyWorld();
    drop = copy.drop;
    // as superuser, who may switch triggers off for fixtures
    used.pool = postgres(copy.adminUrl, { max: 6, onnotice: () => {} });
    used.books = await Books.open(used.pool);
  });
  afterAll(async () => {
    await used.books.close();
    await used.pool.end({ timeout: 5 });
    await drop();
  });
  return used;
}
