-- Alerts a member does not want to see until a day (roles-and-screens 4.1). Nobody else's alerts change, and a critical one stays.
create table public.alert_snoozes (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  user_id uuid not null default auth.uid(),
  alert text not null constraint alert_snoozes_alert_check check (btrim(alert) <> ''),
  until date not null,
  constraint alert_snoozes_user_id_alert_key unique (organization_id, user_id, alert)
);
comment on table public.alert_snoozes is
  'Alert a member does not want to see until a day. @ui {"label":"Snoozed alert","labelPlural":"Snoozed alerts","group":"Administration","icon":"list","title":"alert","list":["alert","until"],"hidden":true}';
comment on column public.alert_snoozes.user_id is 'Whose it is; nobody else sees it.';
comment on column public.alert_snoozes.alert is 'Name of the rule.';
comment on column public.alert_snoozes.until is 'Day it is shown again.';
select private.tenant_table('public.alert_snoozes', 'own', 'own', members => '{user_id}', provenance => false, importable => false);
select private.personal_table('public.alert_snoozes', 'user_id');
