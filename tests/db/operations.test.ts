import { describe, expect, it } from 'vitest';
import { told } from './checks/outcome.ts';
import { copyForThisFile } from './harness/database.ts';
import { type Actor, ANON } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const id = (table: string, project: 'assigned' | 'other' = 'assigned') =>
  literal(used.world.A.rows[project][table]?.id as string);

/** One call of each operation on records of A, as its owner would make it, and the table it writes. */
const CALLS: Record<string, { table: string; call: () => string }> = {
  create_pay_app: { table: 'pay_apps', call: () => `create_pay_app(${id('projects')})` },
  write_off: { table: 'invoices', call: () => `write_off(${id('invoices')}, 1, 'gone')` },
  recode_cost: { table: 'cost_events', call: () => `recode_cost(${id('cost_events')}, ${id('projects', 'other')})` },
  transfer_budget: {
    table: 'budget_adjustments',
    call: () => `transfer_budget(${id('cost_codes')}, ${id('cost_codes', 'other')}, 1, 'timing')`,
  },
  revise_budget: { table: 'budget_adjustments', call: () => `revise_budget(${id('cost_codes')}, 1, 'timing')` },
  override_etc: { table: 'cost_codes', call: () => `override_etc(${id('cost_codes')}, 1, 'known better')` },
  release_retainage: { table: 'retainage_entries', call: () => `release_retainage(${id('retainage_entries')}, 1)` },
  record_bank_balance: {
    table: 'cash_snapshots',
    call: () => `record_bank_balance(${id('cash_accounts')}, '2026-05-04', 1)`,
  },
  record_debt_payment: { table: 'debt_payments', call: () => `record_debt_payment(${id('debts')}, '2026-05-04', 1)` },
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
});
