import { staged } from '../checks/effects.ts';
import type { Suite } from '../checks/isolation.ts';
import { refused } from '../checks/outcome.ts';
import { access, type Grant, viewGrant } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import type { Actor } from '../harness/session.ts';
import { literal, table } from '../harness/sql.ts';
import { member } from '../harness/world.ts';
import type { Mutant } from './mutant.ts';

const ROLES = access.projects ?? {};

/** What must hold for a view to have rows that do not come through another one. */
const SHOWN: Record<string, string> = {
  v_inbox: staged(`update public.workflow_tasks set approval_step_id = null, status = 'pending'`),
  v_cash_forecast_actuals: staged(
    'update public.cash_forecast_runs set forecast_date = private.today(organization_id) - 14',
  ),
  v_alerts: staged(
    `update public.projects set status = 'active'`,
    `update public.change_orders set status = 'approved', change_order_kind = 'owner', approved_amount = 5, date_approved = '2026-06-01'`,
    'update public.sov_lines set change_order_id = null',
    'update public.change_order_lines set sov_line_id = null',
  ),
};

/** A member who holds none of the keys of the view, or those of his projects only, and the rows he must not see. */
function blind({ world }: Suite, name: string): { actor: Actor; rows: string } | null {
  // open tasks are each somebody's, in whatever role
  if (name === 'v_inbox') return { actor: member(world.A, 'field_user'), rows: `kind = 'task'` };
  const role = (grant: Grant) => Object.keys(world.A.people).find((r) => r in ROLES && viewGrant(name, r) === grant);
  const [none, part] = [role('none'), role('assigned')];
  if (none) return { actor: member(world.A, none), rows: 'true' };
  const other = literal(world.A.rows.other.projects?.id as string);
  return part ? { actor: member(world.A, part), rows: `project_id = ${other}` } : null;
}

/** Nobody outside counts a figure of A, nor does a member without the keys. */
export async function figures(suite: Suite, name: string, report: Report): Promise<void> {
  const { session, world } = suite;
  const asked = `select count(*)::int as n from ${table(name)} where organization_id = ${literal(world.A.id)}`;
  const outside = [member(world.B, 'owner'), world.stranger, world.suspended].map((actor) => ({ actor, rows: 'true' }));
  const inside = blind(suite, name);
  for (const { actor, rows } of inside ? [...outside, inside] : outside) {
    const seen = await session.attempt(actor, `${asked} and ${rows}`, { before: SHOWN[name] ?? '' });
    const nothing = refused(seen) || (seen.ok && seen.rows[0]?.n === 0);
    report.check(nothing, () => `${actor.label} counts figures of A in ${name}: ${JSON.stringify(seen)}`);
  }
}

/** Why a view shows nothing more with the rights of its owner; undefined when it would. */
async function keepsItself({ session }: Suite, name: string): Promise<string | undefined> {
  const [row] = await session.run(`
    select pg_get_viewdef(v.oid) like '%orgs_seeing(''${name}''%' as asks, (
      select bool_and(c.relkind = 'v' or t.read_keys = '{member}') and bool_or(c.relkind = 'v') from pg_rewrite r
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> v.oid
      join pg_class c on c.oid = d.refobjid
      left join private.tenant_tables t on t.table_name = c.relname and t.is_tenant where r.ev_class = v.oid) as "onlyViews"
    from pg_class v where v.oid = ${literal(`public.${name}`)}::regclass`);
  if (row?.asks) return 'its query asks for its keys itself';
  return row?.onlyViews
    ? 'it reads views, which ask as whoever reads, and beside them only what every member reads'
    : undefined;
}

export async function viewMutant(suite: Suite, name: string): Promise<Mutant> {
  return {
    name: `${name} has the rights of its owner`,
    sql: `alter view ${table(name)} set (security_invoker = off)`,
    touches: name,
    notices: (_, report) => figures(suite, name, report),
    invisible: await keepsItself(suite, name),
  };
}
