-- Labels to records (importers 2.7): alias, code, name, what an earlier import called the record, code in parentheses,
-- prefix before a dash. Every distinct label is looked up once; no substring, no guess.

-- Every name a table answers to. kept = what this importer's keys call the record, also after a person renamed it.
create function private.import_candidates(p_run public.import_runs, p_table text, p_code text, p_name text, p_in_project boolean, p_condition text, p_label text)
returns table (id uuid, what text, norm text, natural_key text, rank integer)
language plpgsql stable set search_path = '' as $$
declare
  target constant regclass := to_regclass(format('public.%I', p_table));
  prefix constant text := p_run.importer || '|';
  kept text := 'null::text';
  rank text := '0';
begin
  if target is null then
    return;
  end if;
  if private.has_column(target, 'import_key') then
    kept := format('case when starts_with(t.import_key, %L) then substr(t.import_key, %s) end', prefix, length(prefix) + 1);
    rank := format('case when starts_with(t.import_key, %L) then 0 else 1 end', prefix);
  end if;
  if private.has_column(target, 'archived_at') then
    rank := rank || ' + case when t.archived_at is null then 0 else 2 end';
  end if;
  return query execute format($q$
    select n.id, w.what, case when %L then n.project::text || '|' else '' end || w.norm, coalesce(n.kept, n.code, n.name), n.rank
    from (
      select t.id, %s as project, private.normalise(%s) as code, private.normalise(%s) as name, %s as kept, %s as rank
      from public.%I t where t.organization_id = $1 and %s
    ) n
    cross join lateral (values ('code', n.code), ('name', n.name), ('kept', n.kept)) w(what, norm)
    where w.norm <> ''$q$,
    p_in_project, case when p_in_project then 't.project_id' else 'null::uuid' end,
    coalesce('t.' || quote_ident(p_code) || '::text', 'null::text'), coalesce(p_label, 't.' || quote_ident(p_name) || '::text', 'null::text'),
    kept, rank, p_table, coalesce(p_condition, 'true'))
  using p_run.organization_id;
end $$;

-- Aliases first: those of this run, then those of the organization. An alias of nothing (null) means "no project".
create function private.import_apply_aliases(p_run public.import_runs, p_kind private.import_kinds) returns void
language plpgsql set search_path = '' as $$
begin
  update pg_temp.import_lookup l
  set state = case when jsonb_typeof(a.value) = 'null' then 'none' when a.id is not null then 'found' end,
    id = a.id, search = case when a.id is null then a.value #>> '{}' end
  from (
    select distinct on (x.norm) x.norm, x.value, x.id from (
      select 1 as rank, private.normalise(e.key) as norm, e.value, null::uuid as id
      from jsonb_each(coalesce(p_run.mapping -> 'aliases' -> p_kind.kind, '{}')) e
      union all
      select case m.source_system when 'manual' then 2 else 3 end, private.normalise(m.source_value),
        case when not m.is_cost then 'null' when p_kind.alias_column = 'division' then to_jsonb(m.division) else coalesce(to_jsonb(m.target), m.target_value) end,
        case when m.is_cost and p_kind.alias_column is null then m.target_id end
      from public.import_mappings m where m.organization_id = p_run.organization_id and m.mapping_kind = p_kind.alias
    ) x order by x.norm, x.rank
  ) a
  where l.kind = p_kind.kind and private.normalise(l.value) = a.norm;
  if p_kind.alias_only then
    update pg_temp.import_lookup l set state = 'missed' where l.kind = p_kind.kind and l.state is null and l.search is null;
  end if;
end $$;

create function private.import_search(p_run public.import_runs, p_kind private.import_kinds) returns void
language plpgsql set search_path = '' as $$
begin
  update pg_temp.import_lookup l
  set search = coalesce(l.search, l.value), norm = private.normalise(coalesce(l.search, l.value)),
    -- a cost code is looked up inside the project its row has found
    inside = case when p_kind.in_project then (select p.id from pg_temp.import_lookup p where p.ref_table = 'projects' and p.value = l.scope) end
  where l.kind = p_kind.kind and l.ref_table = p_kind.table_name;
  -- what an alias names is nowhere without a project; nothing is missing then
  update pg_temp.import_lookup l set state = 'nowhere'
  where l.kind = p_kind.kind and p_kind.in_project and p_kind.alias_only and l.state is null and l.inside is null;

  with candidate as materialized (
    select * from private.import_candidates(p_run, p_kind.table_name, p_kind.code_column, p_kind.name_column, p_kind.in_project, p_kind.condition, p_kind.label)
  ), probe as (
    select l.ctid as place, x.rank, x.what, case when p_kind.in_project then coalesce(l.inside::text, '') || '|' else '' end || x.norm as norm
    from pg_temp.import_lookup l
    cross join lateral (values
      (1, 'code', l.norm), (2, 'name', l.norm), (3, 'kept', l.norm),
      (4, 'code', substring(l.norm from '\((\w{2,6})\)')), (5, 'kept', substring(l.norm from '\((\w{2,6})\)')),
      (6, 'code', substring(l.norm from '^(\S{1,8}) (?:—|--) ')), (7, 'kept', substring(l.norm from '^(\S{1,8}) (?:—|--) ')),
      (8, 'name', substring(l.norm from '^([^(]*[^( ]) ?\('))) x(rank, what, norm)
    where l.kind = p_kind.kind and l.ref_table = p_kind.table_name and l.state is null and x.norm <> ''
      and case when x.rank <= 3 then true when x.rank = 8 then p_kind.before_parenthesis else p_kind.kind = 'project' end
  ), hit as (
    -- the first way of looking that finds anything decides; then records in use, then this importer's own
    select p.place, c.id, c.natural_key, dense_rank() over (partition by p.place order by p.rank, c.rank) as best
    from probe p join candidate c on c.what = p.what and c.norm = p.norm
  ), verdict as (
    select h.place, count(distinct h.id) as hits, min(h.id::text)::uuid as id, min(h.natural_key) as natural_key
    from hit h where h.best = 1 group by h.place
  )
  update pg_temp.import_lookup l
  set state = case v.hits when 1 then 'found' else 'ambiguous' end, id = case v.hits when 1 then v.id end, natural_key = v.natural_key
  from verdict v where l.ctid = v.place;

  -- aliases that name the record itself; one of another project is no answer here
  update pg_temp.import_lookup l
  set state = case when c.id is null then 'missed' else 'found' end, id = c.id, natural_key = c.natural_key
  from pg_temp.import_lookup x
  left join private.import_candidates(p_run, p_kind.table_name, p_kind.code_column, p_kind.name_column, p_kind.in_project, p_kind.condition, p_kind.label) c
    on c.id = x.id and (not p_kind.in_project or starts_with(c.norm, x.inside::text || '|'))
  where l.ctid = x.ctid and l.kind = p_kind.kind and l.ref_table = p_kind.table_name and l.id is not null and l.natural_key is null;
  update pg_temp.import_lookup l set state = 'missed' where l.kind = p_kind.kind and l.ref_table = p_kind.table_name and l.state is null;
end $$;

-- Records that rows only name: vendors and clients, and projects where the policy says so. Made when a row that needs
-- them is written, never for a refused one.
create function private.import_imply(p_run public.import_runs, p_targets text[]) returns void
language plpgsql set search_path = '' as $$
begin
  update pg_temp.import_lookup l
  set natural_key = case l.kind when 'project' then private.normalise(private.import_new_code(l.search)) else l.norm end,
    state = case when l.kind = 'project' and private.import_new_code(l.search) is null then 'uncodable' else 'implied' end
  from private.import_kinds k
  where k.kind = l.kind and l.state = 'missed' and k.table_name = any (p_targets) and case l.kind
    when 'project' then p_run.options ->> 'unknown_project_policy' = 'create'
    when 'vendor' then l.makes when 'client' then l.makes else false end;

  insert into pg_temp.import_implied (id, target, natural_key, seq, fields)
  select md5(i.record_id::text || l.ref_table || l.natural_key)::uuid, l.ref_table, l.natural_key, l.seq,
    t.defaults || jsonb_build_object('name', private.tidy(l.search))
      || case l.kind when 'project' then jsonb_build_object('code', private.import_new_code(l.search)) else '{}' end
  from (
    select distinct on (x.ref_table, x.natural_key) x.* from pg_temp.import_lookup x where x.state = 'implied'
    order by x.ref_table, x.natural_key, x.seq
  ) l
  join pg_temp.import_input i on i.seq = l.seq
  join private.import_lookups t on t.run_id = p_run.id and t.nr = l.nr
  on conflict (id) do nothing;

  update pg_temp.import_lookup l set id = m.id
  from pg_temp.import_implied m where l.state = 'implied' and m.target = l.ref_table and m.natural_key = l.natural_key;
end $$;

-- The code of a project that is made of its label: in parentheses, before a dash, or the label when it is one itself.
create function private.import_new_code(label text) returns text
language sql immutable set search_path = '' as $$
  select coalesce(
    substring(private.tidy(label) from '\((\w{2,6})\)'),
    substring(private.tidy(label) from '^(\S{1,8}) (?:—|--) '),
    substring(private.tidy(label) from '^\S{2,20}$'))
$$;
