-- T5: submitting freezes C, D and the rates on the lines and stores gross and retainage of the period on the header.
create function private.effect_t5(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  t record;
begin
  perform private.add_lines((ctx).id);
  -- a draw by cost code is drawn against the budget of the code
  update public.pay_app_lines l set
    previous_billed = private.previous_billed(l),
    scheduled_value = coalesce(
      (select s.scheduled_value from public.sov_lines s where s.id = l.sov_line_id),
      (select c.original_budget + coalesce((
          select sum(b.amount) from public.budget_adjustments b where b.cost_code_id = c.id and b.approved_at is not null), 0)
        from public.cost_codes c where c.id = l.cost_code_id),
      l.scheduled_value)
  where l.pay_app_id = (ctx).id;
  select * into t from private.pay_app_totals((ctx).id);
  update public.pay_apps a set amount_requested = t.line4 - t.previous4, retainage_held = t.line5 - t.previous5, amount_approved = null
  where a.id = (ctx).id;
end $$;
comment on function private.effect_t5(private.transition_context) is
  'amount_requested = Σ E + Σ F − Σ F before (gross of the period), retainage_held = line 5 − line 5 before; both may be negative.';

-- Back to a draft: nothing is frozen, nothing approved.
create function private.effect_unfreeze(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
begin
  -- what a line by words is worth was typed in and stands nowhere else
  update public.pay_app_lines l
  set scheduled_value = case when coalesce(l.sov_line_id, l.cost_code_id) is null then l.scheduled_value else 0 end, previous_billed = 0
  where l.pay_app_id = (ctx).id and (l.scheduled_value, l.previous_billed) is distinct from (0, 0);
  update public.pay_apps a set amount_approved = null, approved_by = null, approved_date = null, submitted_date = null where a.id = (ctx).id;
end $$;
comment on function private.effect_unfreeze(private.transition_context) is
  'Clears the frozen copies of the lines (a draft shows the schedule of values itself) and the stamps of submission and approval.';

create function private.client_of(p_project uuid) returns uuid
language sql stable set search_path = '' as $$ select p.client_id from public.projects p where p.id = p_project $$;
comment on function private.client_of(uuid) is 'Client of a project; null when it has none.';

-- T6: what the owner keeps back. The lender keeps nothing of ours: what he does not pay is credit not drawn yet.
create function private.effect_t6(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  t record;
begin
  select * into t from private.pay_app_totals((ctx).id);
  update public.pay_apps a set retainage_held = t.line5 - t.previous5 where a.id = (ctx).id and a.retainage_held <> t.line5 - t.previous5;
  if (ctx).row ->> 'pay_app_target' = 'owner' and t.line5 <> t.previous5 then
    insert into public.retainage_entries (organization_id, direction, project_id, pay_app_id, holder_name, base_amount, retainage_pct, amount_held, entry_date, source)
    select (ctx).organization_id, 'receivable', (ctx).project_id, (ctx).id, (select c.name from public.clients c where c.id = private.client_of((ctx).project_id)),
      t.line4 - t.previous4,
      case when (t.line5 - t.previous5) / nullif(t.line4 - t.previous4, 0) between 0 and 1 then
        round((t.line5 - t.previous5) / (t.line4 - t.previous4) * 100, 2) end,
      t.line5 - t.previous5, private.today((ctx).organization_id), 'system';
  end if;
end $$;
comment on function private.effect_t6(private.transition_context) is
  'Receivable retainage of the period: line 5 − line 5 before; negative when the rate was lowered, which is a release. Their sum is line 5.';

create function private.effect_t6_reverse(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
begin
  if exists (select from public.retainage_entries r where r.pay_app_id = (ctx).id and r.amount_released <> 0) then
    raise exception 'Retainage of this application was released already' using errcode = 'PT422';
  end if;
  insert into public.retainage_entries (organization_id, direction, project_id, pay_app_id, holder_name, amount_held, entry_date, source, notes)
  select (ctx).organization_id, 'receivable', (ctx).project_id, (ctx).id, min(r.holder_name), -sum(r.amount_held), private.today((ctx).organization_id),
    'system', (ctx).note
  from public.retainage_entries r where r.organization_id = (ctx).organization_id and r.pay_app_id = (ctx).id having sum(r.amount_held) <> 0;
end $$;
comment on function private.effect_t6_reverse(private.transition_context) is 'The opposite retainage entry, dated today.';

-- Owner applications become a receivable over line 8, what is due. Nothing due is paid already.
create function private.effect_invoice(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  t record;
  due numeric;
  today constant date := private.today((ctx).organization_id);
  client constant uuid := private.client_of((ctx).project_id);
  made uuid;
begin
  if (ctx).row ->> 'pay_app_target' <> 'owner' then
    return;
  end if;
  select * into t from private.pay_app_totals((ctx).id);
  due := t.line4 - t.line5 - (t.previous4 - t.previous5);
  if due = 0 then
    perform private.move('pay_apps', (ctx).id, 'settle');
    return;
  end if;
  insert into public.invoices (organization_id, project_id, client_id, pay_app_id, invoice_kind, description, date_issued, date_due, amount)
  values ((ctx).organization_id, (ctx).project_id, client, (ctx).id, 'progress', 'Application for payment ' || ((ctx).row ->> 'pay_app_number'), today,
    today + coalesce((select c.payment_terms_days from public.clients c where c.id = client), 30), due) returning id into made;
  insert into public.invoice_lines (organization_id, project_id, invoice_id, description, quantity, unit_price) values
    ((ctx).organization_id, (ctx).project_id, made, 'Work and stored material of the period', 1, t.line4 - t.previous4);
  if t.line5 <> t.previous5 then
    insert into public.invoice_lines (organization_id, project_id, invoice_id, description, quantity, unit_price) values
      ((ctx).organization_id, (ctx).project_id, made, 'Less retainage', 1, t.previous5 - t.line5);
  end if;
  perform private.move('invoices', made, 'send');
end $$;
comment on function private.effect_invoice(private.transition_context) is
  'Invoice of kind progress over line 8 = gross − retainage of the period, due approval + terms of the client (else 30 days).';

create function private.effect_void_invoice(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  select private.move('invoices', i.id, 'void') from public.invoices i
  where i.organization_id = (ctx).organization_id and i.pay_app_id = (ctx).id and i.status <> 'void'
$$;
comment on function private.effect_void_invoice(private.transition_context) is 'The invoice of the application goes with its approval.';
