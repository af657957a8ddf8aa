-- B23: a note on any record. Who reads the record reads it; who may write the record may write one.
create table public.record_notes (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  entity_type text not null,
  entity_id uuid not null,
  body text not null constraint record_notes_body_check check (btrim(body) <> ''),
  is_pinned boolean not null default false,
  is_internal boolean not null default true,
  archived_at timestamptz
);
comment on table public.record_notes is
  'Note somebody has put on a record. @ui {"label":"Note","labelPlural":"Notes","group":"Inbox","icon":"document","title":"body","sort":"created_at desc","search":["body"],"list":["body","entity_type","is_pinned","created_by","created_at"],"hidden":true}';
comment on column public.record_notes.entity_type is 'Table of the record. @ui {"label":"Kind of record"}';
comment on column public.record_notes.entity_id is '@ui {"label":"Record"}';
comment on column public.record_notes.body is '@ui {"kind":"longText","label":"Note"}';
comment on column public.record_notes.is_pinned is 'Stands above the others. @ui {"label":"Pinned"}';
comment on column public.record_notes.is_internal is 'Off = may be shown to the client. @ui {"label":"Internal"}';
select private.tenant_table('public.record_notes', 'record', 'record', provenance => false, importable => false);
create index record_notes_entity_idx on public.record_notes (organization_id, entity_type, entity_id, created_at desc);
select private.entity_pair('public.record_notes');
select private.record_policies('public.record_notes', 'entity_type', 'entity_id', '{select,insert,update,delete}');
create trigger keep_entity before update of entity_type, entity_id on public.record_notes for each row execute function private.keep_entity();
select private.follow_records('public.record_notes', 'delete');

-- Others may pin or archive a note; its words are those of its author.
create function private.keep_words() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated') and new.body <> old.body and old.created_by is distinct from auth.uid() then
    raise exception 'Only its author changes the words of a note' using errcode = '42501', column = 'body';
  end if;
  return new;
end $$;
create trigger keep_words before update of body on public.record_notes for each row execute function private.keep_words();
