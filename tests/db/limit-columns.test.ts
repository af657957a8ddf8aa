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
});
