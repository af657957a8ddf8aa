-- Quotes (endpoints 5.4): an award becomes a draft commitment, its rivals are turned down and keep their prices.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('quotes','submit','draft','submitted','costing.write',null,'{}','{}'),
('quotes','award','submitted','accepted','costing.write','amount','{vendor_ok}','{draft_commitment,reject_rivals}'),
('quotes','reject','submitted','rejected','costing.write',null,'{}','{}'),
('quotes','expire','submitted','expired',null,null,'{}','{}'),
('quotes','reopen','rejected','submitted','costing.write',null,'{}','{}'),
('quotes','reopen','expired','submitted','costing.write',null,'{date}','{}');
insert into private.transition_stamps values ('reopen', 'valid_until', 'coalesce(($3 ->> ''date'')::date, t.valid_until)');
select private.workflow('public.quotes', editable => '{draft,submitted}', loose => '{contract_issued,priority}');

create function private.effect_draft_commitment(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  q constant public.quotes := jsonb_populate_record(null::public.quotes, (ctx).row);
  made uuid := q.commitment_id;
begin
  if made is null then
    insert into public.commitments (organization_id, project_id, vendor_id, cost_code_id, commitment_type, description, original_amount)
    values (q.organization_id, q.project_id, q.vendor_id, q.cost_code_id,
      case q.labor_material when 'material' then 'purchase_order'::public.commitment_type else 'subcontract' end,
      coalesce(q.scope_description, q.scope_category), q.amount) returning id into made;
    if q.labor_material = 'material' then
      insert into public.purchase_orders (organization_id, project_id, commitment_id) values (q.organization_id, q.project_id, made);
    end if;
    update public.quotes x set commitment_id = made where x.id = q.id;
  end if;
end $$;
comment on function private.effect_draft_commitment(private.transition_context) is
  'Draft commitment over the quote: a purchase order for material alone, else a subcontract; linked on the quote. One that is linked already is kept.';

-- What is compared (v_bid_comparison) and what an award turns down are told apart by the same two rules.
create function private.bid_part(p_code uuid, p_category text, p_quote uuid) returns text
language sql immutable set search_path = '' as $$
  select case when p_code is null and nullif(btrim(p_category), '') is null then p_quote::text else concat_ws(' ', p_code, nullif(lower(btrim(p_category)), '')) end
$$;
comment on function private.bid_part(uuid, text, uuid) is
  'The part of the work a quote is for: cost code and scope, whatever its case and spaces. Without either it is a part of its own: nobody knows what it is for.';
select private.expose('private.bid_part(uuid, text, uuid)'::regprocedure);

create function private.bids_overlap(one public.quote_scope, other public.quote_scope) returns boolean
language sql immutable set search_path = '' as $$
  select one is not distinct from other or 'combined' in (coalesce(one, 'combined'), coalesce(other, 'combined'))
$$;
comment on function private.bids_overlap(public.quote_scope, public.quote_scope) is
  'Both cover labor, or material: with one awarded the other is not needed. Without a word a quote covers both.';
select private.expose('private.bids_overlap(public.quote_scope, public.quote_scope)'::regprocedure);

create function private.effect_reject_rivals(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  select private.move('quotes', r.id, 'reject') from public.quotes q
  join public.quotes r on r.organization_id = q.organization_id and r.project_id = q.project_id and r.id <> q.id and r.status = 'submitted'
    and private.bid_part(r.cost_code_id, r.scope_category, r.id) = private.bid_part(q.cost_code_id, q.scope_category, q.id)
    and private.bids_overlap(r.labor_material, q.labor_material)
  where q.id = (ctx).id
$$;
comment on function private.effect_reject_rivals(private.transition_context) is 'Other submitted quotes of the same cost code and scope are rejected; who offers labor alone is no rival of who offers material alone.';

create function private.expire_quotes() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  late uuid;
  n integer := 0;
begin
  for late in select q.id from public.quotes q where q.status = 'submitted' and q.valid_until < private.today(q.organization_id) loop
    perform private.move('quotes', late, 'expire');
    n := n + 1;
  end loop;
  return n;
end $$;
comment on function private.expire_quotes() is 'Marks submitted quotes whose validity is over; returns how many. run_jobs() calls it.';
