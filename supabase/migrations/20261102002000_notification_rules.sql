-- B20: which event reaches whom.
create table public.notification_rules (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint notification_rules_name_check check (btrim(name) <> ''),
  event_type text not null,
  condition jsonb,
  channels public.notification_channel[] not null default '{in_app}',
  recipient_role_keys text[] not null default '{}',
  priority public.task_priority not null default 'normal',
  message_template text,
  is_active boolean not null default true
);
create unique index notification_rules_name_key on public.notification_rules (organization_id, lower(name));
comment on table public.notification_rules is
  'Which event is told to whom, and how. @ui {"label":"Notification rule","labelPlural":"Notification rules","group":"Administration","menu":3,"icon":"setting","title":"name","sort":"name asc","search":["name","event_type"],"list":["name","event_type","channels","recipient_role_keys","priority","is_active"],"filters":["event_type","is_active"],"sections":{"Rule":["name","event_type","condition","is_active"],"Message":["recipient_role_keys","channels","priority","message_template"]}}';
comment on column public.notification_rules.event_type is 'As events are named: invoice.created, coi.expiring.';
comment on column public.notification_rules.condition is 'What the event must contain, as JSON; empty means every one.';
comment on column public.notification_rules.channels is 'Ways the message takes, unless its reader has chosen others.';
comment on column public.notification_rules.recipient_role_keys is 'Keys of the roles whose members are told. @ui {"label":"Roles"}';
comment on column public.notification_rules.message_template is 'Words of the message; {name} stands for a value of the event.';
comment on column public.notification_rules.is_active is '@ui {"label":"Active"}';
select private.tenant_table('public.notification_rules', 'org.manage', 'org.manage', provenance => false);
create index notification_rules_event_type_idx on public.notification_rules (organization_id, event_type) where is_active;
