-- B19, B21: messages to one person, and by which way he wants them.
create type public.notification_channel as enum ('in_app', 'email', 'sms', 'push');
create type public.delivery_status as enum ('pending', 'sent', 'failed', 'skipped');
create type public.task_priority as enum ('low', 'normal', 'high', 'critical');

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  recipient_id uuid not null,
  event_id bigint references public.system_events (id) on delete set null,
  channel public.notification_channel not null default 'in_app',
  category text not null,
  title text not null,
  body text,
  action_url text,
  priority public.task_priority not null default 'normal',
  entity_type text,
  entity_id uuid,
  read_at timestamptz,
  sent_at timestamptz,
  is_read boolean not null generated always as (read_at is not null) stored,
  delivery_status public.delivery_status not null default 'pending'
);
comment on table public.notifications is
  'Message to one member of the company. @ui {"label":"Notification","labelPlural":"Notifications","group":"Inbox","icon":"inbox","title":"title","sort":"created_at desc","search":["title","body"],"list":["title","body","category","created_at","read_at"],"filters":["category","is_read"],"hidden":true}';
comment on column public.notifications.action_url is 'Where the message leads, inside the app. @ui {"label":"Leads to"}';
comment on column public.notifications.entity_type is '@ui {"label":"Kind of record"}';
comment on column public.notifications.entity_id is '@ui {"label":"Record"}';
comment on column public.notifications.read_at is 'Empty means not read yet; the only thing its reader changes. @ui {"label":"Read"}';
select private.tenant_table('public.notifications', 'own', 'own', members => '{recipient_id}',
  guarded => '{recipient_id,event_id,channel,category,title,body,action_url,priority,entity_type,entity_id,sent_at,delivery_status}',
  provenance => false, importable => false, audited => false, verbs => '{select,update,delete}');
select private.entity_pair('public.notifications');
create index notifications_list_idx on public.notifications (organization_id, recipient_id, created_at desc);
create index notifications_unread_idx on public.notifications (organization_id, recipient_id, created_at desc) where read_at is null;

-- the guard leaves only read_at to him
select private.personal_table('public.notifications', 'recipient_id');

create table public.notification_preferences (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  user_id uuid not null default auth.uid(),
  category text not null,
  channel_in_app boolean not null default true,
  channel_email boolean not null default true,
  channel_sms boolean not null default false,
  channel_push boolean not null default false,
  quiet_hours_start time,
  quiet_hours_end time,
  constraint notification_preferences_organization_id_user_id_category_key unique (organization_id, user_id, category)
);
comment on table public.notification_preferences is
  'By which ways a member wants which messages. @ui {"label":"Notification preference","labelPlural":"Notification preferences","group":"Inbox","icon":"setting","title":"category","list":["category","channel_in_app","channel_email","channel_sms","channel_push"],"sections":{"Messages":["category","channel_in_app","channel_email","channel_sms","channel_push"],"Quiet hours":["quiet_hours_start","quiet_hours_end"]},"hidden":true}';
comment on column public.notification_preferences.category is 'Category of the messages; one without a row here comes in the app and by mail.';
comment on column public.notification_preferences.channel_in_app is '@ui {"label":"In the app"}';
comment on column public.notification_preferences.channel_email is '@ui {"label":"By mail"}';
comment on column public.notification_preferences.channel_sms is '@ui {"label":"By text message"}';
comment on column public.notification_preferences.channel_push is '@ui {"label":"By push"}';
comment on column public.notification_preferences.quiet_hours_start is 'In the time zone of the company. From a later to an earlier hour means over midnight.';
select private.tenant_table('public.notification_preferences', 'own', 'own', members => '{user_id}', provenance => false, importable => false);

select private.personal_table('public.notification_preferences', 'user_id');
