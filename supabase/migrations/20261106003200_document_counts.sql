-- Papers per project and kind: of those the caller sees, so there is nothing to hide twice.
create view public.v_document_counts with (security_invoker = true) as
select d.organization_id, d.project_id, d.doc_type, count(*) as n, count(*) filter (where d.expiry_date < t.today) as expired,
  count(*) filter (where d.expiry_date between t.today and t.today + 60) as expiring
from public.documents d join public.v_today t on t.organization_id = d.organization_id
where d.status = 'active' group by 1, 2, 3;
comment on view public.v_document_counts is
  'Active documents per project and kind. Number of records; expired = before today, expiring = within 60 days. @ui {"label":"Documents","labelPlural":"Document counts","group":"Documents","icon":"document","title":"doc_type","list":["doc_type","project_id","n","expired","expiring"],"filters":["project_id","doc_type"],"totals":["n","expired","expiring"],"hidden":true}';
comment on column public.v_document_counts.n is '@ui {"label":"Documents"}';
select private.api_view('public.v_document_counts', is_list => false);
