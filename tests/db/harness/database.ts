import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { withDatabase } from '../../../scripts/stack/connect.ts';
import { readSchema, type Schema } from './schema.ts';
import { Session } from './session.ts';
import type { World } from './world.ts';

export interface TestWorld {
  world: World;
  schema: Schema;
  /** Superuser, inside a transaction that is never committed. */
  session: Session;
  /** Superuser, each statement for itself. */
  sql: Sql;
  adminUrl: string;
  /** As postgres, the owner. */
  ownerUrl: string;
}

let copies = 0;

function as(url: string, change: (url: URL) => void): string {
  const parsed = new URL(url);
  change(parsed);
  return parsed.href;
}

/** A copy of the world for this file, dropped when it ends. */
export async function copyOfWorld(): Promise<{ url: string; drop: () => Promise<void> }> {
  const source = inject('worldUrl');
  const template = new URL(source).pathname.slice(1);
  const name = `${template}_${process.pid}_${++copies}`;
  const server = as(source, (url) => {
    url.pathname = '/postgres';
  });
  const run = (statement: string) => withDatabase(server, async (sql) => void (await sql.unsafe(statement)));
  await run(`create database ${name} template ${template} owner postgres`);
  const url = as(source, (u) => {
    u.pathname = `/${name}`;
  });
  return { url, drop: () => run(`drop database if exists ${name} with (force)`) };
}

export const ownerOf = (adminUrl: string): string =>
  as(adminUrl, (url) => {
    url.username = 'postgres';
    url.password = 'postgres';
  });

export function useWorld(): TestWorld {
  const used = {} as TestWorld;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const copy = await copyOfWorld();
    drop = copy.drop;
    const sql = postgres(copy.url, { max: 8, onnotice: () => {} });
    const session = await Session.open(sql);
    const schema = await readSchema(session);
    Object.assign(used, { world: inject('world'), schema, session, sql, adminUrl: copy.url, ownerUrl: ownerOf(copy.url) });
  });
  afterAll(async () => {
    await used.session.close();
    await used.sql.end({ timeout: 5 });
    await drop();
  });
  return used;
}
