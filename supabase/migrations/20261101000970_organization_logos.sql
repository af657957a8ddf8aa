-- The sign of the company, in the database: it stands in the shell and on paper, and both backends have it. Small pictures of
-- three formats that hold no scripts; what the first bytes say counts, not what somebody calls it.

create function private.image_type(image text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  bytes bytea;
begin
  if image !~ '^[A-Za-z0-9+/]+={0,2}$' or length(image) % 4 <> 0 then
    return null;
  end if;
  bytes := decode(image, 'base64');
  return case
    when octet_length(bytes) > 65536 then null
    when substring(bytes from 1 for 8) = '\x89504e470d0a1a0a' then 'image/png'
    when substring(bytes from 1 for 3) = '\xffd8ff' then 'image/jpeg'
    when substring(bytes from 1 for 4) = '\x52494646' and substring(bytes from 9 for 4) = '\x57454250' then 'image/webp'
  end;
end $$;
comment on function private.image_type(text) is
  'What the first bytes of a picture in base64 say it is (png, jpeg, webp); null: something else, no base64, or more than 64 KB.';
select private.expose('private.image_type(text)'::regprocedure);

create table public.organization_logos (
  organization_id uuid primary key references public.organizations (id) on delete cascade,
  image text not null,
  media_type text generated always as (private.image_type(image)) stored,
  constraint organization_logos_image_check check (private.image_type(image) is not null)
);
comment on table public.organization_logos is
  'Sign of the company, in the menu and on paper. @ui {"label":"Logo","labelPlural":"Logos","group":"Administration","title":"media_type","hidden":true}';
comment on column public.organization_logos.image is 'The file in base64: png, jpeg or webp, 64 KB at most. @ui {"kind":"longText"}';
comment on column public.organization_logos.media_type is '@ui {"label":"Kind of picture"}';
select private.tenant_table('public.organization_logos', 'member', 'org.manage', provenance => false, importable => false);
