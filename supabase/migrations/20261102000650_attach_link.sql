-- A paper that lies elsewhere becomes a document of the vault and is attached to a record, all or nothing.
create function public.attach_link(
  p_org uuid, p_table text, p_id uuid, p_title text, p_url text, p_type public.document_type default 'other'
) returns uuid
language plpgsql security invoker set search_path = '' as $$
declare
  paper constant uuid := gen_random_uuid();
  record jsonb;
begin
  if not private.can_read_record(p_table, p_id, p_org) then
    raise exception 'There is no such record' using errcode = 'PT404';
  end if;
  execute format('select to_jsonb(r) from public.%I r where r.id = $1 and r.organization_id = $2', p_table) into record using p_id, p_org;
  -- what belongs to a job or a vendor is found there too, by those who see it
  insert into public.documents (id, organization_id, title, doc_type, project_id, vendor_id, client_id, employee_id)
  values (paper, p_org, p_title, p_type,
    (case p_table when 'projects' then record ->> 'id' else record ->> 'project_id' end)::uuid,
    (case p_table when 'vendors' then record ->> 'id' end)::uuid,
    (case p_table when 'clients' then record ->> 'id' end)::uuid,
    (case p_table when 'employees' then record ->> 'id' end)::uuid);
  insert into public.document_versions (organization_id, document_id, storage_bucket, storage_path)
  values (p_org, paper, 'link', p_url);
  insert into public.document_links (organization_id, document_id, entity_type, entity_id) values (p_org, paper, p_table, p_id);
  return paper;
end $$;
comment on function public.attach_link(uuid, text, uuid, text, text, public.document_type) is
  'Makes a document of an http(s) address and attaches it to a record; answers the document. Needs documents.write and the write key of the record; PT404 when there is no such record for the caller, 23514 when the address is none.';
select private.expose('public.attach_link(uuid, text, uuid, text, text, public.document_type)'::regprocedure);
