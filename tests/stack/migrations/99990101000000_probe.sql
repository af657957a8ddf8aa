-- What the tests of the stack look at: the habits of the API that DESIGN 9 names, and tables nobody may reach.
create schema if not exists private;
create table private.probe_secrets (id integer primary key);
insert into private.probe_secrets values (1);

create table public.probe_parents (
  id uuid primary key default gen_random_uuid(),
  tenant uuid not null,
  name text not null,
  unique (id, tenant)
);
create table public.probe_children (
  id uuid primary key default gen_random_uuid(),
  tenant uuid not null,
  parent_id uuid not null,
  other_id uuid,
  amount numeric(14,2),
  whole bigint,
  constraint probe_children_parent_id_fkey foreign key (parent_id, tenant) references public.probe_parents (id, tenant),
  constraint probe_children_other_id_fkey foreign key (other_id, tenant) references public.probe_parents (id, tenant)
);
alter table public.probe_parents enable row level security;
alter table public.probe_children enable row level security;
create policy probe_parents_read on public.probe_parents for select to authenticated using (true);
create policy probe_children_read on public.probe_children for select to authenticated using (true);

insert into public.probe_parents (id, tenant, name) values
  ('11111111-1111-4111-8111-111111111111', '99999999-9999-4999-8999-999999999999', 'first'),
  ('22222222-2222-4222-8222-222222222222', '99999999-9999-4999-8999-999999999999', 'second');
insert into public.probe_children (tenant, parent_id, other_id, amount, whole) values
  ('99999999-9999-4999-8999-999999999999', '11111111-1111-4111-8111-111111111111',
   '22222222-2222-4222-8222-222222222222', 1204.50, 9007199254740991);

create table public.probe_fields (id integer primary key, custom jsonb not null default '{}');
alter table public.probe_fields enable row level security;
create policy probe_fields_read on public.probe_fields for select to authenticated using (true);
insert into public.probe_fields values
  (1, '{"price": 9.50, "word": "Net 30", "flag": true, "day": "2026-02-01"}'), (2, '{"price": 1204.50, "word": "a, \"b\"", "flag": false}'),
  (3, '{"price": -3, "word": "net 60", "day": "2025-12-31"}'), (4, '{}');

create function public.probe_echo(rows jsonb) returns jsonb language sql set search_path = '' as $$
  select jsonb_build_object('kind', jsonb_typeof(rows), 'rows', rows)
$$;
create function public.probe_stale() returns void language plpgsql set search_path = '' as $$
begin
  raise exception 'changed meanwhile' using errcode = 'PT409', detail = '{"reason":"stale","version":3}';
end $$;
create table public.probe_checked (
  id integer primary key,
  price numeric(14,2) constraint probe_checked_price_check check (price >= 0),
  during daterange,
  constraint probe_checked_during_excl exclude using gist (during with &&)
);
alter table public.probe_checked enable row level security;
create policy probe_checked_all on public.probe_checked to authenticated using (true) with check (true);
create function public.probe_refuse(code text) returns void language plpgsql set search_path = '' as $$
begin
  raise exception 'refused' using errcode = code, detail = 'why', hint = 'how';
end $$;
grant execute on function public.probe_refuse(text) to authenticated;
create function public.probe_caller() returns jsonb language sql set search_path = '' as $$
  select jsonb_build_object('uid', auth.uid(), 'role', auth.role(), 'email', auth.jwt() ->> 'email', 'user', current_user)
$$;
grant execute on function public.probe_echo(jsonb), public.probe_stale(), public.probe_caller() to authenticated;

create function public.probe_sleep() returns void language sql set search_path = '' as 'select pg_sleep(60)';
grant execute on function public.probe_sleep() to anon;
