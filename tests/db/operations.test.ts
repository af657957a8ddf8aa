import { describe, expect, it } from 'vitest';
import { told } from './checks/outcome.ts';
import { copyForThisFile } from './harness/database.ts';
import { access } from './harness/expected.ts';
import { type Actor, ANON, identity } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const id = (table: string, project: 'assigned' | 'other' = 'assigned') =>
  literal(used.world.A.rows[project][table]?.id as string);

/** One call of each operation on records of A, as its owner would make it, and the table it writes. */
const CALLS: Record<string, { table: string; call: () => string }> = {
  create_pay_app: { table: 'pay_apps', call: () => `create_pay_app(${id('projects')})` },
  write_off: { table: 'invoices', call: () => `write_off(${id('invoices')}, 1, 'gone')` },
  dispute_invoice: { table: 'invoices', call: () => `dispute_invoice(${id('invoices')}, 'wrong price')` },
  recode_cost: { table: 'cost_events', call: () => `recode_cost(${id('cost_events')}, ${id('projects', 'other')})` },
  transfer_budget: {
    table: 'budget_adjustments',
    call: () => `transfer_budget(${id('cost_codes')}, ${id('cost_codes', 'other')}, 1, 'timing')`,
  },
  revise_budget: { table: 'budget_adjustments', call: () => `revise_budget(${id('cost_codes')}, 1, 'timing')` },
  override_etc: { table: 'cost_codes', call: () => `override_etc(${id('cost_codes')}, 1, 'known better')` },
  release_retainage: { table: 'retainage_entries', call: () => `release_retainage(${id('retainage_entries')}, 1)` },
  pay_bills: {
    table: 'payments',
    call: () =>
      `pay_bills(${literal(used.world.A.id)}, jsonb_build_array(jsonb_build_object('bill', ${id('vendor_bills')}, 'amount', '1')))`,
  },
  record_bank_balance: {
    table: 'cash_snapshots',
    call: () => `record_bank_balance(${id('cash_accounts')}, '2026-05-04', 1)`,
  },
  record_debt_payment: { table: 'debt_payments', call: () => `record_debt_payment(${id('debts')}, '2026-05-04', 1)` },
  attach_link: {
    table: 'document_links',
    call: () =>
      `attach_link(${literal(used.world.A.id)}, 'projects', ${id('projects')}, 'Plan', 'https://files.example/plan.pdf')`,
  },
  transition: {
    table: 'change_orders',
    call: () => `transition('change_orders', ${id('change_orders')}, 'submit', ${version('change_orders')})`,
  },
};
const version = (table: string) => used.world.A.rows.assigned[table]?.version as number;

/** Not there for him, or not his to do. */
const REFUSED = ['42501', 'PT403', 'PT404'];

describe('operations on the records of an organization', () => {
  it.each(Object.keys(CALLS))('%s is for its members with the permission', async (name) => {
    const { table, call } = CALLS[name] as (typeof CALLS)[string];
    const state = `select count(*)::int as n, coalesce(string_agg(xmin::text || ctid::text, ',' order by ctid), '') as v from public.${table}`;
    const [before] = await used.session.run(state);
    const outside: Actor[] = [
      member(used.world.B, 'owner'),
      used.world.stranger,
      used.world.suspended,
      used.world.removed,
      used.world.both,
      member(used.world.A, 'viewer'),
      member(used.world.A, 'field_user'),
      ANON,
    ];
    for (const actor of outside) {
      const outcome = await used.session.attempt(actor, `select public.${call()}`);
      expect(outcome.ok ? 'accepted' : outcome.code, `${actor.label}: ${told(outcome)}`).toMatch(
        new RegExp(`^(${REFUSED.join('|')})$`),
      );
      expect(await used.session.run(state)).toEqual([before]);
    }
    // The same call of the owner passes, or fails by what it is about.
    const own = await used.session.attempt(member(used.world.A, 'owner'), `select public.${call()}`);
    expect(own.ok || ['PT409', 'PT422'].includes(own.code), told(own)).toBe(true);
  });

  it('transition_many answers for each record', async () => {
    const call = `select ok, error from public.transition_many('change_orders', array[${id('change_orders')}]::uuid[], 'submit')`;
    for (const actor of [member(used.world.B, 'owner'), used.world.removed, member(used.world.A, 'viewer')]) {
      const outcome = await used.session.attempt(actor, call);
      expect(outcome.ok && outcome.rows, actor.label).toMatchObject([{ ok: false }]);
    }
    expect(await used.session.attempt(member(used.world.A, 'owner'), call)).toMatchObject({ ok: true, count: 1 });
  });

  it('attach_link makes a document of the job the record belongs to, with its address, or nothing', async () => {
    const attach = (url: string) =>
      `select public.attach_link(${literal(used.world.A.id)}, 'invoices', ${id('invoices')}, 'Receipt 7', ${literal(url)}, 'receipt')`;
    const owner = member(used.world.A, 'owner');
    const made = `
      select d.doc_type, d.project_id, v.storage_bucket, v.storage_path, d.current_version_id = v.id as current
      from public.documents d
      join public.document_versions v on v.document_id = d.id
      join public.document_links l on l.document_id = d.id and l.entity_type = 'invoices' and l.entity_id = ${id('invoices')}
      where d.title = 'Receipt 7'`;
    const url = 'https://files.example/receipt-7.pdf';
    expect(
      await used.session.attempt(owner, made, { before: `${identity(owner)} ${attach(url)}; reset role` }),
    ).toMatchObject({
      ok: true,
      rows: [
        {
          doc_type: 'receipt',
          project_id: used.world.A.rows.assigned.projects?.id,
          storage_bucket: 'link',
          storage_path: url,
          current: true,
        },
      ],
    });
    expect(await used.session.attempt(owner, attach('javascript:alert(1)'))).toMatchObject({
      ok: false,
      code: '23514',
    });
  });

  describe('attach_link', () => {
    const owner = () => member(used.world.A, 'owner');
    const attach = (table: string, title: string, url: string, project: 'assigned' | 'other' = 'assigned') =>
      `select public.attach_link(${literal(used.world.A.id)}, '${table}', ${id(table, project)}, '${title}', '${url}')`;
    const price = 'https://files.example/prices.pdf';

    it('takes an address that another paper has', async () => {
      const again = await used.session.attempt(owner(), attach('clients', 'Prices', price), {
        before: `${identity(owner())} ${attach('vendors', 'Prices', price)}; reset role`,
        after: `select count(*)::int as n from public.document_versions where storage_path = ${literal(price)}`,
      });
      expect(again, told(again)).toMatchObject({ ok: true, seen: [{ n: 2 }] });
    });

    it('does not ask for what the company requires of a new document: its form has only title, type and address', async () => {
      const required = `
        insert into public.custom_fields (organization_id, table_name, key, label, kind, required) values (${literal(used.world.A.id)}, 'documents', 'permit', 'Permit', 'text', true);
        delete from public.resource_settings;
        insert into public.resource_settings (organization_id, table_name, patch) values (${literal(used.world.A.id)}, 'documents', '{"fields": {"expiry_date": {"required": true}}}')`;
      const made = await used.session.attempt(owner(), attach('vendors', 'Prices', price), {
        before: required,
        after: `select custom, expiry_date, created_by, uploaded_by from public.documents where title = 'Prices'`,
      });
      const by = owner().user;
      expect(made, told(made)).toMatchObject({
        ok: true,
        seen: [{ custom: {}, expiry_date: null, created_by: by, uploaded_by: by }],
      });
      const direct = `insert into public.documents (organization_id, title) values (${literal(used.world.A.id)}, 'Prices')`;
      expect(await used.session.attempt(owner(), direct, { before: required })).toMatchObject({
        ok: false,
        code: '23502',
      });
    });

    it.each(Object.keys(access.documents ?? {}))('is for a %s who may write both rows by hand', async (role) => {
      const actor = member(used.world.A, role);
      const outcomes: string[] = [];
      for (const table of ['projects', 'invoices', 'punch_items', 'vendors', 'clients', 'employees'])
        for (const project of ['assigned', 'other'] as const) {
          const job =
            table === 'projects'
              ? id(table, project)
              : literal((used.world.A.rows[project][table]?.project_id as string | undefined) ?? null);
          const byHand = await used.session.attempt(
            actor,
            `insert into public.documents (id, organization_id, title, project_id) values ('00000000-0000-4000-8000-00000000cafe', ${literal(used.world.A.id)}, 'Prices', ${job});
             insert into public.document_links (organization_id, document_id, entity_type, entity_id)
             values (${literal(used.world.A.id)}, '00000000-0000-4000-8000-00000000cafe', '${table}', ${id(table, project)})`,
          );
          const attached = await used.session.attempt(actor, attach(table, 'Prices', price, project));
          expect(attached.ok, `${table} ${project}: ${told(attached)}, by hand ${told(byHand)}`).toBe(byHand.ok);
          outcomes.push(attached.ok ? 'ok' : attached.code);
        }
      expect(
        outcomes.every((o) => ['ok', '42501', 'PT404'].includes(o)),
        outcomes.join(),
      ).toBe(true);
    });
  });
});
