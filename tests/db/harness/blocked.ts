import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';

/** Until somebody in this database waits for a lock another one holds. */
export async function blocked(sql: Sql): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const [waiting] = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' limit 1`;
    if (waiting) return;
    await sleep(20);
  }
  throw new Error('Nobody waits for a lock.');
}
