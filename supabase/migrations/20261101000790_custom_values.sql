-- Custom fields: an organization gives any of its tables further columns, without DDL. What they are stands in
-- public.custom_fields; what a record has in them in its column `custom`, which every tenant table has. The catalog hands
-- them out as custom_<key>, a name no real column may have (tenant_table refuses it).

-- A moment in one form, so that as text they sort in time: a day and a time of 24 hours with Z, an offset, or a zone by its
-- full name. Null if it is none: an abbreviation means several zones, and where clocks are turned a time on the wall may be two
-- moments or none.
create function private.moment(word text) returns text
language plpgsql stable set search_path = '' as $$
declare
  part constant text[] := regexp_match(word, '^(\d{4}-\d{2}-\d{2}[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?)'
    '(?:(Z|[+-]\d{2}(?::?\d{2})?)| (UTC|GMT|Etc/GMT(?:\+(?:\d|1[0-2])|-(?:\d|1[0-4]))|[A-Za-z_]+(?:/[A-Za-z_]+(?:-[A-Za-z_]+)*)+))$');
  utc timestamp;
begin
  if part[2] is not null then
    utc := (part[1] || part[2])::timestamptz at time zone 'UTC';
  else
    select min(t.utc) into utc
    from (select (part[1]::timestamp at time zone part[3]) at time zone 'UTC' as utc) near
    cross join lateral unnest('{-60,-30,0,30,60}'::integer[]) minutes
    cross join lateral (select near.utc + make_interval(mins => minutes) as utc) t
    where t.utc at time zone 'UTC' at time zone part[3] = part[1]::timestamp
    having count(*) = 1;
  end if;
  return case when extract(year from utc) between 1 and 9999 then to_char(utc, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end;
end $$;

-- Figures are jsonb numbers, which are numeric and lose nothing. They have at most 15 digits, because screens read them as
-- JavaScript numbers: so money keeps its cents all the way.
create function private.custom_value(kind text, options text[], value jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  word constant text := value #>> '{}';
  figure numeric;
begin
  if kind is null then
    return null;
  elsif kind = 'boolean' then
    return case when jsonb_typeof(value) = 'boolean' then value end;
  elsif kind in ('integer', 'decimal', 'money', 'percent') then
    if jsonb_typeof(value) not in ('number', 'string') or word !~ '^-?\d{1,15}(\.\d{1,15})?$' then
      return null;
    end if;
    figure := trim_scale(word::numeric);
    return case when scale(figure) <= case kind when 'integer' then 0 when 'money' then 2 when 'percent' then 4 else 6 end
      and abs(figure) < case kind when 'integer' then 1e15 when 'money' then 1e12 when 'percent' then 1e6 else 1e9 end
      then to_jsonb(case kind when 'money' then round(figure, 2) else figure end) end;
  elsif jsonb_typeof(value) <> 'string' or btrim(word) = '' or length(word) > (case kind when 'longText' then 20000 else 500 end) then
    return null;
  elsif kind = 'date' then
    return case when word ~ '^\d{4}-\d{2}-\d{2}$' then to_jsonb(word::date) end;
  elsif kind = 'dateTime' then
    return to_jsonb(private.moment(word));
  elsif kind = 'enum' then
    return case when word = any (options) then value end;
  elsif kind = 'email' then
    return case when word ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' then value end;
  elsif kind = 'url' then
    return case when word ~* '^https?://[^\s/]+\S*$' then value end;
  end if;
  return value;
-- a thirteenth month, a zone nobody knows, one a day away
exception when datetime_field_overflow or invalid_datetime_format or invalid_parameter_value or invalid_time_zone_displacement_value then
  return null;
end $$;
comment on function private.custom_value(text, text[], jsonb) is
  'A value of a custom field as it is stored, or null if it is none of this kind. Money: 12 digits and 2 decimals; percent: points, 4 decimals; decimal: 9 and 6.';

create function private.no_custom_value(kind text, label text, value jsonb) returns text
language sql immutable set search_path = '' as $$
  select format('%s is no value of the field %s', value, label)
    || case when kind = 'dateTime' then ': write a day, a time and a zone, such as 2026-02-28T22:00-05:00 or 2026-02-28 22:00 America/Chicago' else '' end
$$;
comment on function private.no_custom_value(text, text, jsonb) is 'The sentence that refuses a value; where it may not be plain what is wrong, with an example.';

-- What binds the rows of one table of an organization beyond its own constraints: custom fields, and columns its settings
-- make required. A definer, because it is asked for whoever writes; people are told of organizations they are in.
create function private.field_rules(p_org uuid, p_table text)
returns table (name text, key text, label text, kind text, options text[], required boolean, archived boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  -- not orgs_with(), which is planned anew at each call: this is asked for each row
  if auth.uid() is not null and not exists (select from private.active_memberships() m where m.organization_id = p_org) then
    return;
  end if;
  return query
  select 'custom_' || f.key, f.key, f.label, f.kind::text, f.options, f.required and f.archived_at is null, f.archived_at is not null
  from public.custom_fields f where f.organization_id = p_org and f.table_name = p_table;
  return query
  select f.key, null::text, null::text, null::text, null::text[], true, false
  from public.resource_settings s cross join lateral jsonb_each(s.patch -> 'fields') f
  where s.organization_id = p_org and s.table_name = p_table and f.value -> 'required' = 'true';
end $$;

-- Row security is asked after the triggers before: what they say of the fields of a table they say to whoever tries.
create function private.may_add(p_org uuid, p_table text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from private.tenant_tables t where t.table_name = p_table and private.opens(p_org, t.write_keys, t.project_column, t.has_own_scope));
end $$;
comment on function private.may_add(uuid, text) is 'The caller may make at least some rows of a table in the organization.';

-- Held until the end of the transaction: shared by those who write values of custom fields into a table of an organization,
-- alone by who takes a definition away (private.custom_is_used).
create function private.custom_lock(p_org uuid, p_table text) returns bigint
language plpgsql immutable set search_path = '' as $$ begin return hashtextextended(concat_ws(':', 'custom', p_org, p_table), 0); end $$;

-- Fires for records that have custom values, and for whatever a client writes: imports and other functions of ours pay for it
-- only where they set values. Required is asked of clients only, of new records and of values that are taken away: a company workbook has no
-- column for a field of the company, and a record of before stays editable.
create function private.check_custom() returns trigger
language plpgsql set search_path = '' as $$
declare
  is_client constant boolean := current_user in ('anon', 'authenticated');
  -- a record never moves to another one; who tries learns nothing of the fields there
  organization constant uuid := case tg_op when 'UPDATE' then old.organization_id else new.organization_id end;
  was jsonb := '{}';
  rule record;
  value jsonb;
  found_keys text[] := '{}';
begin
  -- what functions of ours change about a record beside its values
  if tg_op = 'UPDATE' and not is_client and new.custom = old.custom then
    return new;
  end if;
  if is_client and tg_op = 'INSERT' and not private.may_add(organization, tg_table_name) then
    if new.custom <> '{}' then
      raise exception 'new row violates row-level security policy for table "%"', tg_table_name using errcode = '42501';
    end if;
    return new;
  end if;
  if jsonb_typeof(new.custom) <> 'object' then
    raise exception 'custom is an object of values' using errcode = '23514', column = 'custom';
  end if;
  if tg_op = 'UPDATE' then
    was := old.custom;
    -- what a client sends is laid over what is there, null takes a value away: nobody wipes a field he has not seen
    if is_client then
      new.custom := was || new.custom;
    end if;
  end if;
  -- before the definitions are read: they stay what they are until these values are there for everybody
  if new.custom <> was then
    perform pg_advisory_xact_lock_shared(private.custom_lock(organization, tg_table_name));
  end if;
  for rule in select * from private.field_rules(organization, tg_table_name) loop
    value := new.custom -> rule.key;
    if value = 'null' then
      new.custom := new.custom - rule.key;
      value := null;
    elsif value is not null and value is distinct from was -> rule.key then
      if rule.archived and is_client then
        raise exception 'The field % is archived', rule.label using errcode = '23514', column = rule.name, detail = jsonb_build_object('field', rule.name)::text;
      end if;
      value := private.custom_value(rule.kind, rule.options, value);
      if value is null then
        raise exception '%', private.no_custom_value(rule.kind, rule.label, new.custom -> rule.key)
          using errcode = '23514', column = rule.name, detail = jsonb_build_object('field', rule.name)::text;
      end if;
      new.custom := jsonb_set(new.custom, array[rule.key], value);
    end if;
    if rule.required and is_client then
      if rule.key is not null then
        if value is null and (tg_op = 'INSERT' or was ? rule.key) then
          raise exception 'column "%" must be filled', rule.name using errcode = '23502', column = rule.name;
        end if;
      -- settings outlive a column that a later migration drops
      elsif to_jsonb(new) ? rule.name and coalesce(to_jsonb(new) ->> rule.name, '') = '' and (tg_op = 'INSERT' or coalesce(to_jsonb(old) ->> rule.name, '') <> '') then
        raise exception 'column "%" must be filled', rule.name using errcode = '23502', column = rule.name;
      end if;
    end if;
    found_keys := found_keys || rule.key;
  end loop;
  if new.custom is distinct from was and exists (select from jsonb_object_keys(new.custom - found_keys) k where not was ? k) then
    raise exception 'There is no custom field %', (select string_agg(k, ', ') from jsonb_object_keys(new.custom - found_keys) k)
      using errcode = '23514', column = 'custom';
  end if;
  return new;
end $$;
comment on function private.check_custom() is
  'Refuses custom values that no field of the organization takes (23514) and clients that leave out what is required (23502). From clients custom is a patch.';

-- For imports: values of a file in the form they are stored in, so that the comparison finds the same ones equal.
create function private.custom_patch(p_org uuid, p_table text, p_custom jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  entry record;
  patch jsonb := '{}';
  value jsonb;
begin
  for entry in
    select c.key, c.value, r.label, r.kind, r.options
    from jsonb_each(p_custom) c left join private.field_rules(p_org, p_table) r on r.key = c.key and not r.archived
    where c.value <> 'null'
  loop
    value := private.custom_value(entry.kind, entry.options, entry.value);
    if value is null then
      raise exception '%', private.no_custom_value(entry.kind, coalesce(entry.label, entry.key), entry.value) using errcode = '23514', column = 'custom_' || entry.key;
    end if;
    patch := patch || jsonb_build_object(entry.key, value);
  end loop;
  return nullif(patch, '{}');
end $$;

-- For restore(): a field may be gone, or be another one, since the record was deleted.
create function private.known_custom(p_org uuid, p_table text, p_custom jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_object_agg(r.key, p_custom -> r.key), '{}')
  from private.field_rules(p_org, p_table) r
  where p_custom ? r.key and private.custom_value(r.kind, r.options, p_custom -> r.key) is not null
$$;
select private.expose('private.field_rules(uuid, text)'::regprocedure);
select private.expose('private.may_add(uuid, text)'::regprocedure);
select private.expose('private.custom_lock(uuid, text)'::regprocedure);
select private.expose('private.moment(text)'::regprocedure);
select private.expose('private.no_custom_value(text, text, jsonb)'::regprocedure);
select private.expose('private.custom_value(text, text[], jsonb)'::regprocedure);
