-- How far the data can be trusted (endpoints 3): numbers of records only, so that the office manager, who runs the imports and
-- reads no money, sees the true ones.
create function private.data_health(p_org uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'last_import', (select max(r.finished_at) from public.import_runs r where r.organization_id = p_org and r.status in ('completed', 'completed_with_errors')),
    'costs_without_project', (select count(*) from public.cost_events e where e.organization_id = p_org and e.status = 'posted' and e.project_id is null),
    'costs_without_code', (select count(*) from public.cost_events e
      where e.organization_id = p_org and e.status = 'posted' and e.project_id is not null and e.cost_code_id is null),
    'sov_out_of_balance', (select count(*) from public.v_project_financials f where f.organization_id = p_org and f.sov_basis = 'owner' and f.sov_out_of_balance <> 0),
    'retainage_mismatch', (select count(*) from public.v_project_retainage r join public.projects p on p.id = r.project_id
      where r.organization_id = p_org and p.sov_basis = 'owner' and r.out_of_balance <> 0),
    'accounts_unmapped', (select count(*) from public.v_pl_lines l where l.organization_id = p_org and l.section = 'unmapped'),
    'possible_duplicates', (select count(*) from (
      select from public.cost_events e where e.organization_id = p_org and e.status = 'posted' and e.vendor_id is not null
      group by e.vendor_id, e.event_date, e.amount, e.reference_number having count(*) > 1) d),
    'open_exceptions', (select count(*) from public.exception_items x where x.organization_id = p_org and x.status in ('open', 'assigned')))
  where auth.uid() is null or p_org in (select private.orgs_with('imports.run', 'audit.read'))
$$;

create function public.data_health(p_org uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.data_health(p_org) $$;
comment on function public.data_health(uuid) is
  'Last import and the number of records to look at: costs without project or code, schedules of values that are not the contract, retainage that does not agree, '
  'unmapped accounts, possible duplicates, open exceptions. Needs imports.run or audit.read; null without.';
select private.expose('private.data_health(uuid)'::regprocedure);
select private.expose('public.data_health(uuid)'::regprocedure);

-- Liveness for a monitor: the database answers, and how new it is.
create function private.health() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  newest record;
begin
  select m.version, m.name into newest from supabase_migrations.schema_migrations m order by m.version desc limit 1;
  return jsonb_build_object('ok', true, 'version', newest.version, 'migration', newest.name);
end $$;

create function public.health() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.health() $$;
comment on function public.health() is 'ok, and number and name of the newest migration.';
select private.expose('private.health()'::regprocedure);
select private.expose('public.health()'::regprocedure);
