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
comment on table private.throttles is 'Attempts within the window of their bucket, oldest first. Whose they are is a hash.';
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

create function private.throttle(bucket text, signature text) returns integer
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  secret constant text := (select s.value from private.secrets s where s.name = 'throttle');
  parts constant text[] := regexp_match(bucket, '^(forget )?([a-z-]+ (\d{1,4})/(\d{1,6}) [0-9a-f]{64})$');
  name constant text := parts[2];
  most constant integer := parts[3]::integer;
  period constant interval := make_interval(secs => parts[4]::integer);
  moment constant timestamptz := clock_timestamp();
  recent timestamptz[];
begin
  if secret is null then
    raise exception 'Nobody has called private.set_secret(''throttle'', …) with the THROTTLE_SECRET of the functions' using errcode = '55000';
  end if;
  if signature is distinct from private.hmac_sha256(bucket, secret) then
    raise exception 'Only a function that knows the secret may count' using errcode = '42501';
  end if;
  if parts is null then
    raise exception 'A bucket is written "what most/seconds hash"' using errcode = 'PT400';
  end if;
  if parts[1] is not null then
    delete from private.throttles t where t.bucket = name;
    return 0;
  end if;
  insert into private.throttles values (name, '{}', moment + period) on conflict do nothing;
  -- those who come at the same moment wait for each other here
  select t.attempts into recent from private.throttles t where t.bucket = name for update;
  recent := array(select a from unnest(recent) a where a > moment - period order by a);
  if cardinality(recent) >= most then
    return greatest(1, ceil(extract(epoch from recent[cardinality(recent) - most + 1] + period - moment)));
  end if;
  insert into private.throttles as t values (name, recent || moment, moment + period)
  on conflict on constraint throttles_pkey do update set attempts = excluded.attempts, ends_at = excluded.ends_at;
  return 0;
end $$;

-- A body that is read now and not when it is called: anon has no business in the schema private, not even by name.
create function public.throttle(bucket text, signature text) returns integer
language sql security invoker set search_path = '' return private.throttle(bucket, signature);
comment on function public.throttle(text, text) is
  'Counts an attempt of a bucket "what most/seconds hash" and returns 0, or the seconds to wait where there were too many, which is not '
  'counted; "forget " in front empties the bucket. Errors: no signature by the secret (42501), another form of bucket (400).';
select private.expose_to_anon('private.throttle(text,text)'::regprocedure);
select private.expose_to_anon('public.throttle(text,text)'::regprocedure);
