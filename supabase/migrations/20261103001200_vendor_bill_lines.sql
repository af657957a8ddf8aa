-- D2: coding of a bill. A bill without a project may have lines of several, so a line's project is its own.
create table public.vendor_bill_lines (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  vendor_bill_id uuid not null references public.vendor_bills (id) on delete cascade,
  line_number integer not null default nullif(0, 0) constraint vendor_bill_lines_line_number_check check (line_number > 0),
  project_id uuid references public.projects (id),
  cost_code_id uuid references public.cost_codes (id),
  commitment_line_id uuid references public.commitment_lines (id) on delete set null,
  account_id uuid references public.chart_of_accounts (id) on delete set null,
  description text,
  amount numeric(14,2) not null default 0,
  constraint vendor_bill_lines_line_number_key unique (organization_id, vendor_bill_id, line_number)
);
comment on table public.vendor_bill_lines is
  'Coding line of a bill: job, cost code and account; an approved bill posts one cost for each. @ui {"label":"Bill line","labelPlural":"Bill lines","group":"Finance","icon":"list","title":"description","sort":"line_number asc","list":["line_number","project_id","cost_code_id","commitment_line_id","account_id","description","amount"],"filters":["project_id","cost_code_id","account_id"],"sections":{"Line":["vendor_bill_id","line_number","description","amount"],"Coding":["project_id","cost_code_id","commitment_line_id","account_id"]},"totals":["amount"],"hidden":true}';
comment on column public.vendor_bill_lines.line_number is 'Leave it empty for the next one. @ui {"label":"Line"}';
comment on column public.vendor_bill_lines.project_id is 'Empty means the project of the bill, or overhead when that has none.';
comment on column public.vendor_bill_lines.cost_code_id is 'Of the same project. Empty on a retainage release: that cost was posted before.';
comment on column public.vendor_bill_lines.commitment_line_id is 'Line of the subcontract or order it is billed on. @ui {"label":"Commitment line"}';
comment on column public.vendor_bill_lines.account_id is '@ui {"label":"Account"}';
comment on column public.vendor_bill_lines.amount is 'Positive is cost, negative a credit.';
select private.tenant_table('public.vendor_bill_lines', 'payables.read', 'payables.write', same_project => '{cost_code_id,commitment_line_id}',
  provenance => false);
select private.number_column('public.vendor_bill_lines', 'line_number', '', 0, '{vendor_bill_id}', header => 'vendor_bills');
select private.sum_of_lines('public.vendor_bills', 'public.vendor_bill_lines', 'vendor_bill_id');

-- Policies look at the project of the line, which says nothing about a bill of several jobs: whoever writes a line must see
-- its bill. With the caller's rights on purpose.
create function private.place_bill_line() returns trigger
language plpgsql security invoker set search_path = '' as $$
declare
  bill_project uuid;
begin
  select b.project_id into bill_project from public.vendor_bills b where b.id = case tg_op when 'DELETE' then old.vendor_bill_id else new.vendor_bill_id end;
  if not found and current_user in ('anon', 'authenticated') then
    raise exception 'There is no such bill, or you may not see it' using errcode = '42501', column = 'vendor_bill_id';
  end if;
  if tg_op = 'DELETE' then
    return old;
  elsif tg_op = 'INSERT' then
    new.project_id := coalesce(new.project_id, bill_project);
  end if;
  return new;
end $$;
create trigger bill_line before insert or update or delete on public.vendor_bill_lines for each row execute function private.place_bill_line();

-- After the keys have spoken: the lines of a bill with a project are all of that project.
create function private.check_bill_project() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from public.vendor_bill_lines l join public.vendor_bills b on b.id = l.vendor_bill_id
    where b.id = case tg_table_name when 'vendor_bills' then new.id else (to_jsonb(new) ->> 'vendor_bill_id')::uuid end
      and b.project_id is not null and l.project_id is distinct from b.project_id) then
    raise exception 'All lines of a bill with a project belong to that project' using errcode = '23514', column = 'project_id';
  end if;
  return null;
end $$;
create trigger check_bill_project after insert or update of project_id, vendor_bill_id on public.vendor_bill_lines
  for each row execute function private.check_bill_project();

-- A bill that gets another project takes the lines of the old one along, those without a project included.
create function private.move_bill_lines() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.vendor_bill_lines l set project_id = new.project_id
  where l.vendor_bill_id = new.id and l.organization_id = new.organization_id and l.project_id is not distinct from old.project_id;
  return null;
end $$;
create trigger bill_project_lines after update of project_id on public.vendor_bills
  for each row when (new.project_id is not null and new.project_id is distinct from old.project_id) execute function private.move_bill_lines();
create trigger check_bill_project after update of project_id on public.vendor_bills
  for each row when (new.project_id is distinct from old.project_id) execute function private.check_bill_project();
