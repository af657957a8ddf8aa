import { describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { makeJob } from './money/job.ts';

const used = booksForThisFile();
const run = async () =>
  (await used.books.one<{ done: Record<string, unknown> }>('select private.run_jobs() as done')).done;

describe('the jobs', () => {
  it('do what is due, once', () =>
    used.books.reverted(async () => {
      const { books } = used;
      const job = await makeJob(books);
      await run();
      await books.run(`update public.projects set status = 'active' where id = '${job.project}'`);
      const account = await books.make('cash_accounts', { name: 'Jobs', account_kind: 'checking' });
      await books.make('cash_snapshots', { cash_account_id: account.id, balance: 100, snapshot_date: books.today });
      await books.run(`delete from public.profit_fade_snapshots where organization_id = '${books.org}'`);
      expect(await run()).toMatchObject({ forecasts: 1, margins: 1, problems: [] });
      expect(
        await books.run(`select forecast_date::text, starting_cash::float from public.cash_forecast_runs
          where organization_id = '${books.org}' and is_current`),
      ).toEqual([{ forecast_date: books.today, starting_cash: 100 }]);
      expect(await run()).toMatchObject({ forecasts: 0, margins: 0, expired: 0, escalated: 0, problems: [] });
    }));

  it('of one company do not wait for the trouble of another', () =>
    used.books.reverted(async () => {
      const { books } = used;
      await books.run(`create function private.trouble() returns trigger language plpgsql set search_path = '' as $$
          begin raise exception 'no room'; end $$;
        create trigger trouble before insert on public.profit_fade_snapshots for each row
          when (new.organization_id <> '${books.org}') execute function private.trouble();
        delete from public.profit_fade_snapshots;
        update public.projects set status = 'active' where status = 'pre_construction'`);
      const job = await makeJob(books);
      await books.run(`update public.projects set status = 'active' where id = '${job.project}'`);
      const { problems, margins } = (await run()) as { problems: { error: string }[]; margins: number };
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.every((p) => p.error === 'no room')).toBe(true);
      expect(margins).toBeGreaterThan(0);
    }));
});
