-- Endpoints 5.1: numbers (CO-001, pay app 4, INV-0001) are given on insert when left empty, one after the other, unique,
-- and never a second time. The next one follows the highest there is and the highest that was deleted.
create table private.number_series (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  table_name text not null,
  prefix text not null,
  scope text not null,
  last_deleted integer not null,
  constraint number_series_pkey primary key (organization_id, table_name, prefix, scope)
);
comment on table private.number_series is
  'Highest number of each series whose record was deleted, so that it is not given again. scope: the project, or what else the series counts in.';
alter table private.number_series enable row level security;

create function private.number_scope(record jsonb, columns text[]) returns text
language sql immutable set search_path = '' as $$
  select coalesce(string_agg(record ->> c.name, '|' order by c.n), '') from unnest(columns) with ordinality c(name, n)
$$;

-- Arguments: column, prefix, digits, table of the header (of lines), columns of the scope. Numbers of another form (typed,
-- imported) do not count.
create function private.give_number() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  form constant text := '^' || tg_argv[1] || '(\d{1,9})$';
  scope_columns constant text[] := tg_argv[4:tg_nargs - 1];
  counted_in constant text := private.number_scope(to_jsonb(new), scope_columns);
  next integer;
begin
  if coalesce(btrim(to_jsonb(new) ->> tg_argv[0]), '') <> '' then
    return new;
  end if;
  -- the second of two at the same moment waits here and then sees what the first has taken; lines wait for their header,
  -- because an import of many documents would need more advisory locks than there are
  if tg_argv[3] = '' then
    perform pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'number', tg_table_name, new.organization_id, tg_argv[1], counted_in), 0));
  else
    execute format('select from public.%I h where h.id = $1 and h.organization_id = $2 for no key update', tg_argv[3]) using nullif(counted_in, '')::uuid, new.organization_id;
  end if;
  execute format('select max(substring(t.%1$I::text from %2$L)::integer) from public.%3$I t where t.organization_id = ($1).organization_id and t.%1$I::text ~ %2$L %4$s',
    tg_argv[0], form, tg_table_name, (select string_agg(format('and t.%1$I = ($1).%1$I', c), ' ') from unnest(scope_columns) c))
    into next using new;
  next := 1 + greatest(next, 0, (
    select s.last_deleted from private.number_series s
    where s.organization_id = new.organization_id and s.table_name = tg_table_name and s.prefix = tg_argv[1] and s.scope = counted_in));
  return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], tg_argv[1] || lpad(next::text, greatest(tg_argv[2]::integer, length(next::text)), '0')));
end $$;

create function private.remember_number() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  execute format($q$
    insert into private.number_series as s (organization_id, table_name, prefix, scope, last_deleted)
    select d.organization_id, %1$L, %2$L, private.number_scope(to_jsonb(d), $1), max(substring(d.%3$I::text from %4$L)::integer)
    from old_rows d
    -- an organization that is being deleted needs no memory
    join public.organizations o on o.id = d.organization_id
    where d.%3$I::text ~ %4$L
    group by 1, 4
    on conflict (organization_id, table_name, prefix, scope) do update set last_deleted = greatest(s.last_deleted, excluded.last_deleted)$q$,
    tg_table_name, tg_argv[1], tg_argv[0], '^' || tg_argv[1] || '(\d{1,9})$') using tg_argv[4:tg_nargs - 1];
  return null;
end $$;

create function private.number_column(target regclass, number_column text, prefix text, digits integer, scope text[] default '{}',
  condition text default null, header text default '')
returns void language plpgsql set search_path = '' as $$
declare
  ending constant text := case when condition is not null then '_' || lower(btrim(prefix, '-')) else '' end;
  arguments constant text := (
    select string_agg(quote_literal(a), ', ' order by n) from unnest(array[number_column, prefix, digits::text, header] || scope) with ordinality x(a, n));
begin
  execute format('create trigger %I before insert on %s for each row %s execute function private.give_number(%s)',
    'give_number' || ending, target, coalesce('when (' || condition || ')', ''), arguments);
  if header = '' then
    execute format('create trigger %I after delete on %s referencing old table as old_rows for each statement execute function private.remember_number(%s)',
      'remember_number' || ending, target, arguments);
  end if;
end $$;
comment on function private.number_column(regclass, text, text, integer, text[], text, text) is
  'Lets a table number its records: prefix and digits make the form (CO-, 3 = CO-001), scope names the columns a series counts in beside the '
  'organization, condition the rows it is for. Lines name the table of their header, which is their scope; their numbers may be given again. '
  'Give the column a default that is empty ('''' or nullif(0, 0)), so that forms do not ask for it.';
