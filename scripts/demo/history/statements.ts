import type { TransactionSql } from 'postgres';
import { billingOf, retainagePct } from '../books/schedule-of-values.ts';
import { budgetOf } from '../costs/budget.ts';
import { SMALL_MATERIALS } from '../costs/lines.ts';
import { AS_OF, iso, TODAY } from '../days.ts';
import { PROJECTS } from '../projects/index.ts';
import { VENDORS } from '../vendors.ts';
import { bookings } from './bills.ts';
import { hasW9 } from './compliance.ts';
import type { Known } from './known.ts';
import type { Bill } from './payables.ts';
import { day } from './rows.ts';
import { closedMonths } from './snapshots.ts';

/** Progress as the superintendents see it. */
const PHYSICAL: Record<string, number> = { HWC1: 48, BRW1: 94 };

/** How far the jobs are, who pays for them, and the houses that are built for a bank's money. */
export async function completeJobs(tx: TransactionSql, known: Known): Promise<void> {
  const rows = PROJECTS.map((project) => ({
    code: project.code,
    status: project.status,
    basis: billingOf(project) === 'lender' || project.client === null ? 'lender' : 'owner',
    method: project.kind === 'claim' ? 'fixed_sov' : 'aia_progress',
    done: PHYSICAL[project.code] ?? null,
    seen: day(TODAY - 3),
    retainage: retainagePct(project),
  }));
  await tx`
    with given as (
      select * from jsonb_to_recordset(${tx.json(rows)}) g(code text, status public.project_status, basis public.pay_app_target,
        method public.billing_method, done numeric, seen date, retainage numeric)
    ), jobs as (
      update public.projects p set status = g.status, sov_basis = g.basis, billing_method = g.method, physical_pct = g.done,
        physical_pct_date = case when g.done is not null then g.seen end
      from given g where p.organization_id = ${known.organization} and p.code = g.code returning p.id, g.retainage
    )
    update public.project_terms t set retainage_pct = j.retainage from jobs j where t.project_id = j.id and t.retainage_pct <> j.retainage`;
}

/** Costs of the log get the bill they came with and the commitment they count on. */
export async function bookCosts(tx: TransactionSql, known: Known, bills: readonly Bill[]): Promise<void> {
  await tx`
    update public.cost_events e set commitment_id = b.commitment_id, vendor_bill_line_id = b.vendor_bill_line_id, reference_number = b.reference_number,
      variance_cause = b.variance_cause
    from jsonb_to_recordset(${tx.json(bookings(known, bills) as never)}) b(id uuid, commitment_id uuid, vendor_bill_line_id uuid, reference_number text,
      variance_cause public.variance_cause)
    where e.id = b.id and e.organization_id = ${known.organization}`;
}

/** The office codes the receipts of the supply house; those of the last weeks still lie there. */
export async function codeReceipts(tx: TransactionSql, known: Known): Promise<void> {
  await tx`
    update public.cost_events e set cost_code_id = c.id
    from public.cost_codes c
    where e.organization_id = ${known.organization} and e.cost_code_id is null and e.source = 'lowes_import' and e.event_date <= ${iso(AS_OF - 21)}::date
      and c.organization_id = e.organization_id and c.project_id = e.project_id and c.code = ${SMALL_MATERIALS}`;
}

/** Codes belong to the company's list; what is finished will cost no more; budgets of closed jobs are locked. */
export async function completeCodes(tx: TransactionSql, known: Known): Promise<void> {
  const done = PROJECTS.flatMap((project) =>
    budgetOf(project)
      .filter(({ progress }) => progress >= 1)
      .map(({ line }) => known.code(project.code, line.code)),
  );
  await tx`
    update public.cost_codes c set catalog_id = k.id, cost_type = k.cost_type, phase = k.default_category,
      etc_override = case when c.id = any (${done}::uuid[]) then 0 end,
      etc_override_note = case when c.id = any (${done}::uuid[]) then 'Work is done.' end,
      is_budget_locked = p.status = 'closed'
    from public.cost_code_catalog k, public.projects p
    where c.organization_id = ${known.organization} and k.organization_id = c.organization_id and k.code = c.code
      and p.id = c.project_id and p.organization_id = c.organization_id`;
}

export async function completeVendors(tx: TransactionSql, known: Known): Promise<void> {
  const withForm = VENDORS.filter(hasW9).map(({ name }) => name);
  await tx`
    update public.vendors v set w9_on_file = v.name = any (${withForm}), payment_terms_days = case when v.vendor_type = 'supplier' then 15 else 30 end
    where v.organization_id = ${known.organization} and v.trade is not null`;
}

/** What the product itself keeps of a finished job and of a closed month. */
export async function keepHistory(tx: TransactionSql, known: Known): Promise<void> {
  await tx`
    select private.effect_history(private.transition_context('projects', p.id, 'close', null, '{}'))
    from public.projects p where p.organization_id = ${known.organization} and p.status in ('closed', 'warranty')`;
  await tx`
    update public.historical_cost_metrics m set quality_tier = case when p.project_type = 'custom_home' then 'luxury' else 'standard' end::public.quality_tier
    from public.projects p where p.id = m.project_id and m.organization_id = ${known.organization}`;
  await tx`
    insert into public.period_snapshots (organization_id, snapshot_type, period_start, period_end, accounting_period_id, cash_position, total_ar, total_ap,
      total_backlog, total_committed, data, is_locked, generated_by)
    select p.organization_id, 'period_close', p.period_start, p.period_end, p.id, private.cash_on(p.organization_id, p.period_end),
      (select coalesce(sum(a.balance), 0) from public.ar_aging(p.organization_id, p.period_end) a where a.bucket is not null),
      (select coalesce(sum(a.balance), 0) from public.ap_aging(p.organization_id, p.period_end) a where a.bucket is not null),
      m.backlog, m.committed, jsonb_build_object('projects', m.projects), true, ${known.user('finance_manager')}
    from jsonb_to_recordset(${tx.json(closedMonths(known) as never)}) m(id uuid, backlog numeric, committed numeric, projects jsonb)
    join public.accounting_periods p on p.id = m.id`;
}
