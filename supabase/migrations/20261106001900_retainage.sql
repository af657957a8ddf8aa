-- F17: retainage of each project, both ways, and whether the ledger agrees with line 5 of the last certificate.
create view public.v_project_retainage with (security_invoker = true) as
with ledger as (
  select r.organization_id, r.project_id, r.direction, sum(r.amount_held) as held, sum(r.amount_released) as released, sum(r.balance) as balance
  from public.retainage_entries r where r.project_id is not null group by 1, 2, 3
), certified as (
  select s.organization_id, s.project_id, sum(s.certified_retainage) as amount from public.v_sov_line_status s group by 1, 2
)
select p.organization_id, p.id, p.id as project_id, p.code, p.name, p.status, p.client_id,
  coalesce(r.held, 0) as receivable_held, coalesce(r.released, 0) as receivable_released, coalesce(r.balance, 0) as receivable,
  coalesce(y.held, 0) as payable_held, coalesce(y.released, 0) as payable_released, coalesce(y.balance, 0) as payable,
  c.amount as certified_retainage, coalesce(r.held, 0) - c.amount as out_of_balance
from public.projects p
left join ledger r on r.organization_id = p.organization_id and r.project_id = p.id and r.direction = 'receivable'
left join ledger y on y.organization_id = p.organization_id and y.project_id = p.id and y.direction = 'payable'
left join certified c on c.organization_id = p.organization_id and c.project_id = p.id
where (select private.reads_all()) or p.organization_id = any (array(select private.orgs_seeing('v_project_retainage')))
  or p.id = any (array(select private.projects_seeing('v_project_retainage')));
comment on view public.v_project_retainage is
  'Retainage others hold of ours (receivable) and we hold of vendors (payable), per project. Money; balance = held - released. Source: retainage entries; certified = column I of the latest certified application. @ui {"label":"Project retainage","labelPlural":"Project retainage","group":"Billing","icon":"retainage","title":"name","subtitle":"code","sort":"code asc","list":["code","name","status","receivable","payable","certified_retainage","out_of_balance"],"filters":["status"],"totals":["receivable","payable"],"hidden":true}';
comment on column public.v_project_retainage.out_of_balance is 'Receivable held less certified; not 0 means ledger and certificate disagree. Empty without a schedule of values.';
select private.api_view('public.v_project_retainage');
