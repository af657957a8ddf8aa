-- Lines of a table under workflow, and the columns and states in which they stay open when their header is closed.
create table private.workflow_lines (
  table_name text primary key references private.tenant_tables (table_name),
  parent text not null references private.workflow_tables (entity),
  parent_column text not null,
  loose text[] not null,
  add_in text[] not null,
  review_in text[] not null,
  review_key text
);

create function private.workflow_lines_of(p_table text) returns private.workflow_lines
language sql stable security definer set search_path = '' as $$ select l from private.workflow_lines l where l.table_name = p_table $$;
comment on function private.workflow_lines_of(text) is 'How the lines of this table follow their header.';
select private.expose('private.workflow_lines_of(text)'::regprocedure);

-- State of the header of a line, locked: lines are written before a transition of the header or after it, never beside it.
create function private.line_state(p_table text, p_line jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  rule constant private.workflow_lines := private.workflow_lines_of(p_table);
  state text;
begin
  execute format('select h.%I::text from public.%I h where h.id = $1 and h.organization_id = $2 for no key update',
    (private.workflow_of(rule.parent)).status_column, rule.parent)
    into state using (p_line ->> rule.parent_column)::uuid, (p_line ->> 'organization_id')::uuid;
  return state;
end $$;
comment on function private.line_state(text, jsonb) is 'State of the header of a line; the header is locked until the transaction ends.';
select private.expose('private.line_state(text, jsonb)'::regprocedure);

-- Lines follow their header: a person edits them while he may edit it.
create function private.guard_lines() returns trigger
language plpgsql set search_path = '' as $$
declare
  rule constant private.workflow_lines := private.workflow_lines_of(tg_table_name);
  editable constant text[] := (private.workflow_of(rule.parent)).editable;
  before constant jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after constant jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  line jsonb;
  state text;
begin
  -- the system writes what it must, but a deleted line does not come back (restore) into what is closed meanwhile
  if private.is_owner(tg_relid) and (tg_op <> 'INSERT' or (after ->> 'created_at')::timestamptz >= now() or private.is_importing()) then
    return coalesce(new, old);
  end if;
  foreach line in array array_remove(array[before, after], null) loop
    state := private.line_state(tg_table_name, line);
    continue when state is null or editable is null or state = any (editable)
      or (tg_op = 'INSERT' and state = any (rule.add_in))
      or (tg_op = 'UPDATE' and before -> rule.parent_column = after -> rule.parent_column and (not exists (
        select from jsonb_each(after) a
        where a.value is distinct from before -> a.key and not a.key = any (rule.loose || array['version', 'updated_at', 'custom', 'notes'])
          and not exists (
            select from pg_catalog.pg_attribute c where c.attrelid = tg_relid and c.attname = a.key and c.attgenerated <> ''))
        or (state = any (rule.review_in) and ((line ->> 'organization_id')::uuid in (select private.orgs_with(rule.review_key))
          or (line ->> 'project_id')::uuid in (select private.projects_with(rule.review_key))))));
    raise exception 'The lines of what is % cannot be changed any more', state using errcode = 'PT409', column = rule.parent_column;
  end loop;
  return coalesce(new, old);
end $$;
comment on function private.guard_lines() is
  'Before each row of lines: a client changes them while he may change their header, and in the cases lines_follow() names; PT409 otherwise.';

create function private.lines_follow(target regclass, parent text, parent_column text, loose text[] default '{}', add_in text[] default '{}',
  review_in text[] default '{}', review_key text default null)
returns void language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
begin
  insert into private.workflow_lines values (t, parent, parent_column, loose, add_in, review_in, review_key)
  on conflict (table_name) do update set (parent, parent_column, loose, add_in, review_in, review_key)
    = (excluded.parent, excluded.parent_column, excluded.loose, excluded.add_in, excluded.review_in, excluded.review_key);
  execute format('create or replace trigger guard_lines before insert or update or delete on %s for each row execute function private.guard_lines()', target);
end $$;
comment on function private.lines_follow(regclass, text, text, text[], text[], text[], text) is
  'Lines of a table under workflow are editable for clients while their header is. loose: columns that always are; add_in: states in which lines '
  'may still be added; review_in, review_key: states in which who holds the key may still change (not add or remove) them before he decides.';
