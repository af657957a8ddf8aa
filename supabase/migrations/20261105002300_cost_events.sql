-- The cost ledger: rows entered by hand. Those made by bills, time and imports follow their source.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('cost_events','approve','pending','approved','payables.write',null,'{}','{}'),
('cost_events','post','pending','posted','payables.approve','amount','{open_period}','{note_overrun}'),
('cost_events','post','approved','posted','payables.approve','amount','{open_period}','{note_overrun}'),
('cost_events','void','pending','void','payables.write',null,'{note}','{}'),
('cost_events','void','approved','void','payables.write',null,'{note}','{}'),
('cost_events','void','posted','void','payables.approve','amount','{note,manual_only,open_period}','{}');
-- the effect actual of appendix C is the figure F3 itself
select private.workflow('public.cost_events', editable => '{pending}', loose => '{variance_cause}');

create function private.rule_manual_only(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when (ctx).row ->> 'source' <> 'manual' or (ctx).row ->> 'vendor_bill_line_id' is not null then
    'It was made by a bill, by time or by an import: change that instead' end
$$;
comment on function private.rule_manual_only(private.transition_context) is 'The cost was entered by hand.';

create function private.effect_note_overrun(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  select private.note_overruns((ctx).organization_id, array[((ctx).row ->> 'cost_code_id')::uuid])
$$;
comment on function private.effect_note_overrun(private.transition_context) is 'Cost above the budget of its code becomes an exception; nothing is refused.';

-- recode_cost: a posted cost goes to another project or code; the figures of both move, the log keeps where it was.
create function private.recode_cost(p_event uuid, p_project uuid, p_cost_code uuid, p_note text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  e constant public.cost_events := jsonb_populate_record(null::public.cost_events, private.operate_on('cost_events', p_event));
  after jsonb;
begin
  perform private.demand('payables.write', e.organization_id, e.project_id, e.amount);
  if p_project is distinct from e.project_id then
    perform private.demand('payables.write', e.organization_id, p_project, e.amount);
  end if;
  if e.status = 'void' then
    raise exception 'A void cost is not recoded' using errcode = 'PT409';
  end if;
  perform private.refuse(coalesce(
    case when p_cost_code is not null and not exists (
      select from public.cost_codes c where c.organization_id = e.organization_id and c.project_id = p_project and c.id = p_cost_code)
      then 'The cost code is none of this project' end,
    case when p_project is not null and not exists (select from public.projects p where p.organization_id = e.organization_id and p.id = p_project)
      then 'There is no such project' end,
    case when e.commitment_id is not null and p_project is distinct from e.project_id then 'It is billed on a commitment of its project and stays there' end,
    case when exists (
      select from public.vendor_bill_lines l join public.vendor_bills b on b.id = l.vendor_bill_id
      where l.id = e.vendor_bill_line_id and b.project_id is not null and p_project is distinct from b.project_id)
      then 'Its bill belongs to one project and it stays there' end,
    case when e.status = 'posted' then private.closed_on(e.organization_id, e.event_date) end));
  after := private.update_noted('cost_events', e.id,
    -- cost of before the opening date is inside the opening figures of its project only
    jsonb_build_object('project_id', p_project, 'cost_code_id', p_cost_code, 'covered_by_opening', exists (
      select from public.cost_codes c
      where e.import_run_id is not null and c.project_id = p_project and c.opening_as_of >= e.event_date)), nullif(btrim(p_note), ''));
  -- the bill says the same as its cost
  update public.vendor_bill_lines l set project_id = p_project, cost_code_id = p_cost_code where l.id = e.vendor_bill_line_id;
  perform private.note_overruns(e.organization_id, array[p_cost_code]);
  return after;
end $$;
comment on function private.recode_cost(uuid, uuid, uuid, text) is 'See public.recode_cost().';
create function public.recode_cost(p_event uuid, p_project uuid, p_cost_code uuid default null, p_note text default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.recode_cost(p_event, p_project, p_cost_code, p_note) $$;
comment on function public.recode_cost(uuid, uuid, uuid, text) is
  'Moves a cost to another project (null: overhead) and cost code (null: uncoded), with its bill line. Needs payables.write for both projects and an '
  'open period. Returns the cost.';
select private.expose('private.recode_cost(uuid, uuid, uuid, text)'::regprocedure);
select private.expose('public.recode_cost(uuid, uuid, uuid, text)'::regprocedure);
