-- D9: what was done to get an invoice paid.
create type public.collection_activity_type as enum ('reminder', 'call', 'email', 'statement', 'demand_letter', 'promise_to_pay', 'dispute', 'escalation');

create table public.collection_activities (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid references public.projects (id),
  invoice_id uuid not null references public.invoices (id) on delete cascade,
  activity_type public.collection_activity_type not null,
  activity_at timestamptz not null default now(),
  contact_name text,
  outcome text,
  promised_date date,
  promised_amount numeric(14,2),
  performed_by uuid constraint collection_activities_performed_by_profile_fkey references public.profiles (id) on delete set null,
  constraint collection_activities_invoice_id_project_fkey foreign key (invoice_id, project_id, organization_id)
    references public.invoices (id, project_id, organization_id) on update cascade on delete cascade
);
comment on table public.collection_activities is
  'Call, mail or promise about an invoice that is not paid. @ui {"label":"Collection activity","labelPlural":"Collection activities","group":"Billing","menu":false,"icon":"calendar","title":"outcome","sort":"activity_at desc","search":["outcome","contact_name"],"list":["activity_at","activity_type","invoice_id","contact_name","outcome","promised_date","promised_amount"],"filters":["activity_type","promised_date","invoice_id","project_id"],"sections":{"Activity":["invoice_id","activity_type","activity_at","contact_name","outcome"],"Promise":["promised_date","promised_amount"],"More":["project_id","performed_by"]},"totals":["promised_amount"]}';
comment on column public.collection_activities.project_id is 'That of the invoice; leave it empty.';
comment on column public.collection_activities.activity_type is '@ui {"label":"Type"}';
comment on column public.collection_activities.activity_at is '@ui {"label":"When"}';
comment on column public.collection_activities.contact_name is 'Whom we spoke to.';
comment on column public.collection_activities.outcome is 'What was said or agreed.';
comment on column public.collection_activities.promised_date is 'When the money is to come; moves the cash forecast. @ui {"label":"Promised for"}';
comment on column public.collection_activities.performed_by is '@ui {"label":"By","readonly":true}';
select private.tenant_table('public.collection_activities', 'billing.read', 'billing.write', guarded => '{performed_by}', provenance => false);
create index collection_activities_invoice_idx on public.collection_activities (organization_id, invoice_id, activity_at desc);
create trigger fill_project before insert or update of project_id on public.collection_activities
  for each row execute function private.fill_project('invoices', 'invoice_id');
create trigger pass_project after update of project_id on public.invoices for each row
  when (old.project_id is null and new.project_id is not null)
  execute function private.pass_project('invoice_lines', 'invoice_id', 'collection_activities', 'invoice_id');

create function private.set_performer() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.performed_by := coalesce(new.performed_by, auth.uid());
  return new;
end $$;
-- named to run after stamp, which refuses what a client may not set
create trigger who_performed before insert on public.collection_activities for each row execute function private.set_performer();
