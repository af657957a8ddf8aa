import type { Company } from './company.ts';

/** One project with one application per list of lines `[scheduled, this period, stored, rate]`; the last one is a draft. */
export type Line = [c: number, e: number, f: number, rate: number];
export const MAKE_JOB = `
  create function pg_temp.job(name text, contract numeric, apps numeric[][][]) returns void language plpgsql as $$
  declare
    app uuid;
  begin
    set local session_replication_role = replica;
    insert into public.projects (id, organization_id, code, name) values (pg_temp.x(name), pg_temp.org(), name, name);
    insert into public.project_terms (organization_id, project_id, original_contract_amount) values (pg_temp.org(), pg_temp.x(name), contract);
    for l in 1 .. array_length(apps, 2) loop
      insert into public.sov_lines (id, organization_id, project_id, line_number, scheduled_value)
      values (pg_temp.x(name || ' ' || l), pg_temp.org(), pg_temp.x(name), l, apps[1][l][1]);
    end loop;
    for a in 1 .. array_length(apps, 1) loop
      app := pg_temp.x(name || ' app ' || a);
      insert into public.pay_apps (id, organization_id, project_id, pay_app_number, status)
      values (app, pg_temp.org(), pg_temp.x(name), a, case when a < array_length(apps, 1) then 'paid' else 'draft' end::public.pay_app_status);
      for l in 1 .. array_length(apps, 2) loop
        insert into public.pay_app_lines (organization_id, project_id, pay_app_id, sov_line_id, scheduled_value, this_period, stored_materials, retainage_pct)
        values (pg_temp.org(), pg_temp.x(name), app, pg_temp.x(name || ' ' || l), apps[a][l][1], apps[a][l][2], apps[a][l][3], apps[a][l][4]);
      end loop;
    end loop;
    set local session_replication_role = origin;
  end $$`;

const L = {
  l1: 'original_contract_sum',
  l2: 'net_change_orders',
  l3: 'contract_sum_to_date',
  l4: 'total_completed_and_stored',
  l5: 'retainage_to_date',
  l6: 'total_earned_less_retainage',
  l7: 'less_previous_certificates',
  l8: 'current_payment_due',
  l9: 'balance_to_finish_incl_retainage',
};
const LINES = Object.entries(L)
  .map(([short, long]) => `${long} as ${short}`)
  .join(', ');
/** Lines 1 to 9 of every application of the project. */
export const summaries = (company: Company, project: string, before = '') =>
  company.rows(
    `select ${LINES}, gross_this_period as gross from public.v_pay_app_g702 where project_id = pg_temp.x('${project}') order by pay_app_number`,
    { before },
  );
/** Makes project J: run MAKE_JOB first. */
export const job = (contract: number, apps: Line[][]) =>
  `select pg_temp.job('J', ${contract}, '${JSON.stringify(apps).replaceAll('[', '{').replaceAll(']', '}')}')`;
