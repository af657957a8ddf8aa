import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile, type Person } from './money/books.ts';
import { makeJob } from './money/job.ts';
import { Ledger } from './money/ledger.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `U${++n}`);
});

const call = (person: Person, expression: string) => used.books.ask(person, `select public.${expression} as row`);
const refused = (code: string) => ({ ok: false, code });

describe('budgets', () => {
  const transfer = (person: Person, amount: number | string, [from, to] = ledger.job.codes) =>
    call(person, `transfer_budget('${from}', '${to}', ${amount}, 'quantity', 'Shift')`);

  it('move between two codes of a job: small amounts at once, large ones when somebody else has approved them', async () => {
    const { books, job } = ledger;
    expect(await transfer('pm', 4999.99)).toMatchObject({ ok: true, row: { status: 'approved' } });
    expect([await ledger.revised(0), await ledger.revised(1)]).toEqual([95000.01, 54999.99]);
    const asked = await transfer('pm', 5000);
    expect(asked).toMatchObject({ ok: true, row: { status: 'proposed' } });
    const id = asked.ok ? (asked.row.id as string) : '';
    expect([await ledger.revised(0), await ledger.revised(1)]).toEqual([95000.01, 54999.99]);
    expect(await books.act('pm', 'budget_adjustments', id, 'approve')).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'not_self' }] },
    });
    expect(await books.act('finance', 'budget_adjustments', id, 'approve')).toMatchObject({ ok: true });
    expect([await ledger.revised(0), await ledger.revised(1)]).toEqual([90000.01, 59999.99]);
    const batch = await books.run(
      `select amount::float, status::text as status, approved_by from public.budget_adjustments where batch_id = '${asked.ok ? asked.row.batch_id : ''}' order by amount`,
    );
    expect(batch).toEqual([
      { amount: -5000, status: 'approved', approved_by: books.people.finance },
      { amount: 5000, status: 'approved', approved_by: books.people.finance },
    ]);
    expect(
      Number(
        (await books.one(`select sum(original_budget) as v from public.cost_codes where project_id = '${job.project}'`))
          .v,
      ),
    ).toBe(150000);
  });

  it('are refused where they make no sense, and rejected or withdrawn as a whole', async () => {
    const { books, job } = ledger;
    const other = await makeJob(books, `X${n}`);
    expect(await transfer('pm', 100000.01)).toMatchObject({
      ...refused('PT422'),
      message: 'At most 100,000.00 is possible',
    });
    expect(await transfer('pm', 0)).toMatchObject(refused('PT422'));
    expect(await transfer('pm', 1.005)).toMatchObject(refused('PT422'));
    expect(await transfer('pm', 'null')).toMatchObject(refused('PT422'));
    expect(await transfer('pm', 10, [job.codes[0], job.codes[0]])).toMatchObject(refused('PT422'));
    expect(await transfer('pm', 10, [job.codes[0], other.codes[0]])).toMatchObject(refused('PT422'));
    expect(await transfer('accountant', 10)).toMatchObject(refused('PT403'));
    expect(await transfer('outsider', 10)).toMatchObject(refused('PT404'));
    for (const [person, action] of [
      ['finance', 'reject'],
      ['pm', 'withdraw'],
    ] as const) {
      const asked = await transfer('pm', 6000);
      const id = asked.ok ? (asked.row.id as string) : '';
      await books.does(person, 'budget_adjustments', id, action, { note: 'No' });
      const left = await books.run(
        `select distinct status::text as status from public.budget_adjustments where batch_id = '${asked.ok ? asked.row.batch_id : ''}'`,
      );
      expect(left).toEqual([{ status: 'rejected' }]);
    }
    expect(await ledger.revised(0)).toBe(100000);
    expect(
      await books.run(
        `select from public.approval_requests where status in ('pending', 'escalated') and entity_type = 'budget_adjustments'`,
      ),
    ).toHaveLength(0);
  });

  it('are raised with approval and lowered without, down to nothing', async () => {
    const { books, job } = ledger;
    const revise = (amount: number, kind = 'revision', reason = "'quantity'") =>
      call('pm', `revise_budget('${job.codes[0]}', ${amount}, ${reason}, '${kind}')`);
    expect(await revise(1)).toMatchObject({ ok: true, row: { status: 'proposed' } });
    expect(await revise(2, 'contingency_use')).toMatchObject({ ok: true, row: { status: 'proposed' } });
    expect(await revise(-100000)).toMatchObject({ ok: true, row: { status: 'approved' } });
    expect(await ledger.revised(0)).toBe(0);
    expect(await revise(-0.01)).toMatchObject(refused('PT422'));
    expect(await revise(5, 'change_order')).toMatchObject(refused('PT422'));
    expect(await revise(5, 'revision', 'null')).toMatchObject(refused('PT422'));
    // who writes a row himself proposes it
    const row = `'${books.org}', '${job.project}', '${job.codes[0]}', 'revision', 9`;
    expect(
      await books.ask(
        'pm',
        `insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, amount) values (${row}) returning to_jsonb(budget_adjustments) as row`,
      ),
    ).toMatchObject({ ok: true, row: { status: 'proposed', approved_at: null } });
    expect(
      await books.ask(
        'pm',
        `insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, amount, status) values (${row}, 'approved')`,
      ),
    ).toMatchObject(refused('42501'));
  });

  it('take an estimate to complete with a note, and give it back to the formula', async () => {
    const { books, job } = ledger;
    const estimate = (amount: string, note: string) =>
      call('pm', `override_etc('${job.codes[0]}', ${amount}, ${note})`);
    expect(await estimate('100', 'null')).toMatchObject(refused('PT422'));
    expect(await estimate('-1', "'x'")).toMatchObject(refused('PT422'));
    expect(await estimate('0', "'Finished'")).toMatchObject({
      ok: true,
      row: { etc_override: 0, etc_override_note: 'Finished' },
    });
    const [log] = await books.run(
      `select notes from public.audit_log where record_id = '${job.codes[0]}' order by id desc limit 1`,
    );
    expect(log).toEqual({ notes: 'Finished' });
    expect(await estimate('null', 'null')).toMatchObject({
      ok: true,
      row: { etc_override: null, etc_override_note: null },
    });
    expect(await books.run('select from private.transition_marks')).toHaveLength(0);
  });
});
