-- A paper that lies elsewhere becomes a document of the vault and is attached to a record, all or nothing. A definer, so that
-- it is no form of documents: whoever attaches gives a title and an address, and what the company requires of a new document
-- beyond that is not asked for, as it is not of an import.
create function private.attach_link(p_org uuid, p_table text, p_id uuid, p_title text, p_url text, p_type public.document_type) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  paper public.documents;
  record jsonb;
begin
  if not private.can_read_record(p_table, p_id, p_org) then
    raise exception 'There is no such record' using errcode = 'PT404';
  end if;
  execute format('select to_jsonb(r) from public.%I r where r.id = $1 and r.organization_id = $2', p_table) into record using p_id, p_org;
  -- Of a job is what is attached to it or to a record of it. Of a vendor, a client or an employee is only what is attached to
  -- that person or company itself: the receipt on a bill is the job's, not the vendor's.
  paper := jsonb_populate_record(null::public.documents, jsonb_build_object('id', gen_random_uuid(), 'created_by', auth.uid(),
    'project_id', case p_table when 'projects' then p_id::text else record ->> 'project_id' end,
    case p_table when 'vendors' then 'vendor_id' when 'clients' then 'client_id' when 'employees' then 'employee_id' else 'none' end, p_id));
  if not private.reaches_row(p_org, 'documents', to_jsonb(paper), true) or not private.can_write_record(p_table, p_id, p_org) then
    raise exception 'You may not attach a document to this record' using errcode = '42501';
  end if;
  insert into public.documents (id, organization_id, title, doc_type, project_id, vendor_id, client_id, employee_id)
  values (paper.id, p_org, p_title, p_type, paper.project_id, paper.vendor_id, paper.client_id, paper.employee_id);
  insert into public.document_versions (organization_id, document_id, storage_bucket, storage_path) values (p_org, paper.id, 'link', p_url);
  insert into public.document_links (organization_id, document_id, entity_type, entity_id) values (p_org, paper.id, p_table, p_id);
  return paper.id;
end $$;

create function public.attach_link(
  p_org uuid, p_table text, p_id uuid, p_title text, p_url text, p_type public.document_type default 'other'
) returns uuid
language sql security invoker set search_path = '' as $$ select private.attach_link(p_org, p_table, p_id, p_title, p_url, p_type) $$;
comment on function public.attach_link(uuid, text, uuid, text, text, public.document_type) is
  'Makes a document of an http(s) address and attaches it to a record; answers the document. Needs documents.write and the write key of the record; PT404 when there is no such record for the caller, 23514 when the address is none. Fields that the company requires of documents are not asked for.';
select private.expose('private.attach_link(uuid, text, uuid, text, text, public.document_type)'::regprocedure);
select private.expose('public.attach_link(uuid, text, uuid, text, text, public.document_type)'::regprocedure);
