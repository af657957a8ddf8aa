import { beforeAll, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { type Job, makeJob } from './money/job.ts';
import { RECORDS } from './office/records.ts';

const used = booksForThisFile();
let job: Job;
beforeAll(async () => {
  job = await makeJob(used.books);
});
const reverted = (work: () => Promise<void>) => used.books.reverted(work);

describe('a payroll run', () => {
  const run = () => RECORDS.payroll_calendar?.(used.books, job, 'scheduled') as Promise<string>;

  it('costs what its entries say, which stand from then on', () =>
    reverted(async () => {
      const { books } = used;
      const id = await run();
      const employee = await books.make('employees', { first_name: 'Em' });
      const entry = { payroll_calendar_id: id, employee_id: employee.id };
      await books.make('payroll_entries', {
        ...entry,
        pay_period_start: '2026-06-01',
        pay_period_end: '2026-06-07',
        gross_pay: 1000.5,
        employer_taxes: 80,
      });
      const second = await books.make('payroll_entries', {
        ...entry,
        pay_period_start: '2026-06-08',
        pay_period_end: '2026-06-14',
        gross_pay: 900,
        employer_taxes: 70,
      });
      await books.make('cash_forecast_runs', { forecast_date: '2026-06-15', is_current: true });
      expect(await books.does('finance', 'payroll_calendar', id, 'process')).toMatchObject({
        total_gross: 1900.5,
        employer_taxes: 150,
        total_employer_cost: 2050.5,
      });
      expect(
        await books.one(
          `select bool_and(is_stale) as stale from public.cash_forecast_runs where organization_id = '${books.org}'`,
        ),
      ).toEqual({ stale: true });
      const raise = () =>
        books.ask(
          'finance',
          `update public.payroll_entries set gross_pay = 950 where id = '${second.id}' returning id`,
        );
      expect(await raise()).toMatchObject({ ok: false, code: 'PT409' });
      await books.does('finance', 'payroll_calendar', id, 'unprocess', { note: 'Wrong hours' });
      expect(await raise()).toMatchObject({ ok: true });
      expect(await books.does('finance', 'payroll_calendar', id, 'process')).toMatchObject({ total_gross: 1950.5 });
    }));

  it('without entries keeps what was expected', () =>
    reverted(async () => {
      expect(await used.books.does('finance', 'payroll_calendar', await run(), 'process')).toMatchObject({
        total_gross: 100,
        employer_taxes: 0,
      });
    }));
});

describe('a document that is replaced', () => {
  it('has the newer one hanging on it', () =>
    reverted(async () => {
      const { books } = used;
      const [old, newer] = [
        await books.make('documents', { title: 'Plan' }),
        await books.make('documents', { title: 'Plan B' }),
      ];
      await books.does('owner', 'documents', old.id, 'supersede', { data: { replacement_id: newer.id } });
      const links = await books.run(
        `select document_id, entity_type from public.document_links where entity_id = '${old.id}'`,
      );
      expect(links).toEqual([{ document_id: newer.id, entity_type: 'documents' }]);
    }));

  it('is replaced by one the person reads', () =>
    reverted(async () => {
      const { books } = used;
      const old = await books.make('documents', { title: 'Plan', project_id: job.project });
      const hidden = await books.make('documents', { title: 'Contract' });
      const answer = await books.act('pm', 'documents', old.id, 'supersede', { data: { replacement_id: hidden.id } });
      expect(answer).toMatchObject({ ok: false, code: 'PT422', message: 'Another active document replaces it' });
    }));
});
