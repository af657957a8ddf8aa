import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/stack/testing.ts';
import { readSchema, type TableShape } from './harness/schema.ts';
import { Session } from './harness/session.ts';
import { makeWorld, type World } from './harness/world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database with two organizations in it, as superuser and as owner; tests work on copies. */
    worldUrls: { admin: string; owner: string };
    world: World;
    schema: [string, TableShape][];
  }
}

/** One Postgres for all files of this layer, and the world of harness/world.ts made once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  try {
    const database = await server.createDatabase();
    const sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
    const session = await Session.open(sql);
    const schema = await readSchema(session);
    const world = await makeWorld(session, schema);
    await session.commit();
    await sql.end({ timeout: 5 });
    project.provide('worldUrls', { admin: database.adminUrl, owner: database.url });
    project.provide('world', world);
    project.provide('schema', [...schema]);
    return () => server.stop();
  } catch (error) {
    await server.stop();
    throw error;
  }
}
