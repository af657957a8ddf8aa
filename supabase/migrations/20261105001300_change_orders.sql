-- Change orders (endpoints 5.2): cost moves the budget, price moves the schedule of values and the contract (S1).
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('change_orders','submit','draft','pending_approval','change_orders.write','amount','{lines}','{request,notify}'),
('change_orders','recall','pending_approval','draft','change_orders.write',null,'{own}','{cancel_request}'),
('change_orders','approve','pending_approval','approved','change_orders.approve','amount','{not_self,policy,open_period}','{T4,notify}'),
('change_orders','reject','pending_approval','rejected','change_orders.approve',null,'{note}','{reject_request,notify}'),
('change_orders','revise','rejected','draft','change_orders.write',null,'{}','{}'),
('change_orders','void','draft','void','change_orders.write',null,'{note}','{}'),
('change_orders','void','approved','void','change_orders.approve','amount','{note,not_billed,open_period}','{T4_reverse,notify}');
-- lower than requested when the person says so; the lines must say the same (T4)
insert into private.transition_stamps values ('approve', 'approved_amount', 'coalesce(($3 ->> ''approved_amount'')::numeric, t.amount)');
select private.workflow('public.change_orders', editable => '{draft}');
-- who decides may first lower the lines to what he approves
select private.lines_follow('public.change_order_lines', 'change_orders', 'change_order_id',
  review_in => '{pending_approval}', review_key => 'change_orders.approve');

-- The lines an approval posts, by cost code.
create function private.change_order_cost(p_change_order uuid)
returns table (line_id uuid, organization_id uuid, project_id uuid, cost_code_id uuid, amount numeric, reason public.variance_cause, label text)
language sql stable set search_path = '' as $$
  select l.id, l.organization_id, l.project_id, l.cost_code_id, l.amount, c.reason, concat_ws(' ', c.co_number, c.title)
  from public.change_orders c join public.change_order_lines l on l.change_order_id = c.id
  where c.id = p_change_order and l.amount <> 0
$$;
comment on function private.change_order_cost(uuid) is 'Lines of a change order with cost: signed amount and cost code.';

create function private.check_approved_amount(p_change_order uuid) returns void
language plpgsql set search_path = '' as $$
declare
  c public.change_orders;
  total numeric;
  problem text;
begin
  select * into c from public.change_orders x where x.id = p_change_order;
  select coalesce(sum(case c.change_order_kind when 'owner' then l.price_amount else l.amount end), 0) into total
  from public.change_order_lines l where l.change_order_id = c.id;
  problem := case
    when abs(c.approved_amount) > abs(c.amount) or sign(c.approved_amount) * sign(c.amount) < 0 then 'No more can be approved than was requested'
    when total <> c.approved_amount then
      format('The lines add up to %s, not to the approved %s: change the lines first', private.money(total), private.money(c.approved_amount)) end;
  if problem is not null then
    raise exception '%', problem using errcode = 'PT422',
      detail = jsonb_build_object('failed', jsonb_build_array(jsonb_build_object('rule', 'lines_equal_approved', 'message', problem)), 'warnings', '[]'::jsonb)::text;
  end if;
end $$;
comment on function private.check_approved_amount(uuid) is
  'PT422 unless the lines are the approved amount (price of the owner kind, else cost) and that is no more than was requested.';

-- Owner kind: a new line of the schedule of values, or the ones the lines name are raised.
create function private.bill_change_order(p_change_order uuid) returns void
language plpgsql set search_path = '' as $$
declare
  made uuid;
begin
  update public.sov_lines s set scheduled_value = s.scheduled_value + n.price
  from (
    select l.sov_line_id, sum(l.price_amount) as price from public.change_order_lines l
    where l.change_order_id = p_change_order and l.sov_line_id is not null and l.price_amount <> 0 group by 1) n
  where s.id = n.sov_line_id;
  insert into public.sov_lines (organization_id, project_id, cost_code_id, change_order_id, description, scheduled_value)
  select c.organization_id, c.project_id,
    case when count(distinct l.cost_code_id) = 1 then (array_agg(l.cost_code_id) filter (where l.cost_code_id is not null))[1] else c.cost_code_id end,
    c.id, concat_ws(' ', c.co_number, c.title), sum(l.price_amount)
  from public.change_orders c join public.change_order_lines l on l.change_order_id = c.id and l.sov_line_id is null
  where c.id = p_change_order group by c.id having sum(l.price_amount) <> 0
  returning id into made;
  -- from now on each line says where it is billed
  update public.change_order_lines l set sov_line_id = made
  where l.change_order_id = p_change_order and l.sov_line_id is null and made is not null;
end $$;
comment on function private.bill_change_order(uuid) is 'Price of an approved owner change: raises the SOV lines its lines name, makes one for the rest.';
