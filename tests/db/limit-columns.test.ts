import { describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { identity, OWNER } from './harness/session.ts';
import type { Row } from './harness/sql.ts';

const used = copyForThisFile();

/** What a migration leaves behind, read after it ran; all of it is taken back. */
const left = (migration: string, query: string): Promise<Row[]> =>
  used.session.reverted(async () => {
    await used.session.run(`${identity(OWNER)} ${migration}; reset role`);
    return used.session.run(query);
  });

const doors = `create table public.doors (organization_id uuid not null references public.organizations (id) on delete cascade,
    name text not null, pin text);
  select private.tenant_table('public.doors', 'assets.read', 'assets.write');`;
const limit = (verb: string, columns: string) => `select private.limit_columns('public.doors', '${verb}', ${columns});`;
const may = (verb: string) =>
  `select coalesce(string_agg(attname, ',' order by attname), '') as columns from pg_attribute
   where attrelid = 'public.doors'::regclass and attnum > 0 and not attisdropped and has_column_privilege('authenticated', attrelid, attnum, '${verb}')`;

describe('limit_columns', () => {
  it.each(["'{}'", 'null'])('refuses %s: that would be every column', async (columns) => {
    await expect(left(doors + limit('update', columns), 'select')).rejects.toMatchObject({
      code: '22023',
      message: expect.stringMatching(/^limit_columns: name the columns of \S+ that update is for/),
    });
  });

  it('grants nothing for a verb that is for no columns', async () => {
    const none = `update private.tenant_tables set column_verbs = '{"update": []}' where table_name = 'doors'; select private.apply_grants();`;
    expect(await left(doors + none, may('update'))).toEqual([{ columns: '' }]);
  });

  it('names columns that are there', async () => {
    await expect(left(doors + limit('update', "'{name,key}'"), 'select')).rejects.toMatchObject({ code: '42703' });
  });

  const again = [
    ['apply_grants()', 'select private.apply_grants();'],
    ['tenant_table()', `select private.tenant_table('public.doors', 'assets.read', 'assets.write');`],
  ];
  it.each(again)('leaves the rest to %s when a column it named is dropped or renamed', async (_, run) => {
    const made = doors + limit('update', "'{name,pin}'");
    expect(await left(`${made} alter table public.doors drop column pin; ${run}`, may('update'))).toEqual([
      { columns: 'name' },
    ]);
    const renamed = 'alter table public.doors rename column pin to code;';
    expect(await left(`${made} ${renamed} ${run}`, may('update'))).toEqual([{ columns: 'name' }]);
    const none = `${doors} ${limit('update', "'{pin}'")} alter table public.doors drop column pin; ${run}`;
    expect(await left(none, may('update'))).toEqual([{ columns: '' }]);
  });

  it('leaves by what rows are found and shown, whatever may be read', async () => {
    const [found] = await left(doors + limit('select', "'{name}'"), may('select'));
    expect(found?.columns).toBe(
      'created_at,created_by,custom,id,import_key,import_run_id,name,organization_id,source,source_ref,updated_at,version',
    );
  });
});
