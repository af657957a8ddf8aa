-- Documents by hand. An import moves by the import functions only, which read, write and undo by themselves: these rows say which
-- steps they may take. Its commit is one transaction, so nobody ever sees the state importing.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('documents','archive','active','archived','documents.write',null,'{}','{}'),
('documents','restore','archived','active','documents.write',null,'{}','{}'),
('documents','supersede','active','superseded','documents.write',null,'{replacement}','{link_replacement}'),
('import_runs','validate','uploaded','validating',null,null,'{}','{}'),
('import_runs','validate','validated','validating',null,null,'{}','{}'),
('import_runs','validated','uploaded','validated',null,null,'{}','{}'),
('import_runs','validated','validating','validated',null,null,'{}','{}'),
('import_runs','done','validated','completed',null,null,'{}','{}'),
('import_runs','done','validated','completed_with_errors',null,null,'{}','{}'),
('import_runs','fail','uploaded','failed',null,null,'{}','{}'),
('import_runs','fail','validating','failed',null,null,'{}','{}'),
('import_runs','fail','validated','failed',null,null,'{}','{}'),
('import_runs','undo','completed','rolled_back',null,null,'{}','{}'),
('import_runs','undo','completed_with_errors','rolled_back',null,null,'{}','{}');
select private.workflow('public.documents');
select private.workflow('public.import_runs');

create function private.rule_replacement(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case
    when (ctx).data ->> 'replacement_id' is null then 'This needs the document that replaces it'
    when not exists (
      select from public.documents d
      where d.organization_id = (ctx).organization_id and d.id::text = (ctx).data ->> 'replacement_id' and d.id <> (ctx).id and d.status = 'active'
        and private.can_read_record('documents', d.id, d.organization_id)) then 'Another active document replaces it' end
$$;
comment on function private.rule_replacement(private.transition_context) is
  'Another active document the caller may read takes its place (p_data.replacement_id).';

create function private.effect_link_replacement(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  insert into public.document_links (organization_id, document_id, entity_type, entity_id)
  values ((ctx).organization_id, ((ctx).data ->> 'replacement_id')::uuid, 'documents', (ctx).id)
  on conflict on constraint document_links_organization_id_document_id_entity_key do nothing
$$;
comment on function private.effect_link_replacement(private.transition_context) is 'The newer document hangs on the one it replaces, so that who opens the old one finds it.';
