-- T13: what is dated inside a locked accounting period is closed, for everybody and every way of writing, imports too (a
-- rejected row then names the month). Tables that post say which date counts and what may not change any more.
create table private.posting_tables (
  table_name text primary key references private.tenant_tables (table_name),
  date_column text not null,
  watched text[] not null,
  counts text not null,
  reversed_today text[] not null
);
comment on table private.posting_tables is
  'counts: condition over the row r that makes it a posting; watched: columns that may not change in a locked period, besides counts itself; '
  'reversed_today: actions that post an opposite row dated today instead of touching the old one.';

create function private.period_label(p_organization uuid, p_date date) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(p.label, p.period_start::text) from public.accounting_periods p
  where p.organization_id = p_organization and p.status = 'locked' and p_date between p.period_start and p.period_end limit 1
$$;
comment on function private.period_label(uuid, date) is 'Name of the locked period the day is in; null when it is open.';

-- Statement-level, so that an import asks once. Periods are locked in share mode first: whoever closes a month waits for what
-- is being posted, and whoever posts waits for the one who closes.
create function private.refuse_closed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  t private.posting_tables;
  dates text;
  organizations uuid[];
  first_day date;
  last_day date;
  closed text;
begin
  if not exists (select from public.accounting_periods) then
    return null;
  end if;
  select * into t from private.posting_tables x where x.table_name = tg_table_name;
  dates := case tg_op
    when 'INSERT' then format('select r.organization_id, r.%I as day from new_rows r where %s', t.date_column, t.counts)
    when 'DELETE' then format('select r.organization_id, r.%I as day from old_rows r where %s', t.date_column, t.counts)
    else format($q$
      select d.organization_id, d.day
      from (select r.*, (%1$s) as posted from old_rows r) o
      join (select r.*, (%1$s) as posted from new_rows r) n on n.id = o.id and n.version = o.version + 1
      cross join lateral (values (o.organization_id, o.%2$I, o.posted), (n.organization_id, n.%2$I, n.posted)) d(organization_id, day, posted)
      where d.posted and (o.posted, %3$s) is distinct from (n.posted, %4$s)$q$,
      t.counts, t.date_column, (select string_agg(format('o.%I', w), ', ') from unnest(t.watched) w),
      (select string_agg(format('n.%I', w), ', ') from unnest(t.watched) w)) end;
  execute format('select array_agg(distinct d.organization_id), min(d.day), max(d.day) from (%s) d', dates) into organizations, first_day, last_day;
  perform from public.accounting_periods p
  where p.organization_id = any (organizations) and p.period_start <= last_day and p.period_end >= first_day for share;
  if not found then
    return null;
  end if;
  execute format('select coalesce(p.label, p.period_start::text) from (%s) d join public.accounting_periods p '
    'on p.organization_id = d.organization_id and p.status = ''locked'' and d.day between p.period_start and p.period_end limit 1', dates) into closed;
  -- deleting an organization takes everything with it
  if closed is not null and (tg_op <> 'DELETE' or pg_trigger_depth() = 1) then
    raise exception '% is closed: nothing is posted into it', closed using errcode = '23514', column = t.date_column;
  end if;
  return null;
end $$;
comment on function private.refuse_closed() is
  'After each statement on a posting table: 23514 when a posting dated inside a locked period is added, changed or removed.';

create function private.posting_table(target regclass, date_column text, watched text[], counts text default 'true', reversed_today text[] default '{}')
returns void language plpgsql set search_path = '' as $$
begin
  insert into private.posting_tables
  select c.relname, date_column, watched || array[date_column], counts, reversed_today from pg_catalog.pg_class c where c.oid = target;
  -- after the other triggers of the statement by name: other refusals come first
  execute format('create trigger t13_insert after insert on %s referencing new table as new_rows for each statement execute function private.refuse_closed()', target);
  execute format('create trigger t13_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function private.refuse_closed()', target);
  execute format('create trigger t13_delete after delete on %s referencing old table as old_rows for each statement execute function private.refuse_closed()', target);
end $$;
comment on function private.posting_table(regclass, text, text[], text, text[]) is
  'Closes a table inside locked accounting periods (T13), and gives rule open_period its date.';

select private.posting_table('public.cost_events', 'event_date', '{amount,project_id,cost_code_id,commitment_id}', 'r.status = ''posted''');
select private.posting_table('public.vendor_bills', 'bill_date', '{amount,retainage_withheld}', 'r.approved_at is not null', '{void}');
select private.posting_table('public.invoices', 'date_issued', '{amount}', 'r.status not in (''draft'', ''void'')');
select private.posting_table('public.payments', 'payment_date', '{amount}', 'r.status in (''processed'', ''cleared'')');
select private.posting_table('public.retainage_entries', 'entry_date', '{amount_held}');
select private.posting_table('public.budget_adjustments', 'effective_date', '{amount}', 'r.approved_at is not null');
select private.posting_table('public.debt_payments', 'payment_date', '{principal_amount,interest_amount,fee_amount}');
select private.posting_table('public.pl_entries', 'period_start', '{amount}', 'not r.is_budget');

-- The same for a person, before anything happens: the date of the record, of the invoice a reopened pay application takes
-- back, else today.
create function private.rule_open_period(ctx private.transition_context) returns text
language plpgsql stable set search_path = '' as $$
declare
  t private.posting_tables;
  closed text;
begin
  select * into t from private.posting_tables x where x.table_name = (ctx).entity and not (ctx).action = any (x.reversed_today);
  closed := private.period_label((ctx).organization_id,
    coalesce((ctx).row ->> t.date_column, case (ctx).action when 'reopen' then (ctx).row ->> 'approved_date' end)::date);
  closed := coalesce(closed, case when t.date_column is null then private.period_label((ctx).organization_id, private.today((ctx).organization_id)) end);
  return case when closed is not null then format('%s is closed: nothing is posted into it', closed) end;
end $$;
comment on function private.rule_open_period(private.transition_context) is 'The day of the posting (of the record, or today) is in no locked period.';
