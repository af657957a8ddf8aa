-- Leads, proposals and bids (endpoints 5.7). Probabilities of a stage are in bid_pipeline.weighted_value.
-- A proposal has no lines: instead of the rule lines it needs a price.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('leads','contact','new','contacted','crm.write',null,'{}','{touch}'),
('leads','qualify','new','qualified','crm.write',null,'{}','{touch}'),
('leads','qualify','contacted','qualified','crm.write',null,'{}','{touch}'),
('leads','propose','contacted','proposal_sent','crm.write',null,'{}','{touch}'),
('leads','propose','qualified','proposal_sent','crm.write',null,'{}','{touch}'),
('leads','win','proposal_sent','sold','crm.write',null,'{client,project}','{client,project}'),
('leads','win','qualified','sold','crm.write',null,'{client,project}','{client,project}'),
('leads','lose','new','lost','crm.write',null,'{reason}','{}'),
('leads','lose','contacted','lost','crm.write',null,'{reason}','{}'),
('leads','lose','qualified','lost','crm.write',null,'{reason}','{}'),
('leads','lose','proposal_sent','lost','crm.write',null,'{reason}','{}'),
('leads','disqualify','new','no_opportunity','crm.write',null,'{}','{}'),
('leads','disqualify','contacted','no_opportunity','crm.write',null,'{}','{}'),
('leads','disqualify','qualified','no_opportunity','crm.write',null,'{}','{}'),
('leads','back','qualified','contacted','crm.write',null,'{}','{}'),
('leads','back','proposal_sent','qualified','crm.write',null,'{}','{}'),
('leads','reopen','lost','contacted','crm.write',null,'{}','{}'),
('leads','reopen','no_opportunity','contacted','crm.write',null,'{}','{}'),
('lead_proposals','send','not_sent','sent','crm.write',null,'{priced}','{email,proposal_state,lead_proposed}'),
('lead_proposals','view','sent','viewed',null,null,'{}','{proposal_state,notify}'),
('lead_proposals','approve','sent','approved','crm.write',null,'{client,project}','{proposal_state,lead_won}'),
('lead_proposals','approve','viewed','approved','crm.write',null,'{client,project}','{proposal_state,lead_won}'),
('lead_proposals','reject','sent','rejected','crm.write',null,'{}','{proposal_state}'),
('lead_proposals','reject','viewed','rejected','crm.write',null,'{}','{proposal_state}'),
('lead_proposals','revise','rejected','not_sent','crm.write',null,'{}','{proposal_state}'),
('bid_pipeline','pursue','identified','pursuing','crm.write',null,'{}','{}'),
('bid_pipeline','submit','identified','bid_submitted','crm.write',null,'{date}','{bid_sent}'),
('bid_pipeline','submit','pursuing','bid_submitted','crm.write',null,'{date}','{bid_sent}'),
('bid_pipeline','shortlist','bid_submitted','shortlisted','crm.write',null,'{}','{}'),
('bid_pipeline','win','bid_submitted','won','crm.write',null,'{client,project}','{decided,client,project}'),
('bid_pipeline','win','shortlisted','won','crm.write',null,'{client,project}','{decided,client,project}'),
('bid_pipeline','lose','bid_submitted','lost','crm.write',null,'{reason}','{decided}'),
('bid_pipeline','lose','shortlisted','lost','crm.write',null,'{reason}','{decided}'),
('bid_pipeline','decline','identified','no_bid','crm.write',null,'{reason}','{decided}'),
('bid_pipeline','decline','pursuing','no_bid','crm.write',null,'{reason}','{decided}'),
('bid_pipeline','back','pursuing','identified','crm.write',null,'{}','{}'),
('bid_pipeline','back','bid_submitted','pursuing','crm.write',null,'{}','{}'),
('bid_pipeline','back','shortlisted','bid_submitted','crm.write',null,'{}','{}'),
('bid_pipeline','reopen','lost','pursuing','crm.write',null,'{}','{}'),
('bid_pipeline','reopen','no_bid','pursuing','crm.write',null,'{}','{}'),
('bid_pipeline','reopen','won','bid_submitted','crm.write',null,'{note,project_untouched}','{}');

insert into private.transition_stamps values
  ('win', 'sold_date', 'private.today(t.organization_id)'),
  ('win', 'win_reason', 'coalesce($3 ->> ''win_reason'', t.win_reason)'),
  ('lose', 'lost_reason', '$4'), ('decline', 'lost_reason', '$4'), ('reopen', 'lost_reason', 'null'),
  ('lose', 'competitor_name', 'coalesce($3 ->> ''competitor_name'', t.competitor_name)'),
  ('lose', 'competitor_amount', 'coalesce(($3 ->> ''competitor_amount'')::numeric, t.competitor_amount)'),
  ('reopen', 'decided_date', 'null'),
  ('back', 'submitted_date', 'case $2 when ''pursuing'' then null else t.submitted_date end'),
  ('view', 'viewed_date', 'private.today(t.organization_id)'),
  ('revise', 'sent_date', 'null'), ('revise', 'viewed_date', 'null');

select private.workflow('public.leads');
-- who it belongs to may be put right later, the price that was offered not
select private.workflow('public.lead_proposals', editable => '{not_sent,rejected}',
  loose => '{lead_id,proposal_title,opportunity_title,client_contact,salesperson_id,salesperson_name}');
select private.workflow('public.bid_pipeline');

create function private.rule_priced(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when ((ctx).row ->> 'client_price')::numeric <= 0 then 'A proposal needs a price' end
$$;
comment on function private.rule_priced(private.transition_context) is 'A proposal that is sent has a price above 0.';

create function private.effect_touch(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.leads l set has_been_contacted = true, last_contacted_on = private.today(l.organization_id) where l.id = (ctx).id
$$;
comment on function private.effect_touch(private.transition_context) is 'The lead was contacted today.';

create function private.effect_bid_sent(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.bid_pipeline b set submitted_date = private.given_day(ctx) where b.id = (ctx).id
$$;
comment on function private.effect_bid_sent(private.transition_context) is 'The day the bid went out (p_data.date).';

create function private.effect_decided(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.bid_pipeline b set decided_date = private.given_day(ctx) where b.id = (ctx).id
$$;
comment on function private.effect_decided(private.transition_context) is 'The day of the decision (p_data.date, else today); it drives the win rate.';
