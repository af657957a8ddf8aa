-- Delegation (endpoints section 6): a member on leave names a substitute with dates.
create function private.set_substitute(p_org uuid, p_substitute uuid, p_from date, p_until date) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_org not in (select private.orgs_with('member')) then
    raise exception 'There is no such organization' using errcode = 'PT404';
  end if;
  if p_substitute is not null and not exists (
    select from public.memberships m where m.organization_id = p_org and m.user_id = p_substitute and m.status = 'active') then
    raise exception 'The substitute must be an active member' using errcode = '23503', column = 'substitute_id';
  end if;
  update public.memberships m set substitute_id = p_substitute, away_from = p_from, away_until = p_until
  where m.organization_id = p_org and m.user_id = auth.uid();
end $$;

create function public.set_substitute(p_org uuid, p_substitute uuid, p_from date, p_until date) returns void
language sql security invoker set search_path = '' as $$
  select private.set_substitute(p_org, p_substitute, p_from, p_until)
$$;
comment on function public.set_substitute(uuid, uuid, date, date) is
  'Who decides approvals in place of the caller from the first to the last day he is away; nobody with null. The substitute decides '
  'within his own rights. 23503: not an active member; 23514: himself, or dates that are missing or the wrong way round; PT404.';
select private.expose('private.set_substitute(uuid, uuid, date, date)'::regprocedure);
select private.expose('public.set_substitute(uuid, uuid, date, date)'::regprocedure);
