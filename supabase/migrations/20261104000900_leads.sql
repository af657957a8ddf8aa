-- A40 and A41: who may buy, and what was offered to them.
create type public.lead_status as enum ('new', 'contacted', 'qualified', 'proposal_sent', 'sold', 'lost', 'no_opportunity');
create type public.proposal_status as enum ('not_sent', 'sent', 'viewed', 'approved', 'rejected');

create table public.leads (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  opportunity_title text not null constraint leads_opportunity_title_check check (btrim(opportunity_title) <> ''),
  client_contact text,
  client_id uuid references public.clients (id) on delete set null,
  email text,
  phone text,
  cell_phone text,
  street_address text,
  city text,
  state text,
  zip_code text,
  opp_street_address text,
  opp_city text,
  opp_state text,
  opp_zip text,
  status public.lead_status not null default 'new',
  source_status text,
  confidence_pct smallint not null default 0 constraint leads_confidence_pct_check check (confidence_pct between 0 and 100),
  estimated_revenue_min numeric(14,2) not null default 0,
  estimated_revenue_max numeric(14,2) not null default 0,
  estimated_revenue numeric(14,2) not null default 0,
  salesperson_id uuid references public.employees (id) on delete set null,
  salesperson_name text,
  lead_source text,
  project_type public.project_type,
  proposal_status public.proposal_status,
  last_contacted_on date,
  has_been_contacted boolean not null default false,
  lead_created_on date,
  sold_date date,
  projected_sales_date date,
  converted_project_id uuid references public.projects (id) on delete set null,
  related_job_label text,
  lost_reason text,
  tags text[] not null default '{}',
  qualification jsonb not null default '{}',
  notes text,
  archived_at timestamptz,
  -- five questions, answered 1 to 5 (endpoints 3.8)
  constraint leads_qualification_check check (
    jsonb_typeof(qualification) = 'object' and qualification - '{budget,timeline,decision,fit,payment}'::text[] = '{}'
    and not jsonb_path_exists(qualification, '$.* ? (@.type() != "number" || @ < 1 || @ > 5)'))
);
comment on table public.leads is
  'Somebody who may want something built. @ui {"label":"Lead","labelPlural":"Leads","group":"Sales","menu":1,"icon":"lead","title":"opportunity_title","subtitle":"client_contact","sort":"lead_created_on desc","search":["opportunity_title","client_contact","email","city"],"list":["opportunity_title","client_contact","status","salesperson_id","estimated_revenue","confidence_pct","lead_source","last_contacted_on","lead_created_on"],"filters":["status","salesperson_id","lead_source","project_type","lead_created_on","proposal_status"],"sections":{"Lead":["opportunity_title","client_contact","client_id","status","project_type","lead_source","tags"],"Contact":["email","phone","cell_phone","street_address","city","state","zip_code"],"Job site":["opp_street_address","opp_city","opp_state","opp_zip"],"Value":["estimated_revenue","estimated_revenue_min","estimated_revenue_max","confidence_pct","qualification"],"Sales":["salesperson_id","salesperson_name","has_been_contacted","last_contacted_on","proposal_status","lead_created_on","projected_sales_date","sold_date"],"Result":["converted_project_id","lost_reason"],"More":["source_status","related_job_label","notes"]},"children":["lead_proposals","bid_pipeline"],"totals":["estimated_revenue"]}';
comment on column public.leads.client_contact is 'Name of the person or family.';
comment on column public.leads.client_id is 'The client it became, or already is.';
comment on column public.leads.state is 'As it came: two letters or the full name.';
comment on column public.leads.opp_street_address is '@ui {"label":"Site address"}';
comment on column public.leads.opp_city is '@ui {"label":"Site city"}';
comment on column public.leads.opp_state is '@ui {"label":"Site state"}';
comment on column public.leads.opp_zip is '@ui {"label":"Site ZIP"}';
comment on column public.leads.source_status is 'Status as the file words it. @ui {"label":"Status in the file","readonly":true}';
comment on column public.leads.confidence_pct is 'How likely it is sold, 0 to 100. @ui {"label":"Confidence","kind":"percent"}';
comment on column public.leads.estimated_revenue is 'Expected price; 0 means use the middle of least and most.';
comment on column public.leads.estimated_revenue_min is '@ui {"label":"Estimated revenue, least"}';
comment on column public.leads.estimated_revenue_max is '@ui {"label":"Estimated revenue, most"}';
comment on column public.leads.salesperson_name is 'Name as it came from a file. @ui {"label":"Salesperson (imported)"}';
comment on column public.leads.lead_source is 'How they found the company: referral, website, sign.';
comment on column public.leads.has_been_contacted is '@ui {"label":"Contacted"}';
comment on column public.leads.lead_created_on is 'Day the lead came in. @ui {"label":"Created"}';
comment on column public.leads.converted_project_id is 'The project this lead became; a project comes from one lead at most. @ui {"label":"Became project"}';
comment on column public.leads.related_job_label is 'Job as the file names it. @ui {"label":"Related job (imported)"}';
comment on column public.leads.qualification is 'Answers from 1 to 5 to budget, timeline, decision, fit and payment; weighted 25, 20, 25, 20 and 10 they make the score.';
select private.tenant_table('public.leads', 'crm.read', 'crm.write');
create index leads_status_idx on public.leads (organization_id, status);
create index leads_salesperson_idx on public.leads (organization_id, salesperson_id);
create unique index leads_converted_project_id_key on public.leads (organization_id, converted_project_id) where converted_project_id is not null;

create table public.lead_proposals (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  lead_id uuid references public.leads (id) on delete set null,
  proposal_title text not null constraint lead_proposals_proposal_title_check check (btrim(proposal_title) <> ''),
  opportunity_title text,
  client_contact text,
  salesperson_id uuid references public.employees (id) on delete set null,
  salesperson_name text,
  client_price numeric(14,2) not null default 0,
  status public.proposal_status not null default 'not_sent',
  source_status text,
  sent_date date,
  viewed_date date,
  approved_date date,
  notes text
);
comment on table public.lead_proposals is
  'Price offered to a lead. @ui {"label":"Proposal","labelPlural":"Proposals","group":"Sales","menu":2,"icon":"document","title":"proposal_title","subtitle":"client_contact","sort":"sent_date desc","search":["proposal_title","opportunity_title","client_contact"],"list":["proposal_title","lead_id","client_contact","client_price","status","sent_date","viewed_date","approved_date"],"filters":["status","salesperson_id","lead_id","sent_date"],"sections":{"Proposal":["proposal_title","lead_id","client_price","status"],"Sales":["salesperson_id","sent_date","viewed_date","approved_date"],"Imported":["opportunity_title","client_contact","salesperson_name","source_status"],"More":["notes"]},"totals":["client_price"]}';
comment on column public.lead_proposals.lead_id is 'Empty means the lead was not found when it was imported.';
comment on column public.lead_proposals.client_price is 'Price asked of the client. @ui {"label":"Price"}';
comment on column public.lead_proposals.opportunity_title is 'Opportunity as the file names it. @ui {"label":"Opportunity (imported)"}';
comment on column public.lead_proposals.client_contact is 'Contact as the file names it. @ui {"label":"Contact"}';
comment on column public.lead_proposals.salesperson_name is 'Name as it came from a file. @ui {"label":"Salesperson (imported)"}';
comment on column public.lead_proposals.source_status is 'Status as the file words it. @ui {"label":"Status in the file","readonly":true}';
select private.tenant_table('public.lead_proposals', 'crm.read', 'crm.write');
