import { beforeEach, describe, expect, it } from 'vitest';
import type { Row } from './harness/sql.ts';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';
import { record } from './money/recipes.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `K${++n}`);
});

describe('commitments', () => {
  it('of a purchase order are what is ordered with tax and shipping, executed, received, completed', async () => {
    const { books, job } = ledger;
    const made = await books.ask(
      'pm',
      `insert into public.commitments (organization_id, project_id, vendor_id, commitment_type, original_amount)
      values ('${books.org}', '${job.project}', '${job.vendor}', 'purchase_order', 1) returning to_jsonb(commitments) as row`,
    );
    const k = made.ok ? (made.row.id as string) : '';
    const line = await books.make('commitment_lines', {
      commitment_id: k,
      cost_code_id: job.codes[0],
      quantity: 4,
      unit_cost: 1000,
    });
    const order = await books.make('purchase_orders', {
      commitment_id: k,
      tax_amount: 330,
      shipping_amount: 70,
      created_by: books.people.pm,
    });
    const commitment = () => books.get('commitments', k);
    expect(await commitment()).toMatchObject({ original_amount: 4400, status: 'draft', commitment_number: 'PO-001' });
    const cheat = await books.ask(
      'pm',
      `update public.commitments set original_amount = 10, version = ${(await commitment()).version} where id = '${k}'`,
    );
    expect(cheat).toMatchObject({ ok: false, code: '23514' });
    // a project manager decides up to 5,000, but not on his own order
    expect(await books.act('pm', 'purchase_orders', order.id, 'issue')).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'not_self' }] },
    });
    await books.does('finance', 'purchase_orders', order.id, 'issue');
    expect(await commitment()).toMatchObject({
      original_amount: 4400,
      status: 'executed',
      executed_date: books.today,
      issued_date: books.today,
    });
    const receive = async (quantity: number) => {
      const { version } = await books.get('commitment_lines', line.id);
      const done = await books.ask(
        'pm',
        `update public.commitment_lines set quantity_received = ${quantity}, version = ${version} where id = '${line.id}' returning '{}'::jsonb as row`,
      );
      expect(done).toMatchObject({ ok: true });
      return (await books.get('purchase_orders', order.id)).status;
    };
    expect([await receive(0), await receive(1), await receive(3)]).toEqual(['issued', 'partial', 'partial']);
    expect((await books.get('purchase_orders', order.id)).received_date).toBe(null);
    expect(await receive(4)).toBe('received');
    expect((await books.get('purchase_orders', order.id)).received_date).toBe(books.today);
    const version = (await books.get('commitment_lines', line.id)).version;
    expect(
      await books.ask(
        'pm',
        `update public.commitment_lines set unit_cost = 1, version = ${version} where id = '${line.id}'`,
      ),
    ).toMatchObject({ ok: false, code: 'PT409' });
    await books.does('pm', 'purchase_orders', order.id, 'close');
    expect(await commitment()).toMatchObject({ status: 'completed' });
  });

  it('go with a voided order, and wait for whoever the amount asks for', async () => {
    const { books, job } = ledger;
    const order = await record(books, job, 'purchase_orders', 'draft');
    const k = (await books.get('purchase_orders', order)).commitment_id as string;
    await books.run(`update public.commitment_lines set unit_cost = 6500 where commitment_id = '${k}'`);
    expect((await books.get('commitments', k)).original_amount).toBe(26000);
    expect(await books.act('pm', 'purchase_orders', order, 'issue')).toMatchObject({
      ok: false,
      code: 'PT403',
      message: 'Your limit for this is 5,000.00',
    });
    expect(await books.act('finance', 'purchase_orders', order, 'issue')).toMatchObject({
      ok: false,
      code: 'PT403',
      message: 'Your limit for this is 25,000.00',
    });
    expect(await books.act('executive', 'purchase_orders', order, 'issue')).toMatchObject({
      ok: false,
      code: 'PT403',
      message: 'This waits for Owner',
    });
    await books.does('owner', 'purchase_orders', order, 'issue');
    await books.does('owner', 'purchase_orders', order, 'void', { note: 'Out of stock' });
    expect((await books.get('commitments', k)).status).toBe('cancelled');
  });

  it('that grow between two decisions are decided about anew', async () => {
    const { books, job } = ledger;
    const roles = `(select id from public.roles where organization_id = '${books.org}' and key = `;
    await books.reverted(async () => {
      for (const [step, role] of [
        [1, 'finance_manager'],
        [2, 'owner'],
      ] as const) {
        await books.run(`insert into public.approval_policies (organization_id, workflow, project_id, step_order, approver_role_id)
          values ('${books.org}', 'commitment', '${job.project}', ${step}, ${roles}'${role}'))`);
      }
      const k = await record(books, job, 'commitments', 'draft');
      const requests = async () =>
        (
          await books.run(
            `select amount::float, status::text as status from public.approval_requests where entity_id = '${k}' order by amount`,
          )
        ).map((r) => [r.amount, r.status]);
      expect(await books.does('finance', 'commitments', k, 'execute')).toMatchObject({ status: 'draft' });
      await books.run(`update public.commitment_lines set unit_cost = 3000 where commitment_id = '${k}'`);
      expect(await books.act('owner', 'commitments', k, 'execute')).toMatchObject({
        ok: true,
        row: { status: 'executed' },
      });
      expect(await requests()).toEqual([
        [4000, 'cancelled'],
        [6000, 'approved'],
      ]);
      const steps =
        await books.run(`select s.acted_by from public.approval_steps s join public.approval_requests r on r.id = s.approval_request_id
        where r.entity_id = '${k}' and r.amount = 6000 order by s.step_order`);
      expect(steps).toEqual([{ acted_by: books.people.owner }, { acted_by: books.people.owner }]);
    });
  });

  it('come from an award, which turns its rivals down and leaves other scopes alone', async () => {
    const { books, job } = ledger;
    const quote = (scope_category: string, extra: Row = {}) =>
      books.make('quotes', {
        project_id: job.project,
        vendor_id: job.vendor,
        cost_code_id: job.codes[0],
        scope_category,
        amount: 700,
        status: 'submitted',
        ...extra,
      });
    const won = await quote('Framing');
    const rival = await quote(' framing');
    const drafted = await quote('Framing', { status: 'draft' });
    const other = await quote('Siding');
    const row = await books.does('pm', 'quotes', won.id, 'award');
    expect(row).toMatchObject({ status: 'accepted', is_approved: true });
    expect(await books.get('commitments', row.commitment_id as string)).toMatchObject({
      status: 'draft',
      vendor_id: job.vendor,
      cost_code_id: job.codes[0],
      original_amount: 700,
      commitment_type: 'subcontract',
      commitment_number: 'SC-001',
    });
    const states = await Promise.all(
      [rival, drafted, other].map(async (q) => (await books.get('quotes', q.id)).status),
    );
    expect(states).toEqual(['rejected', 'draft', 'submitted']);
    const material = await quote('Lumber', { labor_material: 'material' });
    const labor = await quote('Lumber', { labor_material: 'labor' });
    const both = await quote('Lumber', { labor_material: 'combined' });
    const unsaid = await quote('Lumber');
    const cheaper = await quote('Lumber', { labor_material: 'material' });
    const bought = await books.does('pm', 'quotes', material.id, 'award');
    // who hangs it is no rival of who delivers it
    expect(
      await Promise.all([labor, both, unsaid, cheaper].map(async (q) => (await books.get('quotes', q.id)).status)),
    ).toEqual(['submitted', 'rejected', 'rejected', 'rejected']);
    expect(
      await books.run(
        `select status::text as status from public.purchase_orders where commitment_id = '${bought.commitment_id}'`,
      ),
    ).toEqual([{ status: 'draft' }]);
  });

  it('turn down what is compared with what was awarded, and settle what it covers', async () => {
    const { books, job } = ledger;
    const quote = (values: Row) =>
      books.make('quotes', {
        project_id: job.project,
        vendor_id: job.vendor,
        amount: 700,
        status: 'submitted',
        ...values,
      });
    const told = (id: string) =>
      books.one(`select status::text, prices::integer, is_settled from public.v_bid_comparison where id = '${id}'`);
    // nobody knows what either of these is for
    const [one, other] = [await quote({}), await quote({ scope_category: '  ' })];
    await books.does('pm', 'quotes', one.id, 'award');
    expect(await told(other.id)).toEqual({ status: 'submitted', prices: 1, is_settled: false });
    const [code] = job.codes;
    const [none, blank] = [
      await quote({ cost_code_id: code }),
      await quote({ cost_code_id: code, scope_category: '' }),
    ];
    expect(await told(blank.id)).toMatchObject({ prices: 1, is_settled: false });
    const labor = await quote({ cost_code_id: code, labor_material: 'labor' });
    await books.does('pm', 'quotes', none.id, 'award');
    expect(await told(blank.id)).toEqual({ status: 'rejected', prices: 1, is_settled: true });
    expect(await told(labor.id)).toEqual({ status: 'rejected', prices: 1, is_settled: true });
  });

  it('with a lapsed certificate need a note of who may approve them', async () => {
    const { books, job } = ledger;
    await books.set('vendors', job.vendor, { insurance_expiry: '2026-06-14' });
    const k = await record(books, job, 'commitments', 'draft');
    expect(await books.act('owner', 'commitments', k, 'execute')).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'vendor_ok' }] },
    });
    expect(await books.act('owner', 'commitments', k, 'execute', { note: 'Renewal is on its way' })).toMatchObject({
      ok: true,
    });
    const quote = await record(books, job, 'quotes', 'submitted');
    await books.run(`insert into public.role_permissions (organization_id, role_id, permission_key)
      select organization_id, id, 'costing.write' from public.roles where organization_id = '${books.org}' and key = 'viewer' on conflict do nothing`);
    await books.run(`insert into public.role_permissions (organization_id, role_id, permission_key)
      select organization_id, id, 'costing.read' from public.roles where organization_id = '${books.org}' and key = 'viewer' on conflict do nothing`);
    expect(await books.act('viewer', 'quotes', quote, 'award', { note: 'Please' })).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'vendor_ok' }] },
    });
    await books.run(
      `delete from public.role_permissions where permission_key in ('costing.read', 'costing.write') and role_id in (select id from public.roles where key = 'viewer')`,
    );
  });

  it('show the vendor by its current papers', async () => {
    const { books, job } = ledger;
    const vendor = () => books.get('vendors', job.vendor);
    const paper = await books.make('vendor_compliance', {
      vendor_id: job.vendor,
      doc_type: 'coi',
      expiry_date: '2026-12-31',
    });
    expect((await vendor()).insurance_expiry).toBe('2026-12-31');
    const renewed = await books.make('vendor_compliance', {
      vendor_id: job.vendor,
      doc_type: 'coi',
      expiry_date: '2027-12-31',
    });
    expect((await vendor()).insurance_expiry).toBe('2027-12-31');
    await books.run(`delete from public.vendor_compliance where id = '${renewed.id}'`);
    expect((await vendor()).insurance_expiry).toBe(null);
    await books.run(`update public.vendor_compliance set is_current = true where id = '${paper.id}'`);
    expect((await vendor()).insurance_expiry).toBe('2026-12-31');
    expect((await vendor()).w9_on_file).toBe(false);
    const w9 = await books.make('vendor_compliance', { vendor_id: job.vendor, doc_type: 'w9' });
    expect((await vendor()).w9_on_file).toBe(true);
    await books.run(`update public.vendor_compliance set is_current = false where id = '${w9.id}'`);
    expect((await vendor()).w9_on_file).toBe(false);
  });
});
