import type { Report } from '../harness/report.ts';
import { roomFor } from '../harness/rows.ts';
import { type Actor, OWNER } from '../harness/session.ts';
import { insertRow, literal, type Row, without } from '../harness/sql.ts';
import { member, uuidOf } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { told } from './outcome.ts';

/** What a trigger does or refuses: one statement on the rows of A, and what must come of it. */
export interface Effect {
  statement: string;
  /** Who says it; the owner of the tables, whom no policy holds, when it is not said. */
  as?: Actor;
  /** As the superuser. */
  before?: string;
  /** Selects `is`, true when it is right. As the superuser. */
  after?: string;
  /** Code and words of the refusal; nothing else counts as one. */
  refused?: readonly [code: string, words: RegExp];
}

/** Names for the rows of A. */
export class Cast {
  constructor(readonly suite: Suite) {}

  get owner(): Actor {
    return member(this.suite.world.A, 'owner');
  }

  get organization(): string {
    return literal(this.suite.world.A.id);
  }

  row(name: string, project: 'assigned' | 'other' = 'assigned'): Row {
    return this.suite.world.A.rows[project][name] ?? {};
  }

  id(name: string, project: 'assigned' | 'other' = 'assigned'): string {
    return literal(this.row(name, project).id as string);
  }

  /** The id every row made here has. */
  newId(name: string): string {
    return literal(uuidOf(`new ${name}`));
  }

  /** Adds the next row of the first project: these values, and those columns left to the database. */
  add(name: string, values: Row = {}, left: string[] = []): string {
    const fresh = this.suite.world.A.fresh.assigned[name] ?? {};
    return insertRow(name, without({ ...fresh, id: uuidOf(`new ${name}`), ...values }, left));
  }

  /** The same, where it is what the statement needs; the owner of the tables adds it. */
  added(name: string, values: Row = {}, left: string[] = []): string {
    return `${this.room(name)}; set local role postgres; ${this.add(name, values, left)}; reset role`;
  }

  room(name: string): string {
    return roomFor(this.suite.world.A, name) || 'select 1';
  }
}

/** As if it had always been so: no trigger and no key speaks. */
export const staged = (...statements: string[]): string =>
  `set local session_replication_role = replica; ${statements.join('; ')}; set local session_replication_role = origin`;

export const change = (name: string, set: string, id: string): string =>
  `update public.${name} set ${set} where id = ${id}`;

/** One effect, tried and taken back. */
export async function follows(suite: Suite, what: string, effect: Effect, report: Report): Promise<void> {
  const { statement, as = OWNER, before = '', after, refused } = effect;
  const outcome = await suite.session.attempt(as, statement, { before, after: after ?? 'select true as is' });
  const right = refused
    ? !outcome.ok && outcome.code === refused[0] && refused[1].test(outcome.message)
    : outcome.ok && outcome.count > 0 && outcome.seen[0]?.is === true;
  report.check(right, () => `${what}: ${told(outcome)}${outcome.ok ? ` ${JSON.stringify(outcome.seen)}` : ''}`);
}

/** A row that must be there. As the superuser. */
export async function one(suite: Suite, sql: string): Promise<Row> {
  const [row] = await suite.session.run(sql);
  if (!row) throw new Error(`Nothing: ${sql}`);
  return row;
}
