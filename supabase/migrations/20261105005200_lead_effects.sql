-- What proposals and bids do to their lead.

-- Moves a lead by an action, over qualified when it was only met so far. The caller decides what an impossible move means.
create function private.bring_lead(p_lead uuid, p_action text, p_note text, p_data jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  ctx private.transition_context := private.transition_context('leads', p_lead, p_action, p_note, p_data);
  t public.workflow_transitions;
begin
  if (ctx).from_status in ('new', 'contacted') and not exists (
    select from public.workflow_transitions w where w.entity = 'leads' and w.action = p_action and w.from_status = (ctx).from_status) then
    perform private.move('leads', p_lead, 'qualify');
    ctx := private.transition_context('leads', p_lead, p_action, p_note, p_data);
  end if;
  select * into t from public.workflow_transitions w where w.entity = 'leads' and w.action = p_action and w.from_status = (ctx).from_status;
  if t.entity is null then
    return false;
  end if;
  ctx.to_status := t.to_status;
  perform private.apply_transition(ctx, t.effects, p_note);
  return true;
end $$;
comment on function private.bring_lead(uuid, text, text, jsonb) is
  'move() of a lead with the note and the data of who acts; false when the lead is where the action does not lead from.';

create function private.effect_proposal_state(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.leads l set proposal_status = (ctx).to_status::public.proposal_status
  where l.id = ((ctx).row ->> 'lead_id')::uuid and l.proposal_status is distinct from (ctx).to_status::public.proposal_status
$$;
comment on function private.effect_proposal_state(private.transition_context) is 'The lead shows how far its proposal is.';

create function private.effect_lead_proposed(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  select private.bring_lead(l.id, 'propose', (ctx).note, '{}') from public.leads l where l.id = ((ctx).row ->> 'lead_id')::uuid
$$;
comment on function private.effect_lead_proposed(private.transition_context) is 'The lead is at proposal sent, wherever it was before; a decided one stays.';

-- The lead as the one who sells it by a proposal sees it: the price is the contract, unless he says otherwise.
create function private.lead_of_proposal(ctx private.transition_context) returns private.transition_context
language sql set search_path = '' as $$
  select private.transition_context('leads', l.id, 'win', (ctx).note, jsonb_build_object('contract_amount', (ctx).row -> 'client_price') || (ctx).data)
  from public.leads l where l.id = ((ctx).row ->> 'lead_id')::uuid
$$;
comment on function private.lead_of_proposal(private.transition_context) is
  'The context of selling the lead of a proposal; id is null when it has none. Locks the lead.';

create function private.effect_lead_won(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  lead constant private.transition_context := private.lead_of_proposal(ctx);
begin
  if (lead).id is not null and (lead).from_status <> 'sold' and not private.bring_lead((lead).id, 'win', (ctx).note, (lead).data) then
    raise exception 'The lead is %', replace((lead).from_status, '_', ' ') using errcode = 'PT409';
  end if;
end $$;
comment on function private.effect_lead_won(private.transition_context) is
  'The lead of an approved proposal is sold, with client and project; PT409 when it is lost. A proposal without a lead sells nothing.';
