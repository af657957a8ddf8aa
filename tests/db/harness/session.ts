import type { ReservedSql, Sql } from 'postgres';
import { literal, type Row } from './sql.ts';

/** Who speaks: the role PostgREST takes for the request, and the user of the token. */
export interface Actor {
  label: string;
  role: 'anon' | 'authenticated' | 'service_role' | 'postgres';
  user: string | null;
  /** How he signed in, as GoTrue says it; @supabase/lite says nothing. */
  aal?: 'aal1' | 'aal2';
}

export const OWNER: Actor = { label: 'postgres', role: 'postgres', user: null };
export const ANON: Actor = { label: 'anon', role: 'anon', user: null };

export type Outcome =
  | { ok: true; rows: Row[]; count: number; seen: Row[] }
  | { ok: false; code: string; message: string; detail: string; hint: string; constraint: string };

export interface Attempt {
  /** Run before, as the superuser. */
  before?: string;
  /** Read after, as the superuser, before everything is taken back. */
  after?: string;
  /** Triggers and foreign keys off, so that policies stand alone. */
  policiesOnly?: boolean;
}

export function identity(actor: Actor): string {
  const claims = actor.user === null ? '' : JSON.stringify({ sub: actor.user, role: actor.role, aal: actor.aal });
  return `set local role ${actor.role}; set local "request.jwt.claims" = ${literal(claims)};`;
}

/** One request: a transaction of its own, and what it did stays. */
export const requestAs = (sql: Sql, actor: Actor, statement: string): Promise<Row[]> =>
  sql.begin(async (tx) => {
    await tx.unsafe(identity(actor));
    return (await tx.unsafe(statement)) as unknown as Row[];
  }) as Promise<Row[]>;

interface DatabaseError {
  code?: string;
  message: string;
  detail?: string;
  hint?: string;
  constraint_name?: string;
}

function refusal(error: unknown): Outcome {
  const e = error as DatabaseError;
  if (e.code === undefined) throw error;
  return {
    ok: false,
    code: e.code,
    message: e.message,
    detail: e.detail ?? '',
    hint: e.hint ?? '',
    constraint: e.constraint_name ?? '',
  };
}

/** A superuser's connection inside one transaction, rolled back at the end. */
export class Session {
  private constructor(private readonly sql: ReservedSql) {}

  static async open(sql: Sql): Promise<Session> {
    const session = new Session(await sql.reserve());
    await session.run('begin');
    return session;
  }

  async close(): Promise<void> {
    await this.run('rollback');
    this.sql.release();
  }

  /** Only for making the world. */
  async commit(): Promise<void> {
    await this.run('commit');
    this.sql.release();
  }

  async run(statements: string): Promise<Row[]> {
    return (await this.sql.unsafe(statements)) as unknown as Row[];
  }

  /** For what expects a connection of the driver. */
  reader(): ReservedSql {
    return this.sql;
  }

  /** Runs work and takes back everything it did, whether it succeeds or throws. */
  async reverted<T>(work: () => Promise<T>): Promise<T> {
    await this.run('savepoint reverted');
    try {
      return await work();
    } finally {
      await this.run('rollback to savepoint reverted; release savepoint reverted');
    }
  }

  /** One statement as the owner of the schema, kept if it succeeds. */
  async keep(statement: string): Promise<Outcome> {
    await this.run(`savepoint kept; ${identity(OWNER)}`);
    try {
      const rows = await this.sql.unsafe(statement);
      await this.run('reset role; release savepoint kept');
      return { ok: true, rows: rows as unknown as Row[], count: rows.count, seen: [] };
    } catch (error) {
      await this.run('rollback to savepoint kept; release savepoint kept');
      return refusal(error);
    }
  }

  /** One statement as the actor; what it did is looked at and taken back. What comes before is sent apart: an error in it is
   * no refusal. */
  async attempt(actor: Actor, statement: string, { before, after, policiesOnly }: Attempt = {}): Promise<Outcome> {
    const speaks = `${policiesOnly ? 'set local session_replication_role = replica;' : ''} ${identity(actor)}`;
    await this.run('savepoint reverted');
    try {
      if (before) await this.run(`${before}; ${speaks}`);
      return await this.outcome(`${before ? '' : speaks} ${statement}`, after);
    } finally {
      await this.run('rollback to savepoint reverted; release savepoint reverted');
    }
  }

  private async outcome(statement: string, after: string | undefined): Promise<Outcome> {
    try {
      const result = lastResult(await this.sql.unsafe(statement));
      const seen = after === undefined ? [] : lastResult(await this.sql.unsafe(`reset role; ${after}`));
      return { ok: true, rows: [...result], count: result.count, seen: [...seen] };
    } catch (error) {
      return refusal(error);
    }
  }
}

type Result = Row[] & { count: number };

/** Several statements in one message give a list of results. */
function lastResult(result: unknown): Result {
  const last = (result as unknown[]).at(-1);
  return (Array.isArray(last) ? last : result) as Result;
}
