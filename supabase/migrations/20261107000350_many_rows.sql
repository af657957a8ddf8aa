-- PostgREST cuts answers at its max_rows without a word: pages of figures, which need all rows, ask how many that are.
create function public.many_rows() returns table (n integer)
language sql immutable security invoker set search_path = '' as $$ select generate_series(1, 10000) $$;
comment on function public.many_rows() is 'The numbers to 10,000: how many of them arrive says how many rows the API hands out at most.';
select private.expose('public.many_rows()'::regprocedure);
