import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { withDatabase } from '../../../scripts/stack/connect.ts';
import type { Schema } from './schema.ts';
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

/** The same server and user, another database. */
function inDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

/** A copy of the world; whoever asks for it drops it. */
export async function copyWorld(): Promise<{ adminUrl: string; ownerUrl: string; drop: () => Promise<void> }> {
  const { admin, owner } = inject('worldUrls');
  const template = new URL(admin).pathname.slice(1);
  const name = `${template}_${process.pid}_${++copies}`;
  const run = (statement: string) =>
    withDatabase(inDatabase(admin, 'postgres'), async (sql) => void (await sql.unsafe(statement)));
  await run(`create database ${name} template ${template} owner postgres`);
  return {
    adminUrl: inDatabase(admin, name),
    ownerUrl: inDatabase(owner, name),
    drop: () => run(`drop database if exists ${name} with (force)`),
  };
}

/** A copy of the world for the file that calls this, dropped when it ends. */
export function copyForThisFile(): TestWorld {
  const used = {} as TestWorld;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const { adminUrl, ownerUrl, ...copy } = await copyWorld();
    drop = copy.drop;
    const sql = postgres(adminUrl, { max: 8, onnotice: () => {} });
    const session = await Session.open(sql);
    Object.assign(used, {
      world: inject('world'),
      schema: new Map(inject('schema')),
      session,
      sql,
      adminUrl,
      ownerUrl,
    });
  });
  afterAll(async () => {
    await used.session.close();
    await used.sql.end({ timeout: 5 });
    await drop();
  });
  return used;
}
