-- Estimate to complete of the part not committed; null goes back to the formula (F5).
create function private.override_etc(p_cost_code uuid, p_amount numeric, p_note text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  code constant public.cost_codes := jsonb_populate_record(null::public.cost_codes, private.operate_on('cost_codes', p_cost_code));
begin
  perform private.demand('costing.write', code.organization_id, code.project_id);
  perform private.refuse(coalesce(case when p_amount < 0 then 'What is still to come is not negative' end,
    case when p_amount is not null and coalesce(p_note, '') !~ '\S' then 'This needs a note' end));
  return private.update_noted('cost_codes', p_cost_code,
    jsonb_build_object('etc_override', p_amount, 'etc_override_note', case when p_amount is not null then btrim(p_note) end), nullif(btrim(p_note), ''));
end $$;
comment on function private.override_etc(uuid, numeric, text) is 'See public.override_etc().';
create function public.override_etc(p_cost_code uuid, p_amount numeric, p_note text default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.override_etc(p_cost_code, p_amount, p_note) $$;
comment on function public.override_etc(uuid, numeric, text) is
  'Sets the manual estimate to complete of a cost code (0 or more, note required), or clears it with null. Needs costing.write. Returns the cost code.';
select private.expose('private.override_etc(uuid, numeric, text)'::regprocedure);
select private.expose('public.override_etc(uuid, numeric, text)'::regprocedure);
