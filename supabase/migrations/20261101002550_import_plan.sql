-- Step 3 for one table: what record each row asks for, under which key, and which rows say the same thing twice.
create function private.import_build_plan(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' as $$
declare
  usual_source constant text := coalesce((select i.source::text from private.importers i where i.name = p_run.importer), 'csv_import');
begin
  with k as materialized (
    select i.*, p_run.importer || '|' || i.key_text as import_key,
      (coalesce('key|' || i.key_text, 'match|' || (select string_agg(coalesce(private.normalise(i.vals ->> m), ''), '|') from unnest(i.match) m), 'row|' || i.seq) collate "C") as identity
    from (
      select x.seq, x.record_id, x.file, x.sheet, v.seq is not null as is_good, v.vals || coalesce(f.found, '{}') as vals, x.defaults, x.match, x.fill, x.duplicates,
        f.implied, case when x.completes is null then coalesce(x.source, usual_source) end as source,
        case when x.completes is null then
          concat_ws(' · ', replace(x.file, ' · ', ' '), replace(x.sheet, ' · ', ' '), concat(x.row_number, x.column_letter), x.source_note) end as source_ref,
        case when length(n.key) > 300 then left(n.key, 200) || '|' || md5(n.key) else n.key end as key_text
      from pg_temp.import_input x
      left join pg_temp.import_value v on v.seq = x.seq
      left join pg_temp.import_found f on f.seq = x.seq
      left join lateral (
        select private.normalise(string_agg(case jsonb_typeof(p.value) when 'string' then p.value #>> '{}'
          else coalesce(f.naturals ->> (p.value ->> 'lookup'), '') end, '|' order by p.nr)) as key
        from jsonb_array_elements(x.key) with ordinality p(value, nr)
      ) n on true
      where x.target = p_table
    ) i
  ), shared as (
    -- mostly every row is a record of its own, and sorting all of them by key costs more than looking for those that are not
    select k.seq, count(*) over same as nth, min(k.seq) over same as first_seq, min(k.seq) over (partition by k.identity, k.file, k.sheet order by k.seq) as first_in_sheet
    from k
    where k.is_good and k.identity in (select g.identity from k g where g.is_good group by g.identity having count(*) > 1)
    window same as (partition by k.identity order by k.seq)
  )
  insert into pg_temp.import_plan (seq, file, sheet, is_good, action, target_id, import_key, vals, defaults, match, fill, duplicates, implied, source, source_ref,
    nth, first_seq, first_in_sheet)
  -- a new record, until one is found
  select k.seq, k.file, k.sheet, k.is_good, case when k.is_good then 'created' end, k.record_id, k.import_key, k.vals, k.defaults, k.match, k.fill, k.duplicates, k.implied, k.source, k.source_ref,
    case when k.is_good then coalesce(s.nth, 1) end, case when k.is_good then coalesce(s.first_seq, k.seq) end, case when k.is_good then coalesce(s.first_in_sheet, k.seq) end
  from k left join shared s on s.seq = k.seq;
  analyze pg_temp.import_plan (seq, first_seq, action);
  if exists (select from pg_temp.import_input i where i.target = p_table and i.returned is not null) then
    perform private.import_number_returned(p_run);
  end if;
  perform private.import_find_duplicates();
end $$;

-- Refused rows that come back corrected, where several rows may have one key: they get the numbers that the other rows
-- of the imports they were refused by have left, as if they had been right the first time.
create function private.import_number_returned(p_run public.import_runs) returns void
language plpgsql set search_path = '' as $$
begin
  create temp table import_taken on commit drop as
  select distinct p.seq, x.import_key
  from pg_temp.import_plan p
  join pg_temp.import_input i on i.seq = p.seq
  join public.import_run_rows x on x.import_run_id = any (i.returned) and x.organization_id = p_run.organization_id
    and x.action in ('created', 'updated', 'unchanged') and (x.import_key = p.import_key or starts_with(x.import_key, p.import_key || '|'))
  where p.is_good and p.duplicates in ('ledger', 'numbered');
  update pg_temp.import_plan p set nth = (
    select g.n from generate_series(1, p.nth + (select count(*)::integer from pg_temp.import_taken t where t.seq = p.seq)) g(n)
    where not exists (
      select from pg_temp.import_taken t where t.seq = p.seq and t.import_key = p.import_key || case when g.n > 1 then '|' || g.n else '' end)
    order by g.n offset p.nth - 1 limit 1)
  where p.seq in (select t.seq from pg_temp.import_taken t);
  drop table pg_temp.import_taken;
end $$;

-- Importers 2.8. The same key twice in a sheet is a copy or a contradiction; in another sheet it completes the record,
-- unless both sheets own a column and disagree. A ledger row may really have happened twice: it gets a number.
create function private.import_find_duplicates() returns void
language plpgsql set search_path = '' as $$
begin
  update pg_temp.import_plan p
  set import_key = p.import_key || '|' || p.nth
  where p.is_good and p.duplicates in ('ledger', 'numbered') and p.nth > 1;

  with twice as (
    select p.seq, i.row_number, case
      when p.first_in_sheet < p.seq then case when p.vals = f.vals then 'duplicate_in_file' else 'conflicting_duplicate' end
      when exists (
        select from jsonb_each(p.vals) a join jsonb_each(f.vals) b on b.key = a.key and b.value <> a.value
        where not a.key = any (p.fill || f.fill)) then 'conflicting_duplicate' end as code
    from pg_temp.import_plan p
    join pg_temp.import_plan f on f.seq = case when p.first_in_sheet < p.seq then p.first_in_sheet else p.first_seq end
    join pg_temp.import_input i on i.seq = f.seq
    where p.is_good and p.duplicates = 'key' and p.nth > 1
  ), noted as (
    insert into pg_temp.import_issue (seq, severity, code, issue)
    select t.seq, v.severity, t.code, jsonb_build_object('severity', v.severity, 'code', t.code, 'column', null, 'label', null,
      'value', t.row_number::text)
    from twice t cross join lateral (select case t.code when 'conflicting_duplicate' then 'error' else 'warning' end as severity) v
    where t.code is not null
  )
  update pg_temp.import_plan p set action = case t.code when 'conflicting_duplicate' then 'conflict' when 'duplicate_in_file' then 'skipped' else 'merged' end
  from twice t where t.seq = p.seq;

  -- the owner of a column speaks last, the first sheet before the later ones
  update pg_temp.import_plan p set vals = m.vals, fill = m.fill
  from (
    select r.first_seq, jsonb_object_agg(v.key, v.value order by v.key = any (r.fill) desc, r.seq desc) as vals,
      array(select unnest(array_agg(v.key) filter (where v.key = any (r.fill))) except select unnest(array_agg(v.key) filter (where not v.key = any (r.fill)))) as fill
    from pg_temp.import_plan r cross join lateral jsonb_each(r.vals) v
    where r.is_good and (r.action = 'merged' or r.seq in (select x.first_seq from pg_temp.import_plan x where x.action = 'merged'))
    group by r.first_seq
  ) m
  where p.seq = m.first_seq;
  update pg_temp.import_plan p set implied = p.implied || m.implied
  from (
    select r.first_seq, array_agg(u.id) as implied from pg_temp.import_plan r cross join lateral unnest(r.implied) u(id)
    where r.action = 'merged' group by r.first_seq
  ) m
  where p.seq = m.first_seq;
end $$;
