-- Endpoints S9 on the lines: another rate for stored material, and no more retainage beyond a share of the line. A line
-- takes both from the terms of the project when it is made and keeps them, so that what was certified never moves when
-- the terms change. The generated column says the same as v_pay_app_g703.
alter table public.pay_app_lines
  add column stored_retainage_pct numeric(5,2) constraint pay_app_lines_stored_retainage_pct_check check (stored_retainage_pct between 0 and 100),
  add column retainage_stop_pct numeric(5,2) constraint pay_app_lines_retainage_stop_pct_check check (retainage_stop_pct between 0 and 100);
-- squawk-ignore ban-drop-column
alter table public.pay_app_lines drop column retainage;
-- least() and greatest() of a null are the other one (S16), so an absent limit is the amount itself
-- squawk-ignore adding-field-with-default
alter table public.pay_app_lines add column retainage numeric(14,2) not null generated always as (
  case when stored_retainage_pct is null then
    round(least(previous_billed + this_period + stored_materials,
      coalesce(scheduled_value * retainage_stop_pct / 100, previous_billed + this_period + stored_materials)) * retainage_pct / 100, 2)
  else
    round(least(previous_billed + this_period, coalesce(scheduled_value * retainage_stop_pct / 100, previous_billed + this_period)) * retainage_pct / 100, 2)
    + round(least(stored_materials, greatest(coalesce(scheduled_value * retainage_stop_pct / 100, previous_billed + this_period + stored_materials)
      - previous_billed - this_period, 0)) * stored_retainage_pct / 100, 2)
  end) stored;
comment on column public.pay_app_lines.retainage is 'Held back of all that is completed and stored on this line, to date.';
comment on column public.pay_app_lines.stored_retainage_pct is 'Rate on stored material; empty means the same rate. @ui {"label":"Stored retainage %"}';
comment on column public.pay_app_lines.retainage_stop_pct is 'Nothing is held back on what goes beyond this share of the scheduled value; empty means no end. @ui {"label":"Retainage stops at"}';

create function private.fill_retainage_terms() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select coalesce(new.stored_retainage_pct, t.stored_retainage_pct), coalesce(new.retainage_stop_pct, t.retainage_stop_pct)
  into new.stored_retainage_pct, new.retainage_stop_pct
  from (select) nothing
  left join public.project_terms t on t.project_id = new.project_id and t.organization_id = new.organization_id;
  return new;
end $$;
-- after fill_project and fill_retainage_pct by name
create trigger fill_retainage_terms before insert on public.pay_app_lines for each row execute function private.fill_retainage_terms();
