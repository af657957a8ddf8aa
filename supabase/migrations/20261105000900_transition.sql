-- transition(): the one way a status changes. Lock, version, allowed, permission and limit, rules, status, effects, log, in
-- one transaction (endpoints 5.1).

create function private.run_rules(ctx private.transition_context, rules text[]) returns jsonb
language plpgsql set search_path = '' as $$
declare
  rule text;
  message text;
  failed jsonb := '[]';
begin
  foreach rule in array rules loop
    execute format('select private.%I($1)', 'rule_' || rule) into message using ctx;
    if message is not null then
      failed := failed || jsonb_build_object('rule', rule, 'message', message);
    end if;
  end loop;
  return failed;
end $$;
comment on function private.run_rules(private.transition_context, text[]) is 'The rules that do not hold, with what to tell the person.';

-- Columns that say when and by whom, where a table has them.
create function private.stamp_transition(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select coalesce(string_agg(format(', %I = %s', a.attname, s.value), ''), '')
  from private.transition_stamps s
  join pg_catalog.pg_attribute a on a.attrelid = format('public.%I', (ctx).entity)::regclass and a.attname = s.column_name and not a.attisdropped
  where s.action = (ctx).action
$$;
comment on function private.stamp_transition(private.transition_context) is 'Assignments of transition_stamps for the columns the table has.';

create function private.apply_transition(ctx private.transition_context, effects text[], p_notes text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  effect text;
  after jsonb;
begin
  insert into private.transition_marks (table_name, record_id, action, notes)
  values ((ctx).entity, (ctx).id, case when (ctx).action in ('approve', 'reject', 'void', 'submit', 'lock') then (ctx).action
    when (ctx).action = 'return' then 'reject' else 'update' end::public.audit_action, p_notes)
  on conflict (transaction_id, table_name, record_id) do update set action = excluded.action, notes = excluded.notes;
  execute format('update public.%I t set %I = $2::text::public.%I%s where t.id = $1', (ctx).entity, (ctx).status_column, (ctx).status_type,
    private.stamp_transition(ctx)) using (ctx).id, (ctx).to_status, (ctx).data, (ctx).note;
  foreach effect in array effects loop
    execute format('select private.%I($1)', 'effect_' || lower(effect)) using ctx;
  end loop;
  execute format('select to_jsonb(t) from public.%I t where t.id = $1', (ctx).entity) into after using (ctx).id;
  delete from private.transition_marks m
  where m.transaction_id = pg_current_xact_id() and m.table_name = (ctx).entity and m.record_id = (ctx).id;
  return after;
end $$;
comment on function private.apply_transition(private.transition_context, text[], text) is
  'New status with its stamps, then the effects, all in the log under one action. Returns the row.';

-- What the system does by itself: effects and triggers move other records along, held to the same data.
create function private.move(p_entity text, p_id uuid, p_action text, p_to text default null) returns jsonb
language plpgsql set search_path = '' as $$
declare
  ctx private.transition_context := private.transition_context(p_entity, p_id, p_action, null, '{}');
  t public.workflow_transitions;
begin
  select * into t from public.workflow_transitions w
  where w.entity = p_entity and w.action = p_action and w.from_status = (ctx).from_status and w.to_status = coalesce(p_to, w.to_status)
  order by w.to_status limit 1;
  if t.entity is null then
    raise exception '% is %: % is not possible', p_entity, (ctx).from_status, p_action using errcode = 'PT409';
  end if;
  ctx.to_status := t.to_status;
  return private.apply_transition(ctx, t.effects, null);
end $$;
comment on function private.move(text, uuid, text, text) is
  'Runs a transition without asking who may, for effects and triggers, never exposed. p_to: the state, where an action leads to several.';

create function private.transition(p_table text, p_id uuid, p_action text, p_version integer, p_note text, p_data jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  ctx private.transition_context := private.transition_context(p_table, p_id, p_action, nullif(btrim(p_note), ''), coalesce(private.unwrap_json(p_data), '{}'));
  candidate public.workflow_transitions;
  failed jsonb;
  first_failed jsonb;
  refusal text;
  first_refusal text;
begin
  if (ctx).id is null or not (private.works_on(ctx) or private.can_read_record(p_table, p_id, (ctx).organization_id)) then
    raise exception 'There is no such record' using errcode = 'PT404';
  end if;
  if p_version is distinct from ((ctx).row ->> 'version')::integer then
    raise exception 'Somebody else changed this record in the meantime'
      using errcode = 'PT409', detail = jsonb_build_object('reason', 'stale', 'version', (ctx).row -> 'version')::text;
  end if;
  if not exists (select from public.workflow_transitions t where t.entity = p_table and t.action = p_action and t.from_status = (ctx).from_status) then
    raise exception '% is not possible: the record is %', p_action, (ctx).from_status
      using errcode = 'PT409', detail = jsonb_build_object('reason', 'status', 'status', (ctx).from_status)::text;
  end if;
  -- several rows lead from one state by one action to different ones: their rules tell them apart
  for candidate in
    select * from public.workflow_transitions t
    where t.entity = p_table and t.action = p_action and t.from_status = (ctx).from_status order by cardinality(t.rules) desc, t.to_status
  loop
    ctx.to_status := candidate.to_status;
    ctx.permission := candidate.permission;
    ctx.amount := private.transition_amount(ctx, candidate.amount);
    refusal := private.transition_refusal(ctx);
    failed := case when refusal is null then private.run_rules(ctx, array_remove(candidate.rules, 'policy')) else '[]' end;
    select coalesce(jsonb_agg(f), '[]') into failed from jsonb_array_elements(failed) f
    where not (f ->> 'rule' like 'warn\_%' and coalesce((ctx).data -> 'accept' ? (f ->> 'rule'), false));
    exit when refusal is null and failed = '[]';
    first_refusal := coalesce(first_refusal, refusal);
    if refusal is null then first_failed := coalesce(first_failed, failed); end if;
  end loop;
  if refusal is not null or failed <> '[]' then
    if first_failed is null then
      raise exception '%', first_refusal using errcode = 'PT403';
    end if;
    raise exception '%', first_failed -> 0 ->> 'message' using errcode = 'PT422', detail = (
      select jsonb_build_object('failed', coalesce(jsonb_agg(f) filter (where f ->> 'rule' not like 'warn\_%'), '[]'),
        'warnings', coalesce(jsonb_agg(f) filter (where f ->> 'rule' like 'warn\_%'), '[]')) from jsonb_array_elements(first_failed) f)::text;
  end if;
  if 'policy' = any (candidate.rules) and not private.decide(ctx) then
    -- an earlier step is decided, a later one is still to come
    return (ctx).row;
  end if;
  return private.apply_transition(ctx, candidate.effects, private.transition_notes(ctx));
end $$;
comment on function private.transition(text, uuid, text, integer, text, jsonb) is 'See public.transition().';

create function public.transition(p_table text, p_id uuid, p_action text, p_version integer, p_note text default null, p_data jsonb default '{}')
returns jsonb language sql security invoker set search_path = '' as $$
  select private.transition(p_table, p_id, p_action, p_version, p_note, p_data)
$$;
comment on function public.transition(text, uuid, text, integer, text, jsonb) is
  'Changes the status of a record by an action of workflow_transitions and returns the row. p_data: what rules ask for, and accept: warnings taken note of. '
  'PT409 stale version or wrong status, PT403 may not or above the limit, PT422 rules that do not hold (detail: failed, warnings), PT404 not there.';
select private.expose('private.transition(text, uuid, text, integer, text, jsonb)'::regprocedure);
select private.expose('public.transition(text, uuid, text, integer, text, jsonb)'::regprocedure);

create function public.transition_many(p_table text, p_ids uuid[], p_action text, p_note text default null, p_data jsonb default '{}')
returns table (id uuid, ok boolean, error text, detail text)
language plpgsql security invoker set search_path = '' as $$
declare
  one uuid;
  current_version integer;
begin
  if not exists (select from public.workflow_transitions t where t.entity = p_table) then
    raise exception '% has no workflow', p_table using errcode = 'PT404';
  end if;
  foreach one in array p_ids loop
    id := one;
    detail := null;
    begin
      execute format('select t.version from public.%I t where t.id = $1', p_table) into current_version using one;
      perform private.transition(p_table, one, p_action, current_version, p_note, p_data);
      ok := true;
      error := null;
    exception when others then
      get stacked diagnostics error = message_text, detail = pg_exception_detail;
      ok := false;
    end;
    return next;
  end loop;
end $$;
comment on function public.transition_many(text, uuid[], text, text, jsonb) is
  'The same action on many records, each for itself: ok, or the error and its detail.';
select private.expose('public.transition_many(text, uuid[], text, text, jsonb)'::regprocedure);
