-- Refused rows with their source cells, for the workbook that is corrected and uploaded again (importers 2.9).
create function private.import_rejected(p_run uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  run constant public.import_runs := private.import_open(p_run, false, 'validated', 'completed', 'completed_with_errors', 'failed', 'rolled_back');
begin
  return jsonb_build_object('run_id', run.id, 'importer', run.importer, 'files', run.files, 'sheets', coalesce((
    select jsonb_agg(jsonb_build_object('sheet', s.sheet_name, 'header_row', a.entry -> 'header_row', 'date1904', a.entry -> 'date1904' = 'true',
      'columns', coalesce(a.entry -> 'columns', '[]'), 'fields', coalesce(a.entry -> 'fields', '[]'), 'rows', s.rows) order by a.n, s.sheet_name)
    from (
      select r.sheet_name, jsonb_agg(jsonb_build_object('row', r.row_number, 'line', l.line, 'section', r.section, 'raw', r.raw, 'issues', r.issues)
        order by r.row_number) as rows
      from (
        -- sheets with one record per cell: one row of the workbook per row of the sheet
        select x.sheet_name, x.row_number, (array_agg(x.section order by x.id))[1] as section, (array_agg(x.raw order by x.id))[1] as raw,
          jsonb_agg(i.issue || case when x.column_letter is null then '{}'
            else jsonb_build_object('column', coalesce(i.issue ->> 'column', x.column_letter)) end order by x.id, i.n) as issues
        from public.import_run_rows x cross join lateral jsonb_array_elements(x.issues) with ordinality i(issue, n)
        where x.import_run_id = p_run and x.organization_id = run.organization_id and x.action in ('error', 'conflict')
        group by x.sheet_name, x.row_number
      ) r
      -- its place among the records of its block, refused ones too: what it is numbered by when it comes back
      left join (
        select x.sheet_name, x.row_number, min(x.line) as line from (
          select n.sheet_name, n.row_number, dense_rank() over (partition by n.sheet_name, n.section, n.target_table order by n.row_number) as line
          from public.import_run_rows n
          where n.import_run_id = p_run and n.organization_id = run.organization_id and n.target_table is not null
        ) x group by x.sheet_name, x.row_number
      ) l on l.sheet_name = r.sheet_name and l.row_number = r.row_number
      group by r.sheet_name
    ) s
    left join lateral (
      select e.entry, e.n from jsonb_array_elements(run.summary -> 'sheets') with ordinality e(entry, n)
      where e.entry ->> 'sheet' = s.sheet_name and e.entry -> 'columns' <> '[]' order by e.n limit 1
    ) a on true), '[]'));
end $$;
create function public.import_rejected(p_run uuid) returns jsonb
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_rejected(p_run) $$;
comment on function public.import_rejected(uuid) is 'Refused rows of an import per sheet, with their source cells, headings and reasons.';
select private.expose('private.import_rejected(uuid)'::regprocedure);
select private.expose('public.import_rejected(uuid)'::regprocedure);
