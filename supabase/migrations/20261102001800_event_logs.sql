-- B18, B24: two logs. Rows are added by triggers, jobs and functions only and never change for a client.
create type public.data_access_action as enum ('view', 'export', 'download', 'share');

create table public.system_events (
  id bigint generated always as identity primary key,
  organization_id uuid not null references public.organizations (id) on delete cascade,
  created_at timestamptz not null default now(),
  event_type text not null,
  entity_type text,
  entity_id uuid,
  payload jsonb not null default '{}',
  actor_id uuid constraint system_events_actor_id_profile_fkey references public.profiles (id) on delete set null,
  processed_at timestamptz,
  attempts smallint not null default 0,
  last_error text,
  constraint system_events_id_organization_id_key unique (id, organization_id)
);
create index system_events_waiting_idx on public.system_events (id) where processed_at is null;
create index system_events_event_type_idx on public.system_events (organization_id, event_type, created_at desc);
comment on table public.system_events is
  'What happened in the company, for rules and notifications to act upon. @ui {"label":"Event","labelPlural":"Events","group":"Administration","icon":"audit","title":"event_type","sort":"id desc","list":["created_at","event_type","entity_type","actor_id","processed_at"],"hidden":true}';
comment on column public.system_events.event_type is 'Table or matter, dot, what happened: invoice.created, coi.expiring.';
comment on column public.system_events.payload is 'What a message about it needs to say.';
comment on column public.system_events.processed_at is 'Empty means rules and notifications have not seen it yet.';

create table public.data_access_events (
  id bigint generated always as identity primary key,
  organization_id uuid not null references public.organizations (id) on delete cascade,
  created_at timestamptz not null default now(),
  actor_id uuid constraint data_access_events_actor_id_profile_fkey references public.profiles (id) on delete set null,
  action public.data_access_action not null,
  resource text not null,
  entity_type text,
  entity_id uuid,
  row_count integer constraint data_access_events_row_count_check check (row_count >= 0),
  filters jsonb,
  request_id text,
  constraint data_access_events_id_organization_id_key unique (id, organization_id)
);
create index data_access_events_created_at_idx on public.data_access_events (organization_id, created_at desc);
comment on table public.data_access_events is
  'Who has read, exported or downloaded sensitive data. @ui {"label":"Data access","labelPlural":"Data access","group":"Administration","menu":6,"icon":"audit","title":"resource","sort":"id desc","search":["resource"],"list":["created_at","actor_id","action","resource","row_count"],"filters":["action","actor_id","resource"],"readonly":true}';
comment on column public.data_access_events.actor_id is '@ui {"label":"Who"}';
comment on column public.data_access_events.resource is 'Table or report.';
comment on column public.data_access_events.entity_id is 'Record, when it was one. @ui {"label":"Record"}';
comment on column public.data_access_events.entity_type is '@ui {"label":"Kind of record"}';
comment on column public.data_access_events.request_id is 'As the logs of the functions and the gateway call the request. @ui {"hidden":true}';
comment on column public.data_access_events.row_count is '@ui {"label":"Rows"}';

insert into private.tenant_tables values
  ('system_events', '{audit.read}', '{system}', '{select}', true, false, false, false, null),
  ('data_access_events', '{audit.read}', '{system}', '{select}', true, false, false, false, null);
select private.add_policies('public.system_events', '{audit.read}', '{system}', '{select}', null, false);
select private.add_policies('public.data_access_events', '{audit.read}', '{system}', '{select}', null, false);
select private.index_keys('public.system_events'), private.index_keys('public.data_access_events');
select private.entity_pair('public.system_events'), private.entity_pair('public.data_access_events');
