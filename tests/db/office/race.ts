import { setTimeout as sleep } from 'node:timers/promises';
import type { ReservedSql, Sql } from 'postgres';
import { literal, type Row } from '../harness/sql.ts';
import type { Books } from '../money/books.ts';

export interface Attempt {
  table: string;
  id: string;
  action: string;
  note?: string;
  data?: Row;
  /** A member; the owner unless named. */
  user?: string;
}

async function press(
  sql: ReservedSql,
  books: Books,
  { table, id, action, note, data = {}, user = books.people.owner }: Attempt,
): Promise<string> {
  const claims = literal(JSON.stringify({ sub: user, role: 'authenticated' }));
  try {
    await sql.unsafe(
      `set local role authenticated; set local "request.jwt.claims" = ${claims}; set local app.today = '${books.today}'`,
    );
    await sql.unsafe(
      `select public.transition('${table}', '${id}', '${action}', ${await version(books, table, id)}, ${literal(note ?? null)}, ${literal(JSON.stringify(data))}::jsonb)`,
    );
    return 'done';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code} ${message}`;
  }
}

const version = async (books: Books, table: string, id: string): Promise<number> =>
  (await books.get(table, id)).version as number;

/** The second presses its button when the first has pressed and not yet committed. Both have seen the same versions. */
export async function race(
  { pool, books }: { pool: Sql; books: Books },
  first: Attempt,
  second: Attempt,
): Promise<[string, string]> {
  const [one, two] = [await pool.reserve(), await pool.reserve()];
  try {
    await one.unsafe('begin');
    await two.unsafe('begin');
    const begun = await press(one, books, first);
    const waiting = press(two, books, second);
    await Promise.race([waiting, sleep(200)]);
    await one.unsafe(begun === 'done' ? 'commit' : 'rollback');
    const ended = await waiting;
    await two.unsafe(ended === 'done' ? 'commit' : 'rollback');
    return [begun, ended];
  } finally {
    one.release();
    two.release();
  }
}
