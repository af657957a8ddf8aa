-- Who runs imports may see that a record changed; stored values are for those who may read its table (DESIGN 6). A run is
-- looked at by others than the one who made it, so the answer is kept whole and shown to each as far as he may read.
create table private.import_answers (
  run_id uuid primary key references public.import_runs (id) on delete cascade,
  answer jsonb not null
);
alter table private.import_answers enable row level security;

-- Stored references are shown by name; new ones are the words of the file already.
create function private.import_shown_values(p_org uuid, p_table text, p_values jsonb, p_stored boolean, p_tables text[]) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_object_agg(v.key, case when p_stored then private.import_reference_label(p_org, p_table, v.key, v.value) else v.value end)
  from jsonb_each(nullif(p_values, 'null')) v
  -- "project_terms.budget_total" is a value of another table
  where case when strpos(v.key, '.') > 0 then split_part(v.key, '.', 1) else p_table end = any (p_tables)
$$;

create function private.import_shown(p_org uuid, p_answer jsonb, p_tables text[]) returns jsonb
language sql stable set search_path = '' as $$
  select p_answer || jsonb_build_object(
    'changes', coalesce((
      select jsonb_agg(c.x || jsonb_build_object('label', case when c.x ->> 'table' = any (p_tables) then c.x -> 'label' end,
        'before', private.import_shown_values(p_org, c.x ->> 'table', c.x -> 'before', true, p_tables),
        'after', private.import_shown_values(p_org, c.x ->> 'table', c.x -> 'after', false, p_tables)) order by c.n)
      from jsonb_array_elements(p_answer -> 'changes') with ordinality c(x, n)), '[]'),
    'labels', coalesce((
      -- where the answer to an unknown one is looked up, and the column whose value is the answer
      select jsonb_agg(case when k.table_name = any (p_tables) then l.x else l.x - 'similar' end
        || jsonb_build_object('table', k.table_name, 'by', coalesce(k.code_column, k.name_column)) order by l.n)
      from jsonb_array_elements(p_answer -> 'labels') with ordinality l(x, n) left join private.import_kinds k on k.kind = l.x ->> 'kind'), '[]'),
    'missing', coalesce((
      select jsonb_agg(case when m.x ->> 'table' = any (p_tables) then m.x else m.x || '{"records": []}' end order by m.n)
      from jsonb_array_elements(p_answer -> 'missing') with ordinality m(x, n)), '[]'),
    'cleared', coalesce((
      select jsonb_agg(case when c.x ->> 'table' = any (p_tables) then c.x else c.x || '{"records": []}' end order by c.n)
      from jsonb_array_elements(p_answer -> 'cleared') with ordinality c(x, n)), '[]'))
    || case when p_answer ? 'undo' then jsonb_build_object('undo', p_answer -> 'undo' || (
      select jsonb_object_agg(list, coalesce((
        select jsonb_agg(case when u.x ->> 'table' = any (p_tables) then u.x else u.x || '{"label": null}' end order by u.n)
        from jsonb_array_elements(p_answer -> 'undo' -> list) with ordinality u(x, n)), '[]'))
      from unnest('{kept,failed}'::text[]) list)) else '{}' end
$$;
comment on function private.import_shown(uuid, jsonb, text[]) is 'The answer of a run for somebody who reads these tables.';

create function private.import_readable(p_org uuid) returns text[]
language sql stable set search_path = '' as $$
  select array(select t.table_name from private.tenant_tables t where private.import_may_read(p_org, t.table_name))
$$;

-- The record of the run is read by whoever runs imports: it holds what all of them may see.
create function private.import_keep_answer(p_run public.import_runs, p_answer jsonb) returns jsonb
language plpgsql set search_path = '' as $$
begin
  insert into private.import_answers values (p_run.id, p_answer) on conflict (run_id) do update set answer = excluded.answer;
  update public.import_runs r set summary = private.import_shown(p_run.organization_id, p_answer, '{}') where r.id = p_run.id;
  return private.import_shown(p_run.organization_id, p_answer, private.import_readable(p_run.organization_id));
end $$;

create function private.import_result(p_run uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.import_shown(r.organization_id, a.answer, private.import_readable(r.organization_id))
  from public.import_runs r join private.import_answers a on a.run_id = r.id
  where r.id = p_run and r.organization_id in (select private.orgs_with('imports.run'))
$$;
create function public.import_result(p_run uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.import_result(p_run) $$;
comment on function public.import_result(uuid) is
  'Answer of the last preview, commit or undo of an import, with the stored values the caller may read; null when there is none.';
select private.expose('private.import_result(uuid)'::regprocedure);
select private.expose('public.import_result(uuid)'::regprocedure);
