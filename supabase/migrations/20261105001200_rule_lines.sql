-- Rule lines: there is something in it, and it adds up. What that means is data per table.
create table private.line_sums (
  entity text primary key references private.tenant_tables (table_name),
  query text not null
);
comment on table private.line_sums is
  'query for the id $1: number of lines, their sum, the amount of the header, and a sentence about anything else that is wrong with them (or null).';

create function private.rule_lines(ctx private.transition_context) returns text
language plpgsql stable set search_path = '' as $$
declare
  lines bigint;
  total numeric;
  header numeric;
  problem text;
begin
  execute (select s.query from private.line_sums s where s.entity = (ctx).entity) into lines, total, header, problem using (ctx).id;
  return case
    when lines = 0 then 'This needs at least one line'
    when total <> header then format('The lines add up to %s, not to %s', private.money(total), private.money(header))
    else problem end;
end $$;
comment on function private.rule_lines(private.transition_context) is 'At least one line, and they add up to the amount of the header (line_sums).';

insert into private.line_sums values
('change_orders', $q$
  select count(l.id), coalesce(sum(case c.change_order_kind when 'owner' then l.price_amount else l.amount end), 0), c.amount,
    case when c.change_order_kind <> 'owner' and bool_or(l.price_amount <> 0) then 'Only a change for the owner has a price' end
  from public.change_orders c left join public.change_order_lines l on l.change_order_id = c.id where c.id = $1 group by c.id$q$),
-- the header of a pay application is counted from its lines when it is submitted
('pay_apps', $q$
  select count(l.id), 0, 0, coalesce(
    case when bool_or(l.sov_line_id is not null) and bool_or(l.sov_line_id is null) then 'All lines are of the schedule of values, or none' end,
    (select format('Line %s is billed below zero', g.line_number) from private.pay_app_positions($1) g
      where sign(g.scheduled_value) * g.completed_and_stored < 0 order by g.line_number limit 1))
  from public.pay_app_lines l where l.pay_app_id = $1$q$),
('invoices', $q$
  select count(l.id), coalesce(sum(l.amount), 0), i.amount, null
  from public.invoices i left join public.invoice_lines l on l.invoice_id = i.id where i.id = $1 group by i.id$q$),
('vendor_bills', $q$
  select count(l.id), coalesce(sum(l.amount), 0), b.amount,
    case when b.retainage_withheld <> 0 and (b.retainage_withheld < 0 or b.retainage_withheld > b.amount) then 'More is held back than is billed' end
  from public.vendor_bills b left join public.vendor_bill_lines l on l.vendor_bill_id = b.id where b.id = $1 group by b.id$q$),
-- one cost code for the whole is as good as lines
('commitments', $q$
  select count(l.id) + (k.cost_code_id is not null and k.original_amount <> 0)::integer, coalesce(sum(l.total_cost), k.original_amount), k.original_amount, null
  from public.commitments k left join public.commitment_lines l on l.commitment_id = k.id where k.id = $1 group by k.id$q$),
('purchase_orders', $q$
  select count(l.id), coalesce(sum(l.total_cost), 0) + o.tax_amount + o.shipping_amount, k.original_amount, null
  from public.purchase_orders o join public.commitments k on k.id = o.commitment_id
  left join public.commitment_lines l on l.commitment_id = k.id where o.id = $1 group by o.id, k.id$q$),
-- what is not applied stays a credit, so the amount of a payment is only the most
('payments', $q$
  select count(a.id), 0, 0, case
    when coalesce(sum(a.amount), 0) > p.amount then format('%s is applied, the payment is %s', private.money(sum(a.amount)), private.money(p.amount))
    when bool_or(b.vendor_id <> p.vendor_id or r.vendor_id <> p.vendor_id) then 'A payment goes to bills of its vendor'
    when bool_or(i.client_id <> p.client_id) then 'A payment goes to invoices of its client'
    when bool_or(b.status not in ('approved', 'partial')) then 'A bill is paid once it is approved and not disputed'
    when bool_or(i.status not in ('sent', 'partial', 'overdue')) then 'An invoice is paid once it is sent' end
  from public.payments p left join public.payment_applications a on a.payment_id = p.id
  left join public.vendor_bills b on b.id = a.vendor_bill_id
  left join public.invoices i on i.id = a.invoice_id
  left join public.retainage_entries r on r.id = a.retainage_entry_id
  where p.id = $1 group by p.id$q$);
