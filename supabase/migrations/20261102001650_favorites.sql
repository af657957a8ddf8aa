-- What a member wants at hand: lists and records, in an order of his own. Nobody else sees them.
create table public.favorites (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  user_id uuid not null default auth.uid(),
  resource text not null,
  record_id text,
  title text not null constraint favorites_title_check check (btrim(title) <> ''),
  position integer not null default 0,
  constraint favorites_target_key unique nulls not distinct (organization_id, user_id, resource, record_id)
);
comment on table public.favorites is
  'List or record a member wants at hand. @ui {"label":"Favorite","labelPlural":"Favorites","group":"Administration","icon":"list","title":"title","list":["title","resource","record_id","position"],"hidden":true}';
comment on column public.favorites.user_id is 'Whose it is; nobody else sees it.';
comment on column public.favorites.resource is 'Table of the list, or of the record.';
comment on column public.favorites.record_id is 'Id of the record; empty: the list. One that was deleted may come back, and then is a favorite still. @ui {"label":"Record"}';
comment on column public.favorites.title is 'What the record was called when it was last seen; of a list the name of its table.';
comment on column public.favorites.position is 'Place in the menu.';
select private.tenant_table('public.favorites', 'own', 'own', members => '{user_id}', provenance => false, importable => false);
select private.personal_table('public.favorites', 'user_id');
