-- T12: the headline on the vendor is the current paper. Without a paper of the kind the vendor keeps what was entered on it.
create function private.show_papers() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_importing() then
    return null;
  end if;
  update public.vendors v set insurance_expiry = p.expiry_date
  from (
    select u.vendor_id, c.expiry_date
    from (select distinct x.vendor_id from (values (old.vendor_id, old.doc_type), (new.vendor_id, new.doc_type)) x(vendor_id, doc_type) where x.doc_type = 'coi') u
    left join public.vendor_compliance c on c.vendor_id = u.vendor_id and c.doc_type = 'coi' and c.is_current) p
  where v.id = p.vendor_id and v.insurance_expiry is distinct from p.expiry_date;
  update public.vendors v set w9_on_file = p.is_there
  from (
    select u.vendor_id, exists (select from public.vendor_compliance c where c.vendor_id = u.vendor_id and c.doc_type = 'w9' and c.is_current) as is_there
    from (select distinct x.vendor_id from (values (old.vendor_id, old.doc_type), (new.vendor_id, new.doc_type)) x(vendor_id, doc_type) where x.doc_type = 'w9') u) p
  where v.id = p.vendor_id and v.w9_on_file <> p.is_there;
  return null;
end $$;
comment on function private.show_papers() is
  'vendors.insurance_expiry = expiry of the current coi, vendors.w9_on_file = there is a current w9; imports bring both themselves.';
create trigger show_papers after insert or update or delete on public.vendor_compliance for each row execute function private.show_papers();
