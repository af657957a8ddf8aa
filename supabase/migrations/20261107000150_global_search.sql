-- Ctrl K (endpoints A10): records of every table the caller reads, by the words its comment names for the search of its list.
-- No trigram indexes: ilike is not leakproof, so Postgres applies it only to rows that row security has let through, and an
-- index that answers it first is never used. Instead only the first rows of each list are read, and of the others those whose
-- number is exactly what was typed.

-- What a record is called by: the column its table names, else the first text of it, of those the caller may read.
create function private.title_column(target oid) returns text
language plpgsql stable security invoker set search_path = '' as $$
declare
  said constant text := (regexp_match(pg_catalog.obj_description(target, 'pg_class'), '@ui\s*(\{.*\})'))[1]::jsonb ->> 'title';
begin
  return (
    select a.attname
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_type ty on ty.oid = a.atttypid
    left join pg_catalog.pg_type base on base.oid = ty.typbasetype and ty.typtype = 'd'
    where a.attrelid = target and a.attnum > 0 and not a.attisdropped and pg_catalog.has_column_privilege(target, a.attnum, 'select')
      and (a.attname = said or coalesce(base.typname, ty.typname) in ('text', 'varchar', 'citext', 'bpchar'))
    order by a.attname is distinct from said, a.attname not in ('name', 'title', 'full_name'), a.attnum limit 1);
end $$;
comment on function private.title_column(oid) is 'Column the caller may read that a record of the table is called by; null: there is none.';

create function private.searched_tables(p_org uuid)
returns table (table_name text, title text, subtitle text, words text[], found_by text[], sort text, archivable boolean)
language sql stable security invoker set search_path = '' as $$
  with opened as materialized (
    select t.table_name, format('public.%I', t.table_name)::regclass as oid
    from private.tenant_tables t
    where t.is_tenant and private.opens(p_org, t.read_keys || case when t.has_own_scope then t.write_keys else '{}' end, t.project_column, t.has_own_scope)
  ), said as materialized (
    select o.table_name, o.oid, u.ui
    from opened o
    join pg_catalog.pg_class c on c.oid = o.oid and c.relkind = 'r'
    -- the lines of logs have numbers, and nobody looks for one of them
    join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
    cross join lateral (
      select coalesce((regexp_match(pg_catalog.obj_description(o.oid, 'pg_class'), '@ui\s*(\{.*\})'))[1], '{}')::jsonb as ui) u
    where u.ui ->> 'hidden' is distinct from 'true'
  ), columns as materialized (
    select s.table_name, a.attrelid, a.attnum, a.attname::text as name, coalesce(base.typname, ty.typname) in ('text', 'varchar', 'citext', 'bpchar') as is_text
    from said s
    join pg_catalog.pg_attribute a on a.attrelid = s.oid and a.attnum > 0 and not a.attisdropped and pg_catalog.has_column_privilege(s.oid, a.attnum, 'select')
    join pg_catalog.pg_type ty on ty.oid = a.atttypid
    left join pg_catalog.pg_type base on base.oid = ty.typbasetype and ty.typtype = 'd'
  ), custom as materialized (
    select a.table_name, array_agg(format('x.custom ->> %L', f ->> 'key')) as words
    from private.catalog_additions(p_org) a, jsonb_array_elements(a.custom_fields) f
    where f ->> 'kind' in ('text', 'email', 'phone', 'url') group by a.table_name
  ), named as (
    select s.*, private.title_column(s.oid) as title from said s
  )
  select n.table_name,
    -- a record named by another is called like that one
    coalesce((
      select format('(select r.%I::text from public.%I r where r.%I = x.%I)', r.title, f.relname, p.attname, c.name)
      from columns c
      join pg_catalog.pg_constraint k on k.conrelid = c.attrelid and k.contype = 'f' and k.conkey[1] = c.attnum
      join pg_catalog.pg_class f on f.oid = k.confrelid and f.relnamespace = 'public'::regnamespace and f.relname <> 'memberships'
      join pg_catalog.pg_attribute p on p.attrelid = k.confrelid and p.attnum = k.confkey[1] and pg_catalog.has_column_privilege(k.confrelid, p.attnum, 'select')
      cross join lateral (select private.title_column(k.confrelid) as title) r
      where c.table_name = n.table_name and c.name = n.title and r.title is not null limit 1), 'x.' || quote_ident(n.title) || '::text'),
    coalesce((select format('x.%I::text', c.name) from columns c where c.table_name = n.table_name and c.name = n.ui ->> 'subtitle'), 'null::text'),
    w.words || coalesce(a.words, '{}'),
    -- columns with an index of their own behind the organization
    (select array_agg(distinct format('x.%I', c.name)) from columns c
      join pg_catalog.pg_index i on i.indrelid = c.attrelid and i.indkey[1] = c.attnum and i.indpred is null and i.indexprs is null
      join pg_catalog.pg_attribute o on o.attrelid = i.indrelid and o.attnum = i.indkey[0] and o.attname = 'organization_id'
      where c.table_name = n.table_name and format('x.%I', c.name) = any (w.words)),
    coalesce((
      select string_agg(format('x.%I', c.name) || case when p.part like '% desc' then ' desc' else '' end, ', ' order by p.n)
      from regexp_split_to_table(n.ui ->> 'sort', ',') with ordinality p(part, n)
      join columns c on c.table_name = n.table_name and c.name = split_part(btrim(p.part), ' ', 1)), 'x.id'),
    exists (select from columns c where c.table_name = n.table_name and c.name = 'archived_at')
  from named n
  left join custom a on a.table_name = n.table_name
  cross join lateral (
    select array_agg(format('x.%I', c.name) order by c.attnum) as words from columns c
    where c.table_name = n.table_name and c.is_text
      and case when n.ui ? 'search' then n.ui -> 'search' ? c.name else c.name in (n.title, n.ui ->> 'subtitle') end) w
  where w.words is not null
$$;
comment on function private.searched_tables(uuid) is
  'Tables a search looks through, as parts of a query on x made of columns the caller may read: title, subtitle, columns with text, those of them with an index, and the order of the list. Hidden tables have no pages to open.';

create function public.global_search(p_org uuid, p_q text, p_limit integer default 5)
returns table (kind text, id uuid, title text, subtitle text, path text, rank integer, hits integer, whole boolean)
language plpgsql stable security invoker set search_path = '' as $$
declare
  typed constant text := regexp_replace(btrim(p_q), '\s+', ' ', 'g');
  escaped constant text := replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_');
  patterns constant text[] := (select array_agg('%' || w || '%') from unnest(string_to_array(escaped, ' ')) w);
  most constant integer := least(greatest(p_limit, 1), 25);
  deepest constant integer := 10000;
  t record;
begin
  -- one letter finds everything
  if p_org is null or length(typed) < 2 then
    return;
  end if;
  for t in select * from private.searched_tables(p_org) loop
    return query execute format($query$
      with looked as materialized (
        select x.id, row_number() over () as n, E'\n' || x.words || E'\n' as words
        from (select x.id, concat_ws(E'\n', %1$s) as words from public.%2$I x where x.organization_id = $1 %3$s order by %4$s limit $2) x
      ), found as (
        select l.id, l.n, case when l.words ilike E'%%\n' || $3 || E'\n%%' then 0 when l.words ilike E'%%\n' || $3 || '%%' then 1 else 2 end as rank
        from looked l where l.words ilike all ($4)
      ), listed as (
        select f.id, f.n, f.rank from found f %5$s
      ), best as (
        select b.id, b.rank, row_number() over (order by b.rank, b.n) as n from listed b order by b.rank, b.n limit $5
      )
      select %2$L, x.id, %6$s, %7$s, '/%2$s/' || x.id, b.rank, (select count(*)::integer from listed), (select count(*) < $2 from looked)
      from best b join public.%2$I x on x.id = b.id order by b.n
      $query$,
      array_to_string(t.words, ', '), t.table_name, case when t.archivable then 'and x.archived_at is null' end, t.sort,
      case when t.found_by is not null then (
        select string_agg(format($exact$
          union select x.id, 0, 0 from public.%1$I x
          where x.organization_id = $1 and %2$s in ($6, upper($6)) %3$s and (select count(*) = $2 from looked) and x.id not in (select f.id from found f)$exact$,
          t.table_name, c, case when t.archivable then 'and x.archived_at is null' end), '') from unnest(t.found_by) c) end,
      t.title, t.subtitle)
    using p_org, deepest, escaped, patterns, most, typed;
  end loop;
end $$;
comment on function public.global_search(uuid, text, integer) is
  'Records that contain every word of the text (at least two letters; %, _ and \ taken literally), at most p_limit (1 to 25) of a table: exact ones first (rank 0), then those with a column that begins with it (1), then the rest (2). kind = table; title as stored, of a reference the title of what it names; hits: how many of the table were found; whole: false where only the first 10,000 rows of its list were looked through.';
select private.expose('private.title_column(oid)'::regprocedure);
select private.expose('private.searched_tables(uuid)'::regprocedure);
select private.expose('public.global_search(uuid, text, integer)'::regprocedure);
