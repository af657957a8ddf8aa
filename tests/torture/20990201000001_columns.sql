-- Kinds of column. Every table of this folder is written as a feature author writes it: DDL, comments, one call. The numbers
-- count the kinds of the torture schema; torture.ts holds those the platform refuses.
create type public.odd_mood as enum ('calm', 'CAPS LOCK', 'two words', 'señor', 'it''s "quoted", (really)', 'under_score');
create type public.odd_only as enum ('only');
create type public.odd_fifty as enum (
  'w01', 'w02', 'w03', 'w04', 'w05', 'w06', 'w07', 'w08', 'w09', 'w10', 'w11', 'w12', 'w13', 'w14', 'w15', 'w16', 'w17', 'w18', 'w19', 'w20',
  'w21', 'w22', 'w23', 'w24', 'w25', 'w26', 'w27', 'w28', 'w29', 'w30', 'w31', 'w32', 'w33', 'w34', 'w35', 'w36', 'w37', 'w38', 'w39', 'w40',
  'w41', 'w42', 'w43', 'w44', 'w45', 'w46', 'w47', 'w48', 'w49', 'w50');
create domain public.odd_mail as text constraint odd_mail_check check (value ~ '@');
create domain public.odd_share as numeric(5,2) constraint odd_share_check check (value between 0 and 100);
create domain public.odd_label as varchar(12);
create domain public.odd_tag as public.odd_label;
create domain public.odd_temper as public.odd_mood;
create domain public.odd_must as text not null;

create table public.odd_figures (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  small smallint,                               -- 1. smallint
  whole integer not null default 0,             -- 2. integer with a default
  large bigint,                                 -- 3. bigint
  loose numeric,                                -- 4. numeric without a scale
  cents numeric(14,2),                          -- 5. numeric with two decimals
  fine numeric(12,6),                           -- 6. numeric with six
  tiny numeric(3,5),                            -- 7. numeric whose scale exceeds its precision
  thousands numeric(6,-3),                      -- 8. numeric with a negative scale
  single real,                                  -- 9. real
  twofold double precision,                     -- 10. double precision
  price money,                                  -- 11. money, which Postgres writes with its sign
  share public.odd_share                        -- 12. a domain over numeric
);
select private.tenant_table('public.odd_figures', 'assets.read', 'assets.write');

create table public.odd_texts (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  plain text not null,                          -- 13. text
  short varchar(20),                            -- 14. varchar(n)
  fixed char(5),                                -- 15. char(n), padded with blanks
  nothing text default '',                      -- 16. text whose default is empty
  written text default 'as it is',              -- 17. text with a default
  mail public.odd_mail,                         -- 18. a domain over text with a check
  tag public.odd_tag,                           -- 19. a domain over a domain over varchar(12)
  must public.odd_must,                         -- 20. a domain that is not null
  called name,                                  -- 21. name
  token uuid,                                   -- 22. uuid that is no key
  address inet,                                 -- 23. inet
  machine macaddr,                              -- 24. macaddr
  bytes bytea,                                  -- 25. bytea
  flags bit(4),                                 -- 26. bit(n)
  remarks text                                  -- 27. prose by its name
);
select private.tenant_table('public.odd_texts', 'assets.read', 'assets.write');

create table public.odd_days (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  what text not null,
  day date,                                     -- 28. date
  at_once timestamptz,                          -- 29. timestamptz
  on_the_wall timestamp,                        -- 30. timestamp without a zone
  o_clock time,                                 -- 31. time
  takes interval,                               -- 32. interval
  lasts daterange,                              -- 33. a range of days
  sizes int4range,                              -- 34. a range of figures
  due_on date not null default (current_date + 7),      -- 35. a default that is computed
  seen_at timestamptz not null default now()            -- 36. a default by function
);
select private.tenant_table('public.odd_days', 'assets.read', 'assets.write');

create table public.odd_choices (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  label text not null,
  yes boolean not null,                         -- 37. boolean that has to be known
  maybe boolean,                                -- 38. boolean that may be unknown
  usually boolean not null default true,        -- 39. boolean with a default
  only_one public.odd_only not null,            -- 40. enum of one word
  one_of_fifty public.odd_fifty,                -- 41. enum of fifty
  mood public.odd_mood not null default 'CAPS LOCK',    -- 42. enum with capitals, spaces, accents, marks
  temper public.odd_temper,                     -- 43. a domain over an enum
  grade text check (grade in ('A', 'b "quoted"', 'c,d'))        -- 44. words by a check
);
select private.tenant_table('public.odd_choices', 'assets.read', 'assets.write');

create table public.odd_lists (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  words text[] not null,                        -- 45. an array that has to be there
  numbers integer[],                            -- 46. an array of figures
  moods public.odd_mood[] not null default '{}',        -- 47. an array of an enum
  days date[],                                  -- 48. an array of days
  facts jsonb not null,                         -- 49. jsonb that has to be there
  raw json                                      -- 50. json
);
select private.tenant_table('public.odd_lists', 'assets.read', 'assets.write');

create table public.odd_made (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  number bigint generated always as identity,           -- 51. identity, always
  rank integer generated by default as identity,        -- 52. identity, by default
  width numeric(8,2) not null,
  height numeric(8,2) not null,
  area numeric(16,4) generated always as (width * height) stored,       -- 53. a generated figure
  said text generated always as (case when width > height then 'wide' else 'tall' end) stored     -- 54. a generated text
);
comment on table public.odd_made is '@ui {"title":"number","list":["number","width","height","area","said"],"totals":["area"]}';
select private.tenant_table('public.odd_made', 'assets.read', 'assets.write');
