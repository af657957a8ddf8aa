import { beforeAll } from 'vitest';
import type { Row } from '../harness/sql.ts';
import { booksForThisFile } from '../money/books.ts';
import { type Job, makeJob } from '../money/job.ts';
import { RECORDS } from './records.ts';

/** The books of a file about sales: leads and bids in any state, and the projects that come of them. */
export function salesForThisFile() {
  const used = booksForThisFile();
  let job: Job;
  beforeAll(async () => {
    job = await makeJob(used.books);
  });
  return {
    /** There once the books are open. */
    job: () => job,
    used,
    made: (table: string, status: string) => RECORDS[table]?.(used.books, job, status) as Promise<string>,
    projects: () => used.books.sum('1', `projects where organization_id = '${used.books.org}'`),
    project: (code: string) =>
      used.books.one(`select p.*, t.original_contract_amount, t.estimated_cost, c.name as client from public.projects p
        join public.project_terms t on t.project_id = p.id left join public.clients c on c.id = p.client_id
        where p.organization_id = '${used.books.org}' and p.code = '${code}'`),
    reverted: (work: () => Promise<void>) => used.books.reverted(work),
    win: (table: string, id: string, data: Row) => used.books.act('owner', table, id, 'win', { data }),
  };
}
