-- B11: an invitation is made, sent again, revoked and accepted by functions only: what a role gives is decided there.
create type public.invitation_status as enum ('pending', 'accepted', 'revoked', 'expired');

create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  email text not null constraint invitations_email_check check (email ~ '^\S+@\S+$'),
  role_id uuid not null references public.roles (id) on delete cascade,
  employee_id uuid references public.employees (id) on delete set null,
  project_ids uuid[] not null default '{}',
  token_hash text not null,
  status public.invitation_status not null default 'pending',
  invited_by uuid constraint invitations_invited_by_profile_fkey references public.profiles (id) on delete set null,
  accepted_by uuid constraint invitations_accepted_by_profile_fkey references public.profiles (id) on delete set null,
  expires_at timestamptz not null default now() + interval '7 days',
  accepted_at timestamptz,
  constraint invitations_organization_id_token_hash_key unique (organization_id, token_hash)
);
create unique index invitations_email_key on public.invitations (organization_id, lower(email)) where status = 'pending';
create index invitations_token_hash_idx on public.invitations (token_hash);
comment on table public.invitations is
  'Invitation of a person to join the company. @ui {"label":"Invitation","labelPlural":"Invitations","group":"Administration","icon":"member","title":"email","sort":"expires_at desc","search":["email"],"list":["email","role_id","status","expires_at","invited_by"],"filters":["status"],"hidden":true}';
comment on column public.invitations.role_id is 'Role the person gets on accepting.';
comment on column public.invitations.employee_id is 'Staff record the login will belong to.';
comment on column public.invitations.project_ids is 'Projects the person is assigned to on accepting. @ui {"label":"Projects"}';
comment on column public.invitations.token_hash is 'SHA-256 of the secret in the link, which is kept nowhere. @ui {"hidden":true}';
comment on column public.invitations.expires_at is 'Seven days from the invitation.';
select private.tenant_table('public.invitations', 'users.manage', 'users.manage', provenance => false, importable => false, verbs => '{select,delete}');
-- Of a link that leaked nobody may find out by its hash which company it is for.
select private.limit_columns('public.invitations', 'select',
  '{email,role_id,employee_id,project_ids,status,invited_by,accepted_by,expires_at,accepted_at}');
