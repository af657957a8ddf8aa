-- What a document keeps about itself: who uploaded it, where a version lies, which version is the current one.
create function private.set_uploader() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.uploaded_by := coalesce(new.uploaded_by, auth.uid());
  return new;
end $$;
-- named to run after stamp, which refuses what a client may not set
create trigger uploader before insert on public.documents for each row execute function private.set_uploader();
create trigger uploader before insert on public.document_versions for each row execute function private.set_uploader();

-- The number comes from the document, one after the other; the path of a file in the vault is never the client's word.
create function private.place_version() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' and new.version_number = 0 then
    perform from public.documents d where d.id = new.document_id and d.organization_id = new.organization_id for no key update;
    new.version_number := 1 + coalesce((
      select max(v.version_number) from public.document_versions v
      where v.organization_id = new.organization_id and v.document_id = new.document_id), 0);
  end if;
  if new.storage_bucket = 'documents' then
    new.storage_path := concat_ws('/', new.organization_id, new.document_id, new.id);
  end if;
  return new;
end $$;
create trigger version_place before insert or update on public.document_versions for each row execute function private.place_version();

create function private.keep_file() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated') and (new.document_id, new.storage_bucket, new.storage_path, new.checksum_sha256)
    is distinct from (old.document_id, old.storage_bucket, old.storage_path, old.checksum_sha256) then
    raise exception 'A version keeps its document and its file; add a new version instead' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_file before update on public.document_versions for each row execute function private.keep_file();

create function private.make_version_current() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.documents d set current_version_id = new.id
  where d.id = new.document_id and d.organization_id = new.organization_id and (d.current_version_id is null or exists (
    select from public.document_versions v where v.id = d.current_version_id and v.version_number < new.version_number));
  return null;
end $$;
create trigger version_current after insert on public.document_versions for each row execute function private.make_version_current();
