-- What nobody presses a button for. The embedded stack calls it every quarter of an hour, a self-hoster lets pg_cron do so:
-- select cron.schedule('secg', '*/15 * * * *', 'select private.run_jobs()').

-- Forecasts are of today for whoever records balances; margins are kept once a week.
create function private.run_organization_jobs(p_org uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  day constant date := private.today(p_org);
  done jsonb := '{}';
begin
  if exists (select from public.cash_snapshots c where c.organization_id = p_org) and not exists (
    select from public.cash_forecast_runs r
    where r.organization_id = p_org and r.scenario_kind = 'expected' and r.is_current and r.forecast_date >= day) then
    perform private.generate_cash_forecast(p_org, 'expected');
    done := done || '{"forecasts": 1}';
  end if;
  if not exists (
    select from public.profit_fade_snapshots s
    where s.organization_id = p_org and s.snapshot_date >= date_trunc('week', day)::date) then
    done := done || jsonb_build_object('margins', private.snapshot_profit_fade(p_org));
  end if;
  return done;
end $$;
comment on function private.run_organization_jobs(uuid) is
  'The forecast of today and the margins of this week, where they are missing; {forecasts: 1 when one was made, margins: projects}.';

create function private.run_jobs() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  org uuid;
  done jsonb := '{}';
  problems jsonb := '[]';
  ended jsonb;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('run_jobs', 0)) then
    return '{}';
  end if;
  ended := private.delete_due_organizations();
  for org in select o.id from public.organizations o where o.status = 'active' order by o.id loop
    -- what one organization has wrong does not keep the others waiting
    begin
      done := jsonb_set(done, array[org::text], private.run_organization_jobs(org));
    exception when others then
      raise warning 'Jobs of organization %: %', org, sqlerrm;
      problems := problems || jsonb_build_object('organization', org, 'error', sqlerrm);
    end;
  end loop;
  perform private.note_seen();
  delete from private.throttles t where t.ends_at < clock_timestamp();
  return jsonb_build_object('escalated', private.escalate_approvals(), 'expired', private.expire_quotes(), 'problems', problems || (ended -> 'problems'),
    'deleted', ended -> 'deleted',
    'forecasts', (select count(*) from jsonb_each(done) d where d.value ? 'forecasts'),
    'margins', (select coalesce(sum((d.value ->> 'margins')::int), 0) from jsonb_each(done) d));
end $$;
comment on function private.run_jobs() is
  'Everything that is due: late approvals escalate, quotes expire, forecasts and margins are renewed, last seen is kept, counts of attempts that are over go, and organizations whose end has come. '
  'Safe to call at any time and twice; {} while another call runs. {escalated, expired, forecasts, margins: numbers, deleted: ids of organizations, problems: [{organization, error}]}.';
