-- What an owner should hear of because nobody else would notice: rights over money that somebody without any gave away, and payees
-- renamed by who pays them (spec/roles-and-screens section 3).

-- Percent complete and drafts of change orders show no amounts; every other key of these modules opens or moves money.
create function private.is_about_money(p_key text) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.permissions p
    where p.key = p_key and p.module in ('Job costing', 'Billing', 'Payables', 'Finance', 'Payroll') and p.key not in ('costing.summary', 'change_orders.write'))
$$;
comment on function private.is_about_money(text) is 'A permission that shows amounts or moves them.';

-- What nobody has done by himself, such as a migration, tells nobody.
create function private.tell_owners(p_org uuid, p_category text, p_title text, p_path text, p_entity text, p_id uuid) returns void
language sql set search_path = '' as $$
  insert into public.notifications (organization_id, recipient_id, category, title, body, action_url, priority, entity_type, entity_id)
  select distinct p_org, m.user_id, p_category, p_title, format('By %s', a.full_name), format('/%s/%s', o.slug, p_path), 'high'::public.task_priority, p_entity, p_id
  from public.memberships m
  join public.membership_roles mr on mr.membership_id = m.id
  join public.roles r on r.id = mr.role_id and r.is_system and r.key = 'owner'
  join public.organizations o on o.id = m.organization_id
  join public.profiles a on a.id = auth.uid()
  where m.organization_id = p_org and m.status = 'active' and m.user_id <> auth.uid()
$$;
comment on function private.tell_owners(uuid, text, text, text, text, uuid) is 'A message to every active owner but the one who acts, saying who did it.';

create function private.tell_of_role() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.tell_owners(new.organization_id, 'membership_roles', format('%s: %s', p.full_name, r.name), 'members?member=' || m.id, 'memberships', m.id)
  from public.memberships m
  join public.profiles p on p.id = m.user_id
  join public.roles r on r.id = new.role_id
  where m.id = new.membership_id
    and exists (select from public.role_permissions rp where rp.role_id = r.id and private.is_about_money(rp.permission_key));
  return null;
end $$;
create trigger tell_owners after insert on public.membership_roles for each row execute function private.tell_of_role();

-- A role that people hold already gets more; once for all that is added at a time.
create function private.tell_of_permissions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.tell_owners(x.organization_id, 'membership_roles', format('%s: %s', r.name, x.keys), 'members?tab=roles&role=' || r.id, 'roles', r.id)
  from (
    select n.organization_id, n.role_id, string_agg(n.permission_key, ', ' order by n.permission_key) as keys
    from new_rows n where private.is_about_money(n.permission_key) group by 1, 2) x
  join public.roles r on r.id = x.role_id
  where exists (select from public.membership_roles mr where mr.role_id = r.id);
  return null;
end $$;
create trigger tell_owners after insert on public.role_permissions referencing new table as new_rows
  for each statement execute function private.tell_of_permissions();

-- Also by an import, which who pays may run: one message then, not one for each row of a file.
create function private.tell_of_payees() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.tell_owners(x.organization_id, 'vendors', case when x.n > 1 then format('%s payees have another name or address', x.n) else x.title end,
    case when x.n > 1 then 'audit?table=vendors' else 'vendors/' || x.id end, case when x.n = 1 then 'vendors' end, case when x.n = 1 then x.id end)
  from (
    select n.organization_id, count(*) as n, min(n.id::text)::uuid as id,
      min(case when n.name <> o.name then format('%s is now called %s', o.name, n.name) else format('%s has another address', n.name) end) as title
    from new_rows n join old_rows o on o.id = n.id and o.version = n.version - 1
    where (n.name, n.address, n.city, n.state, n.zip_code) is distinct from (o.name, o.address, o.city, o.state, o.zip_code)
    group by n.organization_id) x
  where x.organization_id in (select private.orgs_with('payables.write', 'payables.approve', 'payments.approve'));
  return null;
end $$;
create trigger tell_owners after update on public.vendors referencing old table as old_rows new table as new_rows
  for each statement execute function private.tell_of_payees();
