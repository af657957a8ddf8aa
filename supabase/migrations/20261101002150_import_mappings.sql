-- What a person has answered before: labels of projects and vendors, words of lists, columns of sheets. Kept per
-- organization in import_mappings, handed to the reader in the form of the contract (importers 2.5), learned at a commit.

create function private.merge_entries(a jsonb, b jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_object_agg(k.name, coalesce(a -> k.name, '{}') || coalesce(b -> k.name, '{}')), '{}')
  from (
    select jsonb_object_keys(coalesce(a, '{}')) union select jsonb_object_keys(coalesce(b, '{}'))
  ) k(name)
$$;

create function private.import_merge_mapping(saved jsonb, given jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object(
    'sheets', coalesce(saved -> 'sheets', '{}') || coalesce(given -> 'sheets', '{}'),
    'aliases', private.merge_entries(saved -> 'aliases', given -> 'aliases'),
    'values', private.merge_entries(saved -> 'values', given -> 'values'))
$$;
comment on function private.import_merge_mapping(jsonb, jsonb) is 'Two mappings of importers 2.5 as one; what is given goes before what is saved.';

-- An alias may point at a record: the reader wants its code or name.
create function private.import_alias_text(p_org uuid, p_kind text, p_id uuid) returns text
language plpgsql stable set search_path = '' as $$
declare
  kind private.import_kinds;
  found text;
begin
  select * into kind from private.import_kinds k where k.kind = p_kind;
  execute format('select t.%I from public.%I t where t.id = $1 and t.organization_id = $2', coalesce(kind.code_column, kind.name_column), kind.table_name)
    into found using p_id, p_org;
  return found;
end $$;

create function private.import_saved_mapping(p_org uuid, p_importer text) returns jsonb
language sql stable set search_path = '' as $$
  with saved as (
    select m.*, coalesce(to_jsonb(m.target), m.target_value, to_jsonb(private.import_alias_text(p_org, k.kind, m.target_id))) as value, k.kind
    from public.import_mappings m
    left join private.import_kinds k on k.alias = m.mapping_kind and not k.alias_only
    where m.organization_id = p_org and (k.kind is not null or m.mapping_kind in ('status_alias', 'column_map'))
  )
  select jsonb_build_object(
    'sheets', coalesce((
      select jsonb_object_agg(substr(s.source_value, length(p_importer) + 2), s.value) from saved s
      where s.mapping_kind = 'column_map' and starts_with(s.source_value, p_importer || '|')), '{}'),
    'aliases', coalesce((
      select jsonb_object_agg(a.kind, a.entries) from (
        select s.kind, jsonb_object_agg(s.source_value, s.value) as entries from saved s where s.kind is not null group by s.kind) a), '{}'),
    'values', coalesce((
      select jsonb_object_agg(v.field, v.words) from (
        select split_part(s.source_value, '|', 1) as field, jsonb_object_agg(substr(s.source_value, strpos(s.source_value, '|') + 1), s.value) as words
        from saved s where s.mapping_kind = 'status_alias' and strpos(s.source_value, '|') > 0 group by 1) v), '{}'))
$$;

-- The commit keeps what the person answered for this run, so that the next one needs no help.
create function private.import_remember(p_run public.import_runs) returns void
language sql set search_path = '' as $$
  insert into public.import_mappings (organization_id, mapping_kind, source_value, target_type, target, target_value)
  select distinct on (m.mapping_kind, lower(m.source_value)) p_run.organization_id, m.mapping_kind, m.source_value, m.target_type,
    case jsonb_typeof(m.value) when 'string' then m.value #>> '{}' end, case when jsonb_typeof(m.value) <> 'string' then m.value end
  from (
    select k.alias as mapping_kind, private.tidy(e.key) as source_value, k.table_name as target_type, e.value
    from jsonb_each(p_run.mapping -> 'aliases') a
    join private.import_kinds k on k.kind = a.key and k.alias is not null
    cross join lateral jsonb_each(a.value) e
    union all
    select 'status_alias', v.key || '|' || private.tidy(e.key), v.key, e.value
    from jsonb_each(p_run.mapping -> 'values') v cross join lateral jsonb_each(v.value) e
    union all
    select 'column_map', p_run.importer || '|' || s.key, p_run.importer, s.value from jsonb_each(p_run.mapping -> 'sheets') s
  ) m
  on conflict (organization_id, mapping_kind, source_system, lower(source_value))
  do update set target = excluded.target, target_value = excluded.target_value, target_type = excluded.target_type, target_id = null
    where (import_mappings.target, import_mappings.target_value) is distinct from (excluded.target, excluded.target_value)
$$;
