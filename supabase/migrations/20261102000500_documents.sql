-- A17–A19: a document, its stored versions, and the records it is attached to.
create type public.document_type as enum ('contract', 'plans', 'permit', 'coi', 'lien_waiver', 'inspection_report', 'photo', 'change_order',
  'draw_package', 'proposal', 'w9', 'invoice', 'receipt', 'warranty', 'punch_list', 'safety_report', 'license', 'bond', 'other');
create type public.document_status as enum ('active', 'archived', 'superseded');

create table public.documents (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  title text not null constraint documents_title_check check (btrim(title) <> ''),
  doc_type public.document_type not null default 'other',
  status public.document_status not null default 'active',
  project_id uuid references public.projects (id),
  vendor_id uuid references public.vendors (id),
  employee_id uuid references public.employees (id),
  client_id uuid references public.clients (id),
  current_version_id uuid,
  expiry_date date,
  tags text[] not null default '{}',
  is_client_visible boolean not null default false,
  is_confidential boolean not null default false,
  uploaded_by uuid constraint documents_uploaded_by_profile_fkey references public.profiles (id) on delete set null,
  notes text
);
comment on table public.documents is
  'Papers, plans and photos in the vault; the files themselves are its versions. @ui {"label":"Document","labelPlural":"Documents","group":"Documents","icon":"document","title":"title","sort":"created_at desc","search":["title","notes"],"list":["title","doc_type","status","project_id","vendor_id","expiry_date","tags","uploaded_by"],"filters":["doc_type","status","project_id","vendor_id","expiry_date"],"sections":{"Document":["title","doc_type","status","expiry_date","tags"],"Belongs to":["project_id","vendor_id","client_id","employee_id"],"Access":["is_client_visible","is_confidential"],"More":["current_version_id","uploaded_by","notes"]},"children":["document_versions","document_links"]}';
comment on column public.documents.doc_type is '@ui {"label":"Type"}';
comment on column public.documents.project_id is 'Empty means a paper of the company, seen by those who see all documents.';
comment on column public.documents.current_version_id is 'Newest version, unless an older one was chosen. @ui {"label":"Current version","readonly":true}';
comment on column public.documents.expiry_date is '@ui {"label":"Expires"}';
comment on column public.documents.is_client_visible is 'May be shown to the client. @ui {"label":"Client may see it"}';
comment on column public.documents.is_confidential is 'Downloads are logged. @ui {"label":"Confidential"}';
comment on column public.documents.uploaded_by is '@ui {"readonly":true}';
select private.tenant_table('public.documents', 'documents.read', 'documents.write', own => true, guarded => '{current_version_id,uploaded_by}');
create index documents_type_idx on public.documents (organization_id, doc_type, status);
create index documents_expiry_date_idx on public.documents (organization_id, expiry_date) where expiry_date is not null;
create index documents_tags_idx on public.documents using gin (tags);

create table public.document_versions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  document_id uuid not null references public.documents (id) on delete cascade,
  version_number integer not null default 0 constraint document_versions_version_number_check check (version_number > 0),
  storage_bucket text not null default 'documents' constraint document_versions_storage_bucket_check check (storage_bucket in ('documents', 'link')),
  storage_path text not null default '',
  file_name text,
  mime_type text,
  file_size_bytes bigint constraint document_versions_file_size_bytes_check check (file_size_bytes >= 0),
  checksum_sha256 text,
  uploaded_by uuid constraint document_versions_uploaded_by_profile_fkey references public.profiles (id) on delete set null,
  notes text,
  constraint document_versions_organization_id_document_id_version_key unique (organization_id, document_id, version_number),
  constraint document_versions_organization_id_id_document_id_key unique (organization_id, id, document_id),
  constraint document_versions_storage_path_check check (storage_path ~ case storage_bucket when 'link' then '^https?://\S+$' else '^[0-9a-f/-]+$' end)
);
-- one version per file of the vault; an address may be the price list of two vendors
create unique index document_versions_organization_id_storage_key on public.document_versions (organization_id, storage_path) where storage_bucket = 'documents';
comment on table public.document_versions is
  'Stored file of a document, or a link to where it lies. @ui {"label":"Version","labelPlural":"Versions","group":"Documents","icon":"document","title":"file_name","sort":"created_at desc","list":["version_number","file_name","mime_type","file_size_bytes","uploaded_by","notes"],"hidden":true}';
comment on column public.document_versions.version_number is 'Counted per document from 1. @ui {"label":"Version","readonly":true}';
comment on column public.document_versions.storage_bucket is 'documents = a file in the vault; link = the path is an address elsewhere. @ui {"label":"Kept in"}';
comment on column public.document_versions.storage_path is 'In the vault always organization / document / version id, so the path is known before the upload. @ui {"label":"Path or address"}';
comment on column public.document_versions.file_size_bytes is '@ui {"label":"Size","unit":"bytes"}';
comment on column public.document_versions.mime_type is '@ui {"label":"File type"}';
comment on column public.document_versions.checksum_sha256 is '@ui {"label":"Checksum (SHA-256)"}';
comment on column public.document_versions.uploaded_by is '@ui {"readonly":true}';
select private.tenant_table('public.document_versions', 'record', 'record', guarded => '{version_number,uploaded_by}', provenance => false,
  importable => false);

-- The current version is one of the document's own.
-- squawk-ignore adding-foreign-key-constraint
alter table public.documents add constraint documents_current_version_id_fkey
  foreign key (current_version_id, id, organization_id) references public.document_versions (id, document_id, organization_id)
  on delete set null (current_version_id);
create index documents_current_version_id_idx on public.documents (current_version_id, id, organization_id);

create table public.document_links (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  document_id uuid not null references public.documents (id) on delete cascade,
  entity_type text not null,
  entity_id uuid not null,
  constraint document_links_organization_id_document_id_entity_key unique (organization_id, document_id, entity_type, entity_id)
);
comment on table public.document_links is
  'Attaches a document to a record. @ui {"label":"Attachment","labelPlural":"Attachments","group":"Documents","icon":"document","title":"document_id","list":["document_id","entity_type","created_at"],"hidden":true}';
comment on column public.document_links.entity_type is 'Table of the record. @ui {"label":"Kind of record"}';
comment on column public.document_links.entity_id is '@ui {"label":"Record"}';
select private.tenant_table('public.document_links', 'record', 'record', provenance => false, importable => false);
select private.entity_pair('public.document_links');
