-- "Today" of each organization, for views to join (endpoints E12, A0). The same as private.today(), written out so that
-- the planner can fold it in: a function with a search_path of its own would be called once for every row.
create view public.v_today with (security_invoker = true) as
select o.id as organization_id, coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone o.timezone)::date) as today
from public.organizations o;
comment on view public.v_today is
  'The date in the time zone of the organization, from which every due date and age is counted. @ui {"label":"Today","labelPlural":"Today","hidden":true}';
select private.api_view('public.v_today', is_list => false);
