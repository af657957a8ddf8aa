-- A table may have columns named label, actor, run or request (forecast lines, accounting periods). In the statements of
-- the log those words mean its variables; the function itself stays that of 20261101000600.
do $$
declare
  definition constant text := pg_get_functiondef('private.audit()'::regprocedure);
begin
  if definition not like '%#variable_conflict%' then
    execute regexp_replace(definition, '(AS \$function\$)\s*', E'\\1\n#variable_conflict use_variable\n');
  end if;
end $$;
