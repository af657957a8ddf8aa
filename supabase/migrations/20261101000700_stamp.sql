-- T1 and optimistic locking. Guards bind the API roles only: inside our definers current_user is the owner.
-- Arguments: columns a client may never set or change (block P, and what a table names itself).
create function private.stamp() returns trigger
language plpgsql set search_path = '' as $$
declare
  is_client constant boolean := current_user in ('anon', 'authenticated');
  guarded text;
  defaults text;
  usual jsonb;
  given jsonb;
begin
  if tg_op = 'INSERT' then
    if is_client then
      new.created_by := auth.uid();
      new.created_at := now();
      new.version := 1;
      -- a column that was not sent has its default, and no other value is let in
      select format('select jsonb_build_object(%s)', string_agg(format('%L, %s', a.attname, pg_catalog.pg_get_expr(d.adbin, d.adrelid)), ', '))
      into defaults
      from pg_catalog.pg_attribute a join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = tg_relid and a.attname = any (tg_argv);
      execute defaults into usual;
      given := to_jsonb(new);
      -- a trigger without arguments has null for them
      foreach guarded in array coalesce(tg_argv, '{}') loop
        if given -> guarded <> coalesce(usual -> guarded, 'null') then
          raise exception '% cannot be set', guarded using errcode = '42501';
        end if;
      end loop;
    else
      new.created_by := coalesce(new.created_by, auth.uid());
    end if;
    new.updated_at := now();
    return new;
  end if;

  -- for everybody: the log knows a record by these
  if new.id <> old.id or new.organization_id <> old.organization_id then
    raise exception '% is immutable', case when new.id <> old.id then 'id' else 'organization_id' end using errcode = '42501';
  end if;
  if is_client then
    foreach guarded in array array['created_at', 'created_by'] || tg_argv loop
      if to_jsonb(new) -> guarded is distinct from to_jsonb(old) -> guarded then
        raise exception '% is immutable', guarded using errcode = '42501';
      end if;
    end loop;
    if new.version is distinct from old.version then
      raise exception 'Somebody else changed this record in the meantime'
        using errcode = 'PT409', detail = jsonb_build_object('reason', 'stale', 'version', old.version)::text;
    end if;
  end if;
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;
comment on function private.stamp() is
  'Keeps created_*, updated_at and version. A client sends the version it has read; another one than the stored gets PT409 and nothing is written.';
