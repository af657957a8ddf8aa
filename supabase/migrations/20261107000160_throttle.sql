-- How often something was tried, for the edge functions: neither they nor every auth server remember it. Anybody may call
-- this one function, so it counts only what carries the signature of a function that knows the secret.
create table private.secrets (
  name text primary key,
  value text not null constraint secrets_value_check check (length(value) >= 32)
);
comment on table private.secrets is
  'What the database shares with the edge functions: throttle is their THROTTLE_SECRET. Nobody but the owner of the database reads it.';
alter table private.secrets enable row level security;

create function private.set_secret(p_name text, p_value text) returns void
language sql set search_path = '' as $$
  insert into private.secrets (name, value) values (p_name, p_value) on conflict (name) do update set value = excluded.value
$$;
comment on function private.set_secret(text, text) is 'Called once by whoever runs the server: select private.set_secret(''throttle'', ''…'').';

create table private.throttles (
  bucket text primary key,
  attempts timestamptz[] not null,
  ends_at timestamptz not null
);
comment on table private.throttles is 'Attempts within the longest window of their limit, oldest first. Whose they are is a hash.';
create index throttles_ends_at_idx on private.throttles (ends_at);
alter table private.throttles enable row level security;

-- RFC 2104. Supabase has it in pgcrypto, the Postgres that comes with the embedded stack has no pgcrypto.
create function private.hmac_sha256(message text, secret text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  key bytea := convert_to(secret, 'UTF8');
  inner_pad bytea := decode(repeat('36', 64), 'hex');
  outer_pad bytea := decode(repeat('5c', 64), 'hex');
begin
  if length(key) > 64 then
    key := sha256(key);
  end if;
  for i in 0 .. length(key) - 1 loop
    inner_pad := set_byte(inner_pad, i, get_byte(inner_pad, i) # get_byte(key, i));
    outer_pad := set_byte(outer_pad, i, get_byte(outer_pad, i) # get_byte(key, i));
  end loop;
  return encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex');
end $$;
comment on function private.hmac_sha256(text, text) is 'HMAC with SHA-256, in hexadecimal digits.';

-- Where the product holds back: the only place, for the functions and for what the database counts itself.
create table private.limits (
  what text constraint limits_what_check check (what ~ '^[a-z-]+$'),
  seconds integer constraint limits_seconds_check check (seconds > 0),
  most integer not null constraint limits_most_check check (most > 0),
  constraint limits_pkey primary key (what, seconds)
);
comment on table private.limits is 'How often something may be tried within so many seconds; every row of a name holds. Changed by whoever runs the server.';
alter table private.limits enable row level security;
insert into private.limits (what, most, seconds) values
  ('sign-in', 10, 300), ('sign-in', 50, 86400), ('sign-in-address', 300, 3600),
  ('sign-up-account', 5, 3600), ('sign-up-account', 10, 86400), ('sign-up-address', 20, 3600), ('sign-up-address', 100, 86400),
  ('reset-account', 5, 3600), ('reset-account', 15, 86400), ('reset-address', 20, 3600), ('reset-address', 100, 86400),
  ('email-account', 5, 3600), ('email-account', 10, 86400),
  ('code-account', 10, 300), ('code-account', 50, 86400),
  ('import-account', 60, 300), ('import-account', 1000, 86400), ('import-address', 200, 300),
  ('invite-account', 30, 3600), ('invite-account', 100, 86400), ('invite-address', 100, 3600), ('invite-organization', 60, 3600), ('invite-organization', 200, 86400);

create function private.count_attempt(p_what text, p_bucket text) returns integer
language plpgsql set search_path = '' as $$
declare
  moment constant timestamptz := clock_timestamp();
  longest constant interval := (select make_interval(secs => max(l.seconds)) from private.limits l where l.what = p_what);
  recent timestamptz[];
  wait integer;
begin
  if longest is null then
    raise exception 'There is no limit "%"', p_what using errcode = 'PT400';
  end if;
  insert into private.throttles values (p_bucket, '{}', moment + longest) on conflict do nothing;
  -- those who come at the same moment wait for each other here
  select t.attempts into recent from private.throttles t where t.bucket = p_bucket for update;
  recent := array(select a from unnest(recent) a where a > moment - longest order by a);
  select max(greatest(1, ceil(extract(epoch from w.attempts[cardinality(w.attempts) - l.most + 1] - moment) + l.seconds))) into wait
  from private.limits l
  cross join lateral (
    select array(select a from unnest(recent) a where a > moment - make_interval(secs => l.seconds) order by a) as attempts) w
  where l.what = p_what and cardinality(w.attempts) >= l.most;
  if wait is not null then
    return wait;
  end if;
  insert into private.throttles as t values (p_bucket, recent || moment, moment + longest)
  on conflict on constraint throttles_pkey do update set attempts = excluded.attempts, ends_at = excluded.ends_at;
  return 0;
end $$;
comment on function private.count_attempt(text, text) is 'Counts an attempt and gives 0, or the seconds to wait where there were too many, which is not counted.';

-- What is asked of the database itself, without a function in between. What fails afterwards is not counted: it is taken back.
create function private.hold_back(p_what text, p_whose text) returns void
language plpgsql set search_path = '' as $$
declare
  wait constant integer := private.count_attempt(p_what, p_what || ' ' || private.secret_hash(p_whose));
begin
  if wait > 0 then
    -- the one form in which PostgREST takes a header along
    raise sqlstate 'PGRST' using
      message = jsonb_build_object('code', 'PT429', 'message', format('Too many attempts: try again in %s seconds', wait),
        'details', jsonb_build_object('retry_after', wait)::text)::text,
      detail = jsonb_build_object('status', 429, 'headers', jsonb_build_object('Retry-After', wait::text))::text;
  end if;
end $$;
comment on function private.hold_back(text, text) is 'Counts one more of somebody, or answers 429 with Retry-After.';

create function private.throttle(bucket text, signature text) returns integer
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  secret constant text := (select s.value from private.secrets s where s.name = 'throttle');
  parts constant text[] := regexp_match(bucket, '^(forget )?(([a-z-]+) [0-9a-f]{64})$');
begin
  if secret is null then
    raise exception 'Nobody has called private.set_secret(''throttle'', …) with the THROTTLE_SECRET of the functions' using errcode = '55000';
  end if;
  if signature is distinct from private.hmac_sha256(bucket, secret) then
    raise exception 'Only a function that knows the secret may count' using errcode = '42501';
  end if;
  if parts is null then
    raise exception 'A bucket is written "what hash"' using errcode = 'PT400';
  end if;
  if parts[1] is not null then
    delete from private.throttles t where t.bucket = parts[2];
    return 0;
  end if;
  return private.count_attempt(parts[3], parts[2]);
end $$;

-- A body that is read now and not when it is called: anon has no business in the schema private, not even by name.
create function public.throttle(bucket text, signature text) returns integer
language sql security invoker set search_path = '' return private.throttle(bucket, signature);
comment on function public.throttle(text, text) is
  'Counts an attempt of a bucket "what hash" against private.limits and returns 0, or the seconds to wait where there were too many, which is not '
  'counted; "forget " in front empties the bucket. Errors: no signature by the secret (42501), another form of bucket or no such limit (400).';
select private.expose_to_anon('private.throttle(text,text)'::regprocedure);
select private.expose_to_anon('public.throttle(text,text)'::regprocedure);
