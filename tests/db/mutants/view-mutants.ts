import { staged } from '../checks/effects.ts';
import type { Suite } from '../checks/isolation.ts';
import { refused } from '../checks/outcome.ts';
import type { Report } from '../harness/report.ts';
import { literal, table } from '../harness/sql.ts';
import { member } from '../harness/world.ts';
import type { Mutant } from './mutant.ts';

/** What must hold for a view to have rows that do not come through another one. */
const SHOWN: Record<string, string> = {
  v_alerts: staged(
    `update public.projects set status = 'active'`,
    `update public.change_orders set status = 'approved', change_order_kind = 'owner', approved_amount = 5, date_approved = '2026-06-01'`,
    'update public.sov_lines set change_order_id = null',
    'update public.change_order_lines set sov_line_id = null',
  ),
};

/** Nobody outside counts a figure of A. */
export async function figures({ session, world }: Suite, name: string, report: Report): Promise<void> {
  const asked = `select count(*)::int as n from ${table(name)} where organization_id = ${literal(world.A.id)}`;
  for (const actor of [member(world.B, 'owner'), world.stranger, world.suspended]) {
    const seen = await session.attempt(actor, asked, { before: SHOWN[name] ?? '' });
    const nothing = refused(seen) || (seen.ok && seen.rows[0]?.n === 0);
    report.check(nothing, () => `${actor.label} counts figures of A in ${name}: ${JSON.stringify(seen)}`);
  }
}

/** Why a view shows nothing more with the rights of its owner; null when it would. */
async function keepsItself({ session }: Suite, name: string): Promise<string | undefined> {
  const [row] = await session.run(`
    select pg_get_viewdef(v.oid) like '%orgs_seeing(''${name}''%' as asks, (
      select bool_and(c.relkind = 'v') from pg_rewrite r
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> v.oid
      join pg_class c on c.oid = d.refobjid where r.ev_class = v.oid) as "onlyViews"
    from pg_class v where v.oid = ${literal(`public.${name}`)}::regclass`);
  if (row?.asks) return 'its query asks for its keys itself';
  return row?.onlyViews ? 'it reads only views, and those ask as whoever reads' : undefined;
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
