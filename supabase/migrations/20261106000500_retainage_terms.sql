-- Endpoints S9 on the lines: another rate for stored material, and no more retainage beyond a share of the line. A line
-- takes both from the terms of the project when it is made and keeps them, so that what was certified never moves when
-- the terms change. The generated column and the views ask the same function.
alter table public.pay_app_lines
  add column stored_retainage_pct numeric(5,2) constraint pay_app_lines_stored_retainage_pct_check check (stored_retainage_pct between 0 and 100),
  add column retainage_stop_pct numeric(5,2) constraint pay_app_lines_retainage_stop_pct_check check (retainage_stop_pct between 0 and 100);
-- squawk-ignore ban-drop-column
alter table public.pay_app_lines drop column retainage;
-- A deductive line counts downwards, so its end is a lowest amount: worked out on the mirror, of which the sign is taken.
create function private.line_retainage(scheduled numeric, work numeric, stored numeric, rate numeric, stored_rate numeric, stop numeric) returns numeric
language plpgsql immutable parallel safe set search_path = '' as $$
declare
  side constant integer := case when scheduled < 0 then -1 else 1 end;
  -- least() of a null is the other one (S16): no end is no limit
  held_on constant numeric := side * scheduled * stop / 100;
begin
  if stored_rate is null then
    return side * round(least(side * (work + stored), held_on) * rate / 100, 2);
  end if;
  return side * (round(least(side * work, held_on) * rate / 100, 2)
    + round(least(side * stored, greatest(coalesce(held_on - side * work, side * stored), 0)) * stored_rate / 100, 2));
end $$;
comment on function private.line_retainage(numeric, numeric, numeric, numeric, numeric, numeric) is
  'Column I: held back to date of C, D + E and F, by the rate, the rate on stored material (null = the same) and the share of C where it stops (null = never), in percent. '
  'Money, half away from zero to cents; of a deductive line negative.';
select private.expose('private.line_retainage(numeric, numeric, numeric, numeric, numeric, numeric)'::regprocedure);

-- squawk-ignore adding-field-with-default
alter table public.pay_app_lines add column retainage numeric(14,2) not null generated always as (
  private.line_retainage(scheduled_value, previous_billed + this_period, stored_materials, retainage_pct, stored_retainage_pct, retainage_stop_pct)) stored;
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
