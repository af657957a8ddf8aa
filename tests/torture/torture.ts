import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** The migrations of this folder, in their order: nothing else in the product knows these tables. */
export const TORTURE = readdirSync(HERE)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => readFileSync(join(HERE, name), 'utf8'))
  .join('\n');

/** Numbers of the kinds in the migrations, in their order. */
export const kindsIn = (sql: string): number[] => [...sql.matchAll(/-- (\d+)\. /g)].map(([, number]) => Number(number));

const table = (name: string, columns: string, more = '', comment = '') => `
  create table public.${name} (organization_id uuid not null references public.organizations (id) on delete cascade, ${columns});
  ${comment ? `comment on table public.${name} is '${comment}';` : ''}
  select private.tenant_table('public.${name}', 'assets.read', 'assets.write'${more});`;

/** Kinds the platform refuses when the migration runs, with what it says. */
export const REFUSED: Record<string, { sql: string; says: RegExp }> = {
  'a column with a dot in its name': { sql: table('odd', '"a.b" text'), says: /"a\.b" in odd cannot be used: letters/ },
  'a column with a blank in its name': { sql: table('odd', '"Visited By" text'), says: /"Visited By" in odd cannot/ },
  'a column with a quote in its name': { sql: table('odd', '"a""b" text'), says: /cannot be used: letters/ },
  'a column with a sign that is no letter': { sql: table('odd', '"size_in_m²" text'), says: /cannot be used: letters/ },
  'a table that ends in a blank': { sql: table('"odd "', 'name text'), says: /cannot be used: letters/ },
  'a column every object of JavaScript has': { sql: table('odd', 'constructor text'), says: /meaning in JavaScript/ },
  'a column called __proto__': { sql: table('odd', '__proto__ text'), says: /meaning in JavaScript/ },
  'a column the API takes for a count of rows': { sql: table('odd', '"count" integer'), says: /called count/ },
  'a column like a custom field': {
    sql: table('odd', 'custom_size text'),
    says: /begins like the name of a custom field/,
  },
  'a table called like a page of the app': { sql: table('import', 'name text'), says: /import: its address is taken/ },
  'an id that is no uuid': {
    sql: table('odd', 'id bigint generated always as identity primary key'),
    says: /odd\.id has to be uuid/,
  },
  'a version that counts nothing': { sql: table('odd', 'version text'), says: /odd\.version has to be integer/ },
  'a source of another kind': { sql: table('odd', 'source text'), says: /odd\.source has to be public\.record_source/ },
  'a serial column': { sql: table('odd', 'number serial'), says: /odd\.number is serial/ },
  'a table comment whose @ui is no json': {
    sql: table('odd', 'name text', '', 'Odd. @ui {"label": Odd}'),
    says: /comment on odd has @ui that is no json/,
  },
  'a key inside the project that points at none': {
    sql: table('odd', 'name text', `, same_project => '{name}'`),
    says: /points at no tenant table/,
  },
  'a guarded column that is not there': {
    sql: table('odd', 'name text', `, guarded => '{sum}'`),
    says: /has no column sum/,
  },
  'a view without an organization': {
    sql: `create view public.odd with (security_invoker = true) as select id, name from public.vendors; select private.api_view('public.odd');`,
    says: /needs organization_id/,
  },
};
