-- A5: budget lines of a project. Sums of transactions are views (F1–F7), never stored here.
create type public.cost_type as enum ('labor', 'material', 'subcontract', 'equipment', 'overhead', 'other');

create table public.cost_codes (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  code text not null constraint cost_codes_code_check check (code = btrim(code) and code <> ''),
  description text not null,
  category text,
  phase text,
  cost_type public.cost_type,
  original_budget numeric(14,2) not null default 0,
  opening_actual numeric(14,2) not null default 0,
  opening_committed numeric(14,2) not null default 0,
  opening_as_of date,
  etc_override numeric(14,2),
  etc_override_note text,
  is_budget_locked boolean not null default false,
  sort_order integer not null default 0,
  notes text,
  archived_at timestamptz,
  constraint cost_codes_organization_id_project_id_code_key unique (organization_id, project_id, code),
  constraint cost_codes_etc_override_check check (etc_override is null or etc_override_note is not null)
);
comment on table public.cost_codes is
  'Budget line of one project. @ui {"label":"Cost code","labelPlural":"Cost codes","group":"Job costing","menu":1,"icon":"code","title":"description","subtitle":"code","sort":"code asc","search":["code","description","category"],"list":["project_id","code","description","category","cost_type","original_budget","opening_actual","opening_committed","is_budget_locked"],"filters":["project_id","category","cost_type","is_budget_locked"],"sections":{"Cost code":["project_id","code","description","category","phase","cost_type","sort_order"],"Budget":["original_budget","is_budget_locked","etc_override","etc_override_note"],"Opening":["opening_actual","opening_committed","opening_as_of"],"More":["notes"]},"totals":["original_budget","opening_actual","opening_committed"]}';
comment on column public.cost_codes.original_budget is 'Approved budget before changes; cannot change once the budget is locked.';
comment on column public.cost_codes.opening_actual is 'Cost up to the opening date, brought in as a total without transactions.';
comment on column public.cost_codes.opening_committed is 'Commitments at the opening date, brought in as a total.';
comment on column public.cost_codes.opening_as_of is 'Cost dated up to this day is inside the opening figures. @ui {"label":"Opening date"}';
comment on column public.cost_codes.etc_override is 'Manual estimate to complete, of the part not committed. @ui {"label":"Estimate to complete"}';
comment on column public.cost_codes.etc_override_note is 'Reason, required with a manual estimate. @ui {"label":"Reason for the estimate"}';
comment on column public.cost_codes.is_budget_locked is '@ui {"label":"Budget locked"}';
select private.tenant_table('public.cost_codes', 'costing.read', 'costing.write');

-- T14, for everybody: a locked budget changes only through budget adjustments.
create function private.guard_locked_budget() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.is_budget_locked and new.original_budget <> old.original_budget then
    raise exception 'The budget of cost code % is locked', old.code using errcode = '23514', column = 'original_budget';
  end if;
  return new;
end $$;
create trigger guard_locked_budget before update of original_budget on public.cost_codes
  for each row execute function private.guard_locked_budget();
