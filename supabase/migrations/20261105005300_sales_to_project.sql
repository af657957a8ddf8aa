-- A win becomes a client and a project (endpoints 5.7, S21). The link stands on the lead and on its bid, so that a second win of
-- either finds it. Locks: a bid takes its lead without waiting, a lead never takes its bids; so nobody waits in a circle.

create function private.sold_project(ctx private.transition_context) returns uuid
language sql set search_path = '' as $$
  select coalesce(((ctx).row ->> 'converted_project_id')::uuid, ((ctx).row ->> 'won_project_id')::uuid,
    (select l.converted_project_id from public.leads l where l.id = ((ctx).row ->> 'lead_id')::uuid),
    (select b.won_project_id from public.bid_pipeline b
     where (ctx).entity = 'leads' and b.lead_id = (ctx).id and b.won_project_id is not null order by b.decided_date desc nulls last limit 1))
$$;
comment on function private.sold_project(private.transition_context) is 'The project a lead or bid has become, by its own link or that of the other side.';

create function private.sold_lead(ctx private.transition_context) returns public.leads
language sql set search_path = '' as $$
  select l from public.leads l where l.id = case (ctx).entity when 'leads' then (ctx).id else ((ctx).row ->> 'lead_id')::uuid end
$$;
comment on function private.sold_lead(private.transition_context) is
  'The lead itself, or the one the bid came from; null when there is none.';

-- What the person says about the project: one there is, or what a new one needs. Null when it is fine.
create function private.project_problem(ctx private.transition_context) returns text
language plpgsql stable set search_path = '' as $$
declare
  d constant jsonb := jsonb_strip_nulls((ctx).data);
  new_code constant text := btrim(d ->> 'project_code');
begin
  if d ? 'project_id' then
    return case
      when not exists (select from public.projects p where p.organization_id = (ctx).organization_id and p.id::text = d ->> 'project_id')
        then 'There is no such project'
      when exists (select from public.leads l where l.converted_project_id::text = d ->> 'project_id' and (ctx).entity = 'leads' and l.id <> (ctx).id)
        or exists (select from public.bid_pipeline b where b.won_project_id::text = d ->> 'project_id' and (ctx).entity = 'bid_pipeline' and b.id <> (ctx).id)
        then 'This project has come from another win' end;
  end if;
  if coalesce(new_code, '') = '' then
    return 'This needs a project: the code of a new one, or one there is';
  end if;
  if (d ->> 'contract_amount')::numeric < 0 or (d ->> 'estimated_cost')::numeric < 0 then
    return 'Contract and estimated cost are not negative';
  end if;
  return case
    when (d ->> 'target_completion')::date < (d ->> 'start_date')::date then 'The project ends before it starts'
    when exists (select from public.projects p where p.organization_id = (ctx).organization_id and p.code = new_code)
      then format('There is a project %s already', new_code) end;
exception when data_exception then
  return 'An amount or a day of the project cannot be read';
end $$;
comment on function private.project_problem(private.transition_context) is
  'Why the project of p_data cannot be linked or made; null when it can. Amounts are money, days are dates.';

create function private.rule_project(ctx private.transition_context) returns text
language plpgsql set search_path = '' as $$
declare
  lead private.transition_context;
  sold uuid;
begin
  if (ctx).entity = 'lead_proposals' then
    lead := private.lead_of_proposal(ctx);
    return case when (lead).id is null or (lead).from_status = 'sold' then null
      when (lead).from_status in ('lost', 'no_opportunity') then format('The lead is %s; reopen it first', replace((lead).from_status, '_', ' '))
      else private.rule_project(lead) end;
  end if;
  begin
    perform from public.leads l where l.id = ((ctx).row ->> 'lead_id')::uuid for no key update nowait;
  exception when lock_not_available then
    raise exception 'Somebody else is working on the lead of this bid' using errcode = 'PT409';
  end;
  sold := private.sold_project(ctx);
  if sold is null then
    return private.project_problem(ctx);
  end if;
  return (
    select format('This became project %s with another bid', p.code) from public.bid_pipeline b join public.projects p on p.id = b.won_project_id
    where b.won_project_id = sold and (ctx).entity = 'bid_pipeline' and b.id <> (ctx).id);
end $$;
comment on function private.rule_project(private.transition_context) is
  'A win needs a project: the one lead or bid have already, one there is, or what a new one needs. PT409 while somebody works on the lead.';

create function private.rule_client(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when nullif((ctx).data -> 'client_id', 'null') is not null and not exists (
    select from public.clients c where c.organization_id = (ctx).organization_id and c.id::text = (ctx).data ->> 'client_id') then 'There is no such client' end
$$;
comment on function private.rule_client(private.transition_context) is 'A client that is named by its id is one of the organization.';

-- Named by the person, else the one the record has, else by the name that stands on it. A house built to be sold has none.
create function private.effect_client(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  sale constant jsonb := (ctx).row;
  lead constant public.leads := private.sold_lead(ctx);
  wanted constant text := nullif(btrim((ctx).data ->> 'client_name'), '');
  called constant text := coalesce(wanted, nullif(btrim(coalesce(sale ->> 'client_name', lead.client_contact)), ''));
  client uuid := coalesce(((ctx).data ->> 'client_id')::uuid, case when wanted is null then coalesce((sale ->> 'client_id')::uuid, lead.client_id) end);
begin
  if client is null and called is not null then
    -- two wins of the same new client at once make it once
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'clients', (ctx).organization_id, lower(called)), 0));
    select c.id into client from public.clients c
    where c.organization_id = (ctx).organization_id and lower(c.name) = lower(called) and c.archived_at is null order by c.created_at, c.id limit 1;
    if client is null then
      insert into public.clients (organization_id, name, email, phone, address, city, state, zip_code)
      values ((ctx).organization_id, called, lead.email, coalesce(lead.phone, lead.cell_phone), lead.street_address, lead.city,
        case when char_length(lead.state) = 2 then lead.state end, lead.zip_code) returning id into client;
    end if;
  end if;
  if client is not null then
    execute format('update public.%I t set client_id = $2 where t.id = $1 and t.client_id is distinct from $2', (ctx).entity) using (ctx).id, client;
  end if;
end $$;
comment on function private.effect_client(private.transition_context) is
  'Links the client: p_data.client_id, else the one of p_data.client_name (made if there is none of that name), else the one on record, else by the name on record.';

create function private.effect_project(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  sale constant jsonb := private.record_now(ctx);
  d constant jsonb := (ctx).data;
  lead constant public.leads := private.sold_lead(ctx);
  client constant uuid := sale ->> 'client_id';
  project uuid := coalesce(private.sold_project(ctx), (d ->> 'project_id')::uuid);
begin
  if project is null then
    insert into public.projects (organization_id, code, name, project_type, client_id, address, city, state, zip_code, start_date, target_completion)
    values ((ctx).organization_id, btrim(d ->> 'project_code'), coalesce(nullif(btrim(d ->> 'name'), ''), sale ->> 'opportunity_name', sale ->> 'opportunity_title'),
      coalesce((sale ->> 'project_type')::public.project_type, lead.project_type), client, lead.opp_street_address, lead.opp_city,
      case when char_length(lead.opp_state) = 2 then lead.opp_state end, lead.opp_zip, (d ->> 'start_date')::date, (d ->> 'target_completion')::date)
    returning id into project;
    update public.project_terms t set estimated_cost = coalesce((d ->> 'estimated_cost')::numeric, 0),
      original_contract_amount = coalesce((d ->> 'contract_amount')::numeric, (sale ->> 'estimated_value')::numeric, nullif(lead.estimated_revenue, 0),
        round((lead.estimated_revenue_min + lead.estimated_revenue_max) / 2, 2), 0)
    where t.project_id = project;
  else
    update public.projects p set client_id = client where p.id = project and p.client_id is null and client is not null;
  end if;
  execute format('update public.%I t set %I = $2 where t.id = $1 and t.%2$I is distinct from $2', (ctx).entity,
    case (ctx).entity when 'leads' then 'converted_project_id' else 'won_project_id' end) using (ctx).id, project;
  insert into public.project_members (organization_id, project_id, user_id, project_role)
  select m.organization_id, project, m.user_id, 'estimator' from public.memberships m
  where m.organization_id = (ctx).organization_id and m.employee_id = (sale ->> 'estimator_id')::uuid and m.status = 'active'
  on conflict on constraint project_members_organization_id_project_id_user_id_key do nothing;
  if (ctx).entity = 'bid_pipeline' and lead.id is not null then
    update public.leads l set converted_project_id = project, client_id = coalesce(l.client_id, client)
    where l.id = lead.id and l.converted_project_id is null;
    perform private.bring_lead(lead.id, 'win', (ctx).note, '{}');
  end if;
end $$;
comment on function private.effect_project(private.transition_context) is
  'The project of a win: the linked one, p_data.project_id, or a new one in pre-construction (p_data: project_code, name, contract_amount, estimated_cost, '
  'start_date, target_completion; contract = estimated value). Money. The estimator becomes its member, the lead of a bid is sold with it.';

-- A bid that was won by mistake goes back while nothing has happened on its project, which stays and waits for the next win.
create function private.rule_project_untouched(ctx private.transition_context) returns text
language plpgsql set search_path = '' as $$
declare
  p public.projects;
begin
  select * into p from public.projects x where x.id = ((ctx).row ->> 'won_project_id')::uuid;
  return case when p.id is null then null
    when p.status <> 'pre_construction' then format('Project %s has begun', p.code)
    when exists (select from public.commitments k where k.project_id = p.id and k.status not in ('draft', 'cancelled')) then format('Project %s has commitments', p.code)
    else private.rule_nothing_billed(private.transition_context('projects', p.id, 'cancel', null, '{}')) end;
end $$;
comment on function private.rule_project_untouched(private.transition_context) is
  'The project of the bid has not begun, and nothing is committed, posted, billed or paid on it.';
