-- Ctrl K (endpoints A10): records of the kinds people look for, each with its own row security, prefix matches first.
-- No trigram indexes: ilike is not leakproof, so Postgres applies it only to rows that row security has let through, and an
-- index that answers it first is never used. The same goes for the quick search of a list.
create function public.global_search(p_org uuid, p_q text, p_limit integer default 5)
returns table (kind text, id uuid, title text, subtitle text, path text, rank integer)
language sql stable security invoker set search_path = '' as $$
  with q as materialized (
    select '%' || x.escaped || '%' as anywhere, x.escaped || '%' as prefix, least(greatest(p_limit, 1), 25) as most
    from (select replace(replace(replace(btrim(p_q), '\', '\\'), '%', '\%'), '_', '\_') as escaped) x
    -- one letter finds everything
    where length(btrim(p_q)) >= 2
  ), found as (
    (select 'projects' as kind, x.id, x.name as title, x.code as subtitle, case when x.code ilike q.prefix or x.name ilike q.prefix then 0 else 1 end as rank
      from public.projects x, q where x.organization_id = p_org and x.archived_at is null
        and (x.code ilike q.anywhere or x.name ilike q.anywhere or x.address ilike q.anywhere) order by 5, 4 limit (select most from q))
    union all
    (select 'vendors', x.id, x.name, x.trade, case when x.name ilike q.prefix then 0 else 1 end
      from public.vendors x, q where x.organization_id = p_org and x.archived_at is null
        and (x.name ilike q.anywhere or x.trade ilike q.anywhere) order by 5, 3 limit (select most from q))
    union all
    (select 'clients', x.id, x.name, x.contact_name, case when x.name ilike q.prefix then 0 else 1 end
      from public.clients x, q where x.organization_id = p_org and x.archived_at is null
        and (x.name ilike q.anywhere or x.contact_name ilike q.anywhere) order by 5, 3 limit (select most from q))
    union all
    (select 'employees', x.id, x.full_name, x.job_title, case when x.last_name ilike q.prefix or x.first_name ilike q.prefix then 0 else 1 end
      from public.employees x, q where x.organization_id = p_org and x.archived_at is null and x.full_name ilike q.anywhere
      order by 5, 3 limit (select most from q))
    union all
    (select 'invoices', x.id, x.invoice_number, x.description, case when x.invoice_number ilike q.prefix then 0 else 1 end
      from public.invoices x, q where x.organization_id = p_org and x.invoice_number ilike q.anywhere order by 5, x.date_issued desc limit (select most from q))
    union all
    (select 'vendor_bills', x.id, x.bill_number, x.status::text, case when x.bill_number ilike q.prefix then 0 else 1 end
      from public.vendor_bills x, q where x.organization_id = p_org and x.bill_number ilike q.anywhere order by 5, x.bill_date desc limit (select most from q))
    union all
    (select 'commitments', x.id, x.commitment_number, x.description, case when x.commitment_number ilike q.prefix then 0 else 1 end
      from public.commitments x, q where x.organization_id = p_org and (x.commitment_number ilike q.anywhere or x.description ilike q.anywhere)
      order by 5, 3 limit (select most from q))
    union all
    (select 'change_orders', x.id, concat_ws(' ', x.co_number, x.title), x.status::text, case when x.co_number ilike q.prefix then 0 else 1 end
      from public.change_orders x, q where x.organization_id = p_org and (x.co_number ilike q.anywhere or x.title ilike q.anywhere)
      order by 5, x.created_at desc limit (select most from q))
    union all
    (select 'leads', x.id, x.opportunity_title, x.status::text, case when x.opportunity_title ilike q.prefix then 0 else 1 end
      from public.leads x, q where x.organization_id = p_org and x.archived_at is null
        and (x.opportunity_title ilike q.anywhere or x.client_contact ilike q.anywhere) order by 5, 3 limit (select most from q))
    union all
    (select 'bid_pipeline', x.id, x.opportunity_name, x.status::text, case when x.opportunity_name ilike q.prefix then 0 else 1 end
      from public.bid_pipeline x, q where x.organization_id = p_org and x.archived_at is null
        and (x.opportunity_name ilike q.anywhere or x.client_name ilike q.anywhere) order by 5, 3 limit (select most from q))
    union all
    (select 'documents', x.id, x.title, x.doc_type::text, case when x.title ilike q.prefix then 0 else 1 end
      from public.documents x, q where x.organization_id = p_org and x.status = 'active' and x.title ilike q.anywhere
      order by 5, x.created_at desc limit (select most from q)))
  select f.kind, f.id, f.title, f.subtitle, '/' || f.kind || '/' || f.id, f.rank from found f order by f.rank, f.kind, f.title, f.id
$$;
comment on function public.global_search(uuid, text, integer) is
  'Records whose name or number contains the text (at least two letters, %, _ and \ taken literally), at most p_limit (1 to 25) of a kind, prefix matches first. kind = table.';
select private.expose('public.global_search(uuid, text, integer)'::regprocedure);
