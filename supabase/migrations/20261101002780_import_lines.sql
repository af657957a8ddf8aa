-- Importers 4: a project has its budget lines and its schedule of values from one file only, whichever came first.

insert into private.importers values ('budgets', '{projects,cost_codes,sov_lines,pay_apps,pay_app_lines}', 'csv_import');
insert into private.import_kinds (kind, table_name, code_column, miss, in_project)
values ('sov_line', 'sov_lines', 'line_number', 'unmapped_value', true);

-- The amount of a row beside what is stored of a record that was there before: told, never written.
create table private.import_compared (
  importer text not null references private.importers (name),
  table_name text not null,
  expression text not null,
  constraint import_compared_pkey primary key (importer, table_name)
);
comment on table private.import_compared is 'Amounts of an importer that are compared with an expression over the stored record (t) and not written.';
insert into private.import_compared values
  ('budgets', 'pay_apps', 'coalesce(t.amount_approved, t.amount_requested)'),
  ('budgets', 'projects', '(select x.budget_total from public.project_terms x where x.project_id = t.id)');

create function private.import_compare_amounts(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' as $$
declare
  expression constant text := (select c.expression from private.import_compared c where c.importer = p_run.importer and c.table_name = p_table);
begin
  if expression is null then
    return;
  end if;
  execute format($q$
    insert into pg_temp.import_issue (seq, severity, code, issue)
    select c.seq, 'warning', 'total_mismatch', jsonb_build_object('severity', 'warning', 'code', 'total_mismatch', 'column', c.column_letter,
      'label', null, 'value', c.stored::text || ' ≠ ' || c.amount::numeric(14, 2)::text)
    from (
      select p.seq, i.column_letter, i.amount, (%s)::numeric(14, 2) as stored
      from pg_temp.import_plan p join pg_temp.import_input i on i.seq = p.seq join public.%I t on t.id = p.target_id
      where p.action in ('updated', 'unchanged') and i.amount is not null
    ) c where c.stored <> c.amount$q$, expression, p_table);
end $$;

-- The other importer that the lines of a project came with; null when there is none.
create function private.import_line_owner(p_run public.import_runs, p_project uuid) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (
    select i.name
    from private.importers i
    where i.name <> p_run.importer and (
      exists (
        select from public.sov_lines s
        where s.organization_id = p_run.organization_id and s.project_id = p_project and starts_with(s.import_key, i.name || '|'))
      or exists (
        select from public.cost_codes c
        where c.organization_id = p_run.organization_id and c.project_id = p_project and starts_with(c.import_key, i.name || '|')))
    order by i.name limit 1);
end $$;

-- The lines of the other source go, and what that source billed on them. False when something else is built on them: then
-- everything stays, and the row says why.
create function private.import_take_over(p_run public.import_runs, p_project uuid, p_owner text, p_seq integer) returns boolean
language plpgsql set search_path = '' as $$
begin
  with gone as (
    delete from public.pay_app_lines l using public.sov_lines s
    where l.organization_id = p_run.organization_id and s.id = l.sov_line_id and s.project_id = p_project and starts_with(s.import_key, p_owner || '|')
      and exists (
        select from public.audit_log a join public.import_runs r on r.id = a.import_run_id
        where a.organization_id = p_run.organization_id and a.table_name = 'pay_app_lines' and a.record_id = l.id and a.action = 'insert' and r.importer = p_owner)
    returning l.id, l.description, l.version
  )
  insert into pg_temp.import_cleared select p_seq, 'pay_app_lines', g.id, g.description, null, g.version from gone g;
  with gone as (
    delete from public.sov_lines s
    where s.organization_id = p_run.organization_id and s.project_id = p_project and starts_with(s.import_key, p_owner || '|') returning s.*
  )
  insert into pg_temp.import_cleared select p_seq, 'sov_lines', g.id, g.description, g.source_ref, g.version from gone g;
  with gone as (
    delete from public.cost_codes c
    where c.organization_id = p_run.organization_id and c.project_id = p_project and starts_with(c.import_key, p_owner || '|') returning c.*
  )
  insert into pg_temp.import_cleared select p_seq, 'cost_codes', g.id, g.description, g.source_ref, g.version from gone g;
  return true;
exception when others then
  if not private.is_refusal(sqlstate) then
    raise;
  end if;
  perform private.import_note(p_seq, 'error', 'constraint', jsonb_build_object('value', left(sqlerrm, 200)));
  return false;
end $$;
comment on function private.import_take_over(public.import_runs, uuid, text, integer) is
  'Removes the lines of a project that came with another importer, all or none; false, with an issue on the row, when they are in use.';

-- Rows that would bring lines of a project that has them from elsewhere wait, unless a person chose this file. Said once per
-- project and sheet, with both totals. The row a whole sheet hangs on stands for all of it.
create function private.import_hold_lines(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' as $$
declare
  lines record;
  owner text;
  stored numeric;
  fails boolean;
begin
  if p_table not in ('projects', 'cost_codes', 'sov_lines') then
    return;
  end if;
  for lines in
    select x.project, min(x.seq) as first, array_agg(x.seq) as rows, sum(x.amount)::numeric(14, 2) as amount
    from (
      select p.seq, p.file, p.sheet, (p.vals ->> case p_table when 'projects' then 'id' else 'project_id' end)::uuid as project,
        case p_table when 'projects' then i.amount when 'cost_codes' then (p.vals ->> 'original_budget')::numeric else (p.vals ->> 'scheduled_value')::numeric end as amount
      from pg_temp.import_plan p join pg_temp.import_input i on i.seq = p.seq
      where p.action = 'created' and (p_table <> 'projects' or i.part < 0)
    ) x group by x.project, x.file, x.sheet
  loop
    owner := private.import_line_owner(p_run, lines.project);
    continue when owner is null;
    fails := false;
    if exists (
      select from jsonb_object_keys(coalesce(p_run.mapping -> 'lines', '{}')) k(code)
      join public.projects p on p.id = lines.project and private.normalise(p.code) = private.normalise(k.code)) then
      continue when private.import_take_over(p_run, lines.project, owner, lines.first);
      fails := true;
    else
      select case when p_table <> 'cost_codes' then nullif((select sum(s.scheduled_value) from public.sov_lines s where s.project_id = lines.project), 0) end into stored;
      stored := coalesce(stored, (select sum(c.original_budget) from public.cost_codes c where c.project_id = lines.project and c.archived_at is null), 0);
      perform private.import_note(lines.first, 'warning', 'other_source_owns_lines', jsonb_build_object(
        'label', (select p.code from public.projects p where p.id = lines.project),
        'value', format('%s: %s %s %s', owner, stored, case when stored = lines.amount then '=' else '≠' end, coalesce(lines.amount, 0))));
    end if;
    update pg_temp.import_plan p set action = case when fails and p.seq = lines.first then 'error' else 'skipped' end where p.seq = any (lines.rows);
  end loop;
end $$;

-- What hangs on the row of the whole sheet goes with it, and the reason is given once.
create function private.import_hang(p_table text) returns void
language plpgsql set search_path = '' as $$
begin
  update pg_temp.import_input c set refused = true, silent = true
  from pg_temp.import_input h
  where c.target = p_table and h.part < 0 and c.seq <> h.seq and (c.file, c.sheet) = (h.file, h.sheet)
    and (h.refused or exists (select from pg_temp.import_outcome_row o where o.seq = h.seq and o.action in ('error', 'skipped')));
end $$;
