-- What holds a payment besides a waiver, and how somebody who may approve it lets it go all the same, with a note.
create function private.rule_insurance_gate(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select format('The insurance of %s expired on %s', v.name, v.insurance_expiry) from public.vendors v
  where v.id = ((ctx).row ->> 'vendor_id')::uuid and v.insurance_expiry < private.today((ctx).organization_id)
    and (ctx).row ->> 'insurance_accepted_at' is null
$$;
comment on function private.rule_insurance_gate(private.transition_context) is
  'The insurance of the vendor has not expired, or that was overridden for this payment. A vendor without any paper is not held.';

-- Giving up a waiver is a right of its own, whoever approves the payment.
create function private.rule_is_held(ctx private.transition_context) returns text
language plpgsql stable set search_path = '' as $$
declare
  allowed constant numeric := private.limit_for((ctx).organization_id, 'billing.approve', (ctx).project_id, null);
  given_up numeric;
begin
  if private.run_rules(ctx, '{waiver_gate,insurance_gate}') = '[]' then
    return 'Nothing holds this payment';
  end if;
  -- a final waiver covers the whole payment and more
  select least(sum(m.amount), ((ctx).row ->> 'amount')::numeric) into given_up from private.missing_waivers((ctx).id) m;
  if given_up is not null and allowed is null then
    return 'Giving up a lien waiver needs the permission billing.approve';
  end if;
  if given_up > allowed then
    return format('Your limit for giving up a lien waiver is %s', private.money(allowed));
  end if;
  return null;
end $$;
comment on function private.rule_is_held(private.transition_context) is
  'A missing waiver or an expired insurance holds the payment, and the caller may do without it, up to his limit.';

-- Waivers are given up where they would stand, so that coverage and the closing of the project see it.
create function private.effect_override(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
begin
  insert into public.lien_waivers (organization_id, project_id, vendor_id, payment_id, waiver_type, status, amount, notes)
  select distinct on (m.project_id) (ctx).organization_id, m.project_id, ((ctx).row ->> 'vendor_id')::uuid, (ctx).id,
    case when m.is_final then 'conditional_final' else 'conditional_progress' end::public.lien_waiver_type, 'waived', nullif(m.amount, 'infinity'), (ctx).note
  from private.missing_waivers((ctx).id) m order by m.project_id, m.is_final desc;
  if private.rule_insurance_gate(ctx) is not null then
    update public.payments p set insurance_note = (ctx).note, insurance_accepted_by = auth.uid(), insurance_accepted_at = now() where p.id = (ctx).id;
  end if;
end $$;
comment on function private.effect_override(private.transition_context) is
  'Gives up the missing waivers of a payment and takes note of an expired insurance, both with the note.';

-- Nothing is given up for a payment that is not made, or not there any more.
create function private.void_waived(p_organization uuid, p_payment uuid) returns void
language plpgsql set search_path = '' as $$
declare
  waiver uuid;
begin
  for waiver in
    select w.id from public.lien_waivers w where w.organization_id = p_organization and w.payment_id = p_payment and w.status = 'waived'
  loop
    perform private.move('lien_waivers', waiver, 'void');
  end loop;
end $$;
comment on function private.void_waived(uuid, uuid) is 'Makes the waivers void that were given up for a payment.';

create function private.effect_void_waived(ctx private.transition_context) returns void
language sql set search_path = '' as $$ select private.void_waived((ctx).organization_id, (ctx).id) $$;
comment on function private.effect_void_waived(private.transition_context) is 'Waivers given up for the payment are void with it.';

-- A definer, because only the workflow moves a status; whoever deletes drafts need not write waivers.
create function private.void_waived_deleted() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- with the whole organization its waivers go, too
  if exists (select from public.organizations o where o.id = old.organization_id) then
    perform private.void_waived(old.organization_id, old.id);
  end if;
  return old;
end $$;
comment on function private.void_waived_deleted() is 'Waivers given up for a payment that is deleted are void.';
create trigger void_waived before delete on public.payments for each row execute function private.void_waived_deleted();

-- It was overridden for this vendor and no more than this amount. After the stamp, which holds these columns against clients.
create function private.withdraw_override() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.insurance_note := null;
  new.insurance_accepted_by := null;
  new.insurance_accepted_at := null;
  return new;
end $$;
comment on function private.withdraw_override() is 'A payment that becomes larger or goes to somebody else is held again.';
create trigger withdraw_override before update of amount, vendor_id on public.payments for each row
  when (old.insurance_accepted_at is not null and (new.amount > old.amount or new.vendor_id is distinct from old.vendor_id))
  execute function private.withdraw_override();
