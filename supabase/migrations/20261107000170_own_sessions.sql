-- Where a person is signed in, and the end of it: of his own only. The auth server has no address for this, its table is the
-- same on GoTrue and @supabase/lite, but the latter writes down neither device nor address.
create function private.my_sessions() returns table (id uuid, began_at timestamptz, used_at timestamptz, device text, address text)
language sql stable security definer set search_path = '' as $$
  select s.id, s.created_at, greatest(s.created_at, s.refreshed_at at time zone 'UTC'), s.user_agent, host(s.ip)
  from auth.sessions s
  where s.user_id = auth.uid() and (s.not_after is null or s.not_after > now()) and s.created_at > now() - interval '7 days'
  order by 3 desc, s.id
$$;

-- A session is gone when somebody signs out; that he was there stays.
create function private.note_seen() returns void
language sql security definer set search_path = '' as $$
  update public.profiles p set last_seen_at = s.at
  from (select x.user_id, max(greatest(x.created_at, x.refreshed_at at time zone 'UTC')) as at from auth.sessions x group by 1) s
  where p.id = s.user_id and s.at > coalesce(p.last_seen_at, '-infinity')
$$;
comment on function private.note_seen() is 'Keeps when everybody was last signed in or took a new token; asked by the jobs, so a quarter of an hour late.';

create function private.end_session(session uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from auth.sessions s where s.id = session and s.user_id = auth.uid();
  if not found then
    raise exception 'This session has ended already' using errcode = 'P0002';
  end if;
end $$;

create function public.my_sessions() returns table (id uuid, began_at timestamptz, used_at timestamptz, device text, address text)
language sql stable security invoker set search_path = '' as $$ select * from private.my_sessions() $$;
comment on function public.my_sessions() is
  'Where the caller is signed in, the last used first; the token of the request names its own as session_id. device and address are null where the auth server does not write them down.';

create function public.end_session(session uuid) returns void
language sql security invoker set search_path = '' as $$ select private.end_session(session) $$;
comment on function public.end_session(uuid) is
  'Signs the caller out on one of his devices: no new token is given out there. Errors: no such session of his (P0002).';

select private.expose('private.my_sessions()'::regprocedure);
select private.expose('private.end_session(uuid)'::regprocedure);
select private.expose('public.my_sessions()'::regprocedure);
select private.expose('public.end_session(uuid)'::regprocedure);
