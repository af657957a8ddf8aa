-- What tables of lines and their headers share. Each function is a trigger; its arguments say what it works on.

-- Endpoints S18: a line carries the project of its header, so that project-scoped policies need no join. Arguments: table
-- of the header, column of the line that names it. The key (column, project_id, organization_id) holds the two together;
-- what it cannot see is a null, so taking the project away from a line is refused here.
create function private.fill_project() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  header_project uuid;
begin
  if new.project_id is not null then
    return new;
  end if;
  execute format('select h.project_id from public.%I h where h.id = ($1).%I and h.organization_id = ($1).organization_id', tg_argv[0], tg_argv[1])
    into header_project using new;
  if tg_op = 'UPDATE' and header_project is not null then
    raise exception 'It belongs to the project of the record it is part of' using errcode = '23514', column = 'project_id';
  end if;
  new.project_id := header_project;
  return new;
end $$;

-- A header without a project gets one: its lines get it, too. (A header that changes its project takes them along by the
-- key, on update cascade.) Arguments: table of lines and column of the header, in pairs.
create function private.pass_project() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  for i in 0 .. tg_nargs - 1 by 2 loop
    execute format('update public.%I l set project_id = $1 where l.%I = $2 and l.organization_id = $3 and l.project_id is null', tg_argv[i], tg_argv[i + 1])
      using new.project_id, new.id, new.organization_id;
  end loop;
  return null;
end $$;

-- The amount of a header is the sum of its lines, as soon as it has lines. Arguments: header, column of the line.
create function private.sum_lines() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  execute format($q$
    update public.%1$I h set amount = s.total
    from (
      select l.%3$I as id, sum(l.amount) as total from public.%2$I l where l.%3$I in (select c.%3$I from %4$s c) group by l.%3$I
    ) s
    where h.id = s.id and h.amount <> s.total$q$,
    tg_argv[0], tg_table_name, tg_argv[1],
    case tg_op when 'INSERT' then 'new_rows' when 'DELETE' then 'old_rows' else '(select * from old_rows union all select * from new_rows)' end);
  return null;
end $$;

create function private.check_sum() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  total numeric;
begin
  execute format('select sum(l.amount) from public.%I l where l.%I = $1', tg_argv[0], tg_argv[1]) into total using new.id;
  if total <> new.amount then
    raise exception 'The amount is the sum of the lines, %', total using errcode = '23514', column = 'amount';
  end if;
  return new;
end $$;

create function private.sum_of_lines(header regclass, lines regclass, header_column text) returns void
language plpgsql set search_path = '' as $$
declare
  h constant text := (select relname from pg_catalog.pg_class where oid = header);
  l constant text := (select relname from pg_catalog.pg_class where oid = lines);
  arguments constant text := format('for each statement execute function private.sum_lines(%L, %L)', h, header_column);
begin
  execute format('create trigger sum_insert after insert on %s referencing new table as new_rows %s', lines, arguments);
  execute format('create trigger sum_update after update on %s referencing old table as old_rows new table as new_rows %s', lines, arguments);
  execute format('create trigger sum_delete after delete on %s referencing old table as old_rows %s', lines, arguments);
  execute format('create trigger check_sum before update of amount on %s for each row when (new.amount is distinct from old.amount) '
    'execute function private.check_sum(%L, %L)', header, l, header_column);
end $$;
comment on function private.sum_of_lines(regclass, regclass, text) is
  'Keeps the amount of a header equal to the sum of its lines; while it has none, the amount is what somebody enters.';

-- Figures a decision makes (an approval, a release). An import may bring them, because it brings history; a client may not.
-- What nobody but our own functions may fill is guarded in tenant_table() instead.
create function private.guard_decided() returns trigger
language plpgsql set search_path = '' as $$
declare
  decided text;
begin
  if current_user not in ('anon', 'authenticated') then
    return new;
  end if;
  foreach decided in array tg_argv loop
    if tg_op = 'INSERT' and to_jsonb(new) -> decided not in ('null', 'false', '0') then
      raise exception '% cannot be set', decided using errcode = '42501', column = decided;
    elsif tg_op = 'UPDATE' and to_jsonb(new) -> decided is distinct from to_jsonb(old) -> decided then
      raise exception '% is immutable', decided using errcode = '42501', column = decided;
    end if;
  end loop;
  return new;
end $$;
