import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `C${++n}`);
});

describe('a change order', () => {
  it('of the owner moves budget by cost, and schedule of values and contract by price, and back when it is void', async () => {
    const { books, job } = ledger;
    const id = await ledger.changeOrder('owner', 4800, [
      { cost_code_id: job.codes[0], amount: 3000, price_amount: 4000 },
      { cost_code_id: job.codes[1], amount: 500, price_amount: 800 },
    ]);
    expect([await ledger.budget(0), await ledger.sov(), await ledger.contract()]).toEqual([0, 500000, 500000]);
    const row = await books.does('finance', 'change_orders', id, 'approve');
    expect(row).toMatchObject({
      status: 'approved',
      approved_amount: 4800,
      date_approved: books.today,
      approved_by: books.people.finance,
    });
    expect([await ledger.budget(0), await ledger.budget(1), await ledger.sov(), await ledger.contract()]).toEqual([
      3000, 500, 504800, 504800,
    ]);
    const [line] = await books.run(
      `select line_number, scheduled_value::float, description from public.sov_lines where change_order_id = '${id}'`,
    );
    expect(line).toEqual({ line_number: 3, scheduled_value: 4800, description: 'CO-001 Porch' });

    await books.does('finance', 'change_orders', id, 'void', { note: 'Client backed out' });
    expect([await ledger.budget(0), await ledger.budget(1), await ledger.sov(), await ledger.contract()]).toEqual([
      0, 0, 500000, 500000,
    ]);
    const kinds = await books.run(
      `select kind::text as kind, count(*)::int as n from public.budget_adjustments where project_id = '${job.project}' group by 1 order by 1`,
    );
    expect(kinds).toEqual([
      { kind: 'change_order', n: 2 },
      { kind: 'correction', n: 2 },
    ]);
    expect(await books.run(`select from public.sov_lines where change_order_id = '${id}'`)).toHaveLength(0);
  });

  it('raises the line it names, and lowers it again', async () => {
    const { books, job } = ledger;
    const id = await ledger.changeOrder('owner', -2000, [
      { cost_code_id: job.codes[0], amount: -1000, price_amount: -2000, sov_line_id: job.sov[1] },
    ]);
    await books.does('finance', 'change_orders', id, 'approve');
    expect([
      await ledger.budget(0),
      await ledger.sov(),
      (await books.get('sov_lines', job.sov[1])).scheduled_value,
    ]).toEqual([-1000, 498000, 398000]);
    await books.does('finance', 'change_orders', id, 'void', { note: 'No' });
    expect((await books.get('sov_lines', job.sov[1])).scheduled_value).toBe(400000);
  });

  it('of our own moves the budget only, one of a subcontract only the commitment', async () => {
    const { books, job } = ledger;
    const internal = await ledger.changeOrder('internal', 700, [{ cost_code_id: job.codes[0], amount: 700 }]);
    await books.does('finance', 'change_orders', internal, 'approve');
    expect([await ledger.budget(0), await ledger.sov(), await ledger.contract()]).toEqual([700, 500000, 500000]);
    await books.does('finance', 'change_orders', internal, 'void', { note: 'No' });
    expect(await ledger.budget(0)).toBe(0);

    const k = await books.make('commitments', {
      project_id: job.project,
      vendor_id: job.vendor,
      cost_code_id: job.codes[0],
      original_amount: 80000,
      status: 'executed',
    });
    const sub = await ledger.changeOrder('subcontract', 5000, [{ cost_code_id: job.codes[0], amount: 5000 }], {
      commitment_id: k.id,
    });
    const changes = () =>
      books.sum('approved_amount', `change_orders where commitment_id = '${k.id}' and status = 'approved'`);
    expect(await changes()).toBe(0);
    await books.does('finance', 'change_orders', sub, 'approve');
    expect([await changes(), await ledger.budget(0), await ledger.sov(), await ledger.contract()]).toEqual([
      5000, 0, 500000, 500000,
    ]);
    await books.does('finance', 'change_orders', sub, 'void', { note: 'No' });
    expect(await changes()).toBe(0);
  });

  it('is approved for less after the lines say so, by who may approve and nobody else', async () => {
    const { books, job } = ledger;
    const id = await ledger.changeOrder('owner', 4000, [
      { cost_code_id: job.codes[0], amount: 3000, price_amount: 4000 },
    ]);
    const tooMuch = await books.act('finance', 'change_orders', id, 'approve', { data: { approved_amount: 2500 } });
    expect(tooMuch).toMatchObject({ ok: false, code: 'PT422', detail: { failed: [{ rule: 'lines_equal_approved' }] } });
    const line = await books.one<{ id: string; version: number }>(
      `select id, version from public.change_order_lines where change_order_id = '${id}'`,
    );
    const edit = (person: 'finance' | 'outsider' | 'field') =>
      books.ask(
        person,
        `update public.change_order_lines set price_amount = 2500, version = ${line.version} where id = '${line.id}' returning to_jsonb(change_order_lines) as row`,
      );
    expect(await edit('field')).toEqual({ ok: true, row: {} });
    const add = await books.ask(
      'finance',
      `insert into public.change_order_lines (organization_id, change_order_id, amount) values ('${books.org}', '${id}', 1)`,
    );
    expect(add).toMatchObject({ ok: false, code: 'PT409' });
    expect(await edit('finance')).toMatchObject({ ok: true, row: { price_amount: 2500 } });
    expect(
      await books.act('finance', 'change_orders', id, 'approve', { data: { approved_amount: 5000 } }),
    ).toMatchObject({ ok: false, code: 'PT422' });
    expect(
      await books.does('finance', 'change_orders', id, 'approve', { data: { approved_amount: 2500 } }),
    ).toMatchObject({ amount: 4000, approved_amount: 2500 });
    expect([await ledger.sov(), await ledger.contract()]).toEqual([502500, 502500]);
  });

  it('tells who it comes from and the project manager, never the actor, and notes cost without a code', async () => {
    const { books, job } = ledger;
    const employee = await books.make('employees', { first_name: 'Pat', last_name: 'M' });
    await books.run(
      `update public.memberships set employee_id = '${employee.id}' where organization_id = '${books.org}' and user_id = '${books.people.pm}'`,
    );
    await books.set('projects', job.project, { project_manager_id: employee.id });
    const id = await ledger.changeOrder('owner', 4000, [{ amount: 3000, price_amount: 4000 }]);
    await books.does('owner', 'change_orders', id, 'approve', { note: 'Go' });
    const told = await books.run(
      `select recipient_id, title, body from public.notifications where entity_id = '${id}'`,
    );
    expect(told).toEqual([{ recipient_id: books.people.pm, title: 'Change order CO-001: approved', body: 'Go' }]);
    const events = await books.run(
      `select event_type, actor_id from public.system_events where entity_id = '${id}' order by id`,
    );
    expect(events).toEqual([
      { event_type: 'change_orders.submit', actor_id: books.people.pm },
      { event_type: 'change_orders.approve', actor_id: books.people.owner },
    ]);
    const [item] = await books.run(
      `select exception_type::text as kind, description from public.exception_items where entity_id = '${id}'`,
    );
    expect(item).toEqual({
      kind: 'unmapped_cost_code',
      description: 'Change order CO-001: 3,000.00 of cost has no cost code and moved no budget',
    });
  });
});
