import { join } from 'node:path';
import type { Sql } from 'postgres';

/** Script of a process that keeps a table from being written: `HOLD_TABLE <url> <table>`, prints "held". */
export const HOLD_TABLE = join(import.meta.dirname, 'hold-table.ts');

/** Commits that wait for the held cost_events, and where they have written before. */
export const waitingCommits = (sql: Sql) => sql`
  select a.backend_xid is not null as has_written, array(
    select l.relation::regclass::text from pg_locks l
    where l.pid = a.pid and l.granted and l.mode = 'RowExclusiveLock'
      and l.relation in ('projects'::regclass, 'cost_codes'::regclass, 'cost_events'::regclass)
    order by 1) as tables
  from pg_stat_activity a
  join pg_locks w on w.pid = a.pid and w.relation = 'cost_events'::regclass and not w.granted
  where a.wait_event_type = 'Lock' and a.query like '%import_commit%'`;
