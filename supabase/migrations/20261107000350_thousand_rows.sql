-- PostgREST cuts answers at its max_rows without a word: pages of figures, which need all rows, ask how many that are.
create function public.thousand_rows() returns table (number integer)
language sql immutable security invoker set search_path = '' as $$ select generate_series(1, 1000) $$;
comment on function public.thousand_rows() is 'The numbers to 1000: how many of them arrive says how many rows the API hands out at most.';
select private.expose('public.thousand_rows()'::regprocedure);
