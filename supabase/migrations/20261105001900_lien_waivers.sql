-- Lien waivers (endpoints 3.7, 5.5): in dollars per project and vendor, asked for before paying and after.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('lien_waivers','request','required','requested','billing.write',null,'{}','{email}'),
('lien_waivers','receive','required','received','billing.write',null,'{document}','{notify}'),
('lien_waivers','receive','requested','received','billing.write',null,'{document}','{notify}'),
('lien_waivers','reject','received','rejected','billing.write',null,'{note}','{email}'),
('lien_waivers','request','rejected','requested','billing.write',null,'{}','{email}'),
('lien_waivers','void','received','void','billing.approve',null,'{note}','{}'),
('lien_waivers','void','waived','void',null,null,'{}','{}'),
('lien_waivers','waive','required','waived','billing.approve',null,'{note}','{}'),
('lien_waivers','waive','requested','waived','billing.approve',null,'{note}','{}');
insert into private.transition_stamps values
  ('request', 'requested_date', 'private.today(t.organization_id)'),
  -- a purchase order is received when all of it is
  ('receive', 'received_date', 'case when $2 = ''partial'' then t.received_date else coalesce(($3 ->> ''date'')::date, private.today(t.organization_id)) end'),
  ('receive', 'document_id', 'coalesce(($3 ->> ''document_id'')::uuid, t.document_id)');
select private.workflow('public.lien_waivers', editable => '{required,requested,rejected}', loose => '{through_date,document_id}');

-- What received waivers of a vendor on a project cover: per payment the larger of conditional and unconditional (they cover the
-- same dollars), everything with a final unconditional one.
create view private.waiver_covers as
select g.organization_id, g.project_id, g.vendor_id,
  coalesce(max(case when g.is_final then 'infinity'::numeric end), sum(greatest(g.conditional, g.unconditional))) as amount
from (
  select w.organization_id, w.project_id, w.vendor_id,
    coalesce(sum(w.amount) filter (where w.waiver_type in ('conditional_progress', 'conditional_final')), 0) as conditional,
    coalesce(sum(w.amount) filter (where w.waiver_type in ('unconditional_progress', 'unconditional_final')), 0) as unconditional,
    bool_or(w.waiver_type = 'unconditional_final') as is_final
  from public.lien_waivers w where w.status = 'received' group by w.organization_id, w.project_id, w.vendor_id, w.payment_id
) g group by 1, 2, 3;
comment on view private.waiver_covers is 'Dollars covered by received lien waivers per project and vendor; infinity with a final unconditional one.';

create view private.vendor_payouts as
select p.organization_id, coalesce(b.project_id, r.project_id, p.project_id) as project_id, p.vendor_id, sum(a.amount) as amount
from public.payments p join public.payment_applications a on a.payment_id = p.id
left join public.vendor_bills b on b.id = a.vendor_bill_id
left join public.retainage_entries r on r.id = a.retainage_entry_id
where p.direction = 'outgoing' and p.status in ('processed', 'cleared') group by 1, 2, 3;
comment on view private.vendor_payouts is 'Processed and cleared payments applied per project and vendor.';

create function private.unwaived(p_organization uuid, p_project uuid, p_vendor uuid) returns numeric
language sql stable set search_path = '' as $$
  select coalesce((
    select x.amount from private.vendor_payouts x
    where x.organization_id = p_organization and x.project_id = p_project and x.vendor_id = p_vendor), 0)
  - coalesce((
    select x.amount from private.waiver_covers x
    where x.organization_id = p_organization and x.project_id = p_project and x.vendor_id = p_vendor), 0)
$$;
comment on function private.unwaived(uuid, uuid, uuid) is
  'What was paid to a vendor on a project less what waivers cover of it; negative when they cover more, minus infinity with a final one.';

-- Projects a payment needs a waiver for, and how much of it goes to each: the payment, a bill or the commitment says so, or the
-- payment reaches the threshold of the organization. Overhead has no property a lien could lie on.
create function private.waivers_needed(p_payment uuid) returns table (project_id uuid, amount numeric)
language sql stable set search_path = '' as $$
  select coalesce(b.project_id, r.project_id, p.project_id), sum(a.amount)
  from public.payments p join public.payment_applications a on a.payment_id = p.id
  join public.organization_settings o on o.organization_id = p.organization_id
  left join public.vendor_bills b on b.id = a.vendor_bill_id
  left join public.retainage_entries r on r.id = a.retainage_entry_id
  left join public.commitments k on k.id = coalesce(b.commitment_id, r.commitment_id, p.commitment_id)
  where p.id = p_payment and coalesce(b.project_id, r.project_id, p.project_id) is not null
  group by 1
  having bool_or(p.lien_waiver_required or b.lien_waiver_required or k.lien_waiver_required or p.amount >= o.lien_waiver_threshold)
$$;
comment on function private.waivers_needed(uuid) is 'Projects for which an outgoing payment needs a lien waiver, with the amount that goes to each.';

-- Before paying: a waiver for this payment, or waivers that cover all that was and is to be paid, or one given up with a note
-- (waived). Retainage is paid out against a final unconditional one only.
create function private.missing_waivers(p_payment uuid) returns table (project_id uuid, amount numeric, is_final boolean)
language sql stable set search_path = '' as $$
  select n.project_id, n.amount, n.is_final
  from (
    select w.project_id, w.amount, false as is_final from private.waivers_needed(p_payment) w
    union all
    select r.project_id, 'infinity', true from public.payment_applications a
    left join public.vendor_bills b on b.id = a.vendor_bill_id
    join public.retainage_entries r on r.id = coalesce(a.retainage_entry_id, b.retainage_entry_id)
    where a.payment_id = p_payment) n
  join public.payments y on y.id = p_payment
  where n.project_id is not null
    and not exists (
      select from public.lien_waivers w
      where w.organization_id = y.organization_id and w.vendor_id = y.vendor_id and (w.project_id = n.project_id or w.project_id is null) and w.payment_id = y.id
        and case when n.is_final then w.status = 'waived' and w.waiver_type in ('conditional_final', 'unconditional_final')
          else w.status in ('waived', 'received') and coalesce(w.amount, n.amount) >= n.amount end)
    -- a payment that was made is among what was paid; infinity less infinity would be no number
    and private.unwaived(y.organization_id, n.project_id, y.vendor_id) > - case when y.status in ('processed', 'cleared') and not n.is_final then 0 else n.amount end
$$;
comment on function private.missing_waivers(uuid) is
  'Projects whose lien waiver an outgoing payment still waits for, with the amount that goes to each; infinity where it is the final one.';

-- Locks the vendor when the money leaves: of two payments made at the same moment the second sees what the first has used up.
create function private.rule_waiver_gate(ctx private.transition_context) returns text
language plpgsql set search_path = '' as $$
begin
  if (ctx).action = 'process' then
    perform from public.vendors v where v.id = ((ctx).row ->> 'vendor_id')::uuid for no key update;
  end if;
  return (
    select case when n.is_final then format('The final unconditional lien waiver of %s is missing for project %s', v.name, p.code)
      else format('A lien waiver of %s over %s is missing for project %s', v.name, private.money(n.amount), p.code) end
    from private.missing_waivers((ctx).id) n
    join public.projects p on p.id = n.project_id
    join public.vendors v on v.id = ((ctx).row ->> 'vendor_id')::uuid
    order by p.code, n.is_final limit 1);
end $$;
comment on function private.rule_waiver_gate(private.transition_context) is 'The lien waivers a payment needs are there, or given up.';

-- After paying: the unconditional one is asked for, once per project.
create function private.effect_request_waiver(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  insert into public.lien_waivers (organization_id, project_id, vendor_id, payment_id, waiver_type, status, amount, through_date, requested_date)
  select (ctx).organization_id, n.project_id, ((ctx).row ->> 'vendor_id')::uuid, (ctx).id, 'unconditional_progress', 'requested', n.amount,
    ((ctx).row ->> 'payment_date')::date, private.today((ctx).organization_id)
  from private.waivers_needed((ctx).id) n
  where not exists (
    select from public.lien_waivers w
    where w.organization_id = (ctx).organization_id and w.payment_id = (ctx).id and w.project_id = n.project_id
      and w.waiver_type in ('unconditional_progress', 'unconditional_final') and w.status <> 'void')
$$;
comment on function private.effect_request_waiver(private.transition_context) is 'Asks the vendor for an unconditional waiver over what he was paid.';

-- Vendors paid on the job whose waivers do not cover what they got.
create function private.rule_warn_waivers(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select 'Lien waivers are missing of ' || string_agg(format('%s (%s)', v.name, private.money(v.gap)), ', ' order by v.name)
  from (
    select x.name, private.unwaived((ctx).organization_id, (ctx).project_id, x.id) as gap
    from public.vendors x
    where x.organization_id = (ctx).organization_id and exists (
      select from public.payments p cross join lateral private.waivers_needed(p.id) n
      where p.organization_id = (ctx).organization_id and p.vendor_id = x.id and p.status in ('processed', 'cleared') and n.project_id = (ctx).project_id)) v
  where v.gap > 0
$$;
comment on function private.rule_warn_waivers(private.transition_context) is 'Vendors paid on the job have given waivers over what they got.';
