import type { Sql } from 'postgres';
import { sortKeys, stableJson } from './stable.ts';

const USER = '00000000-0000-4000-8000-000000000001';
/** A column with its comment stands in one line. */
const COLUMN_WIDTH = 500;
const ORGANIZATION = '00000000-0000-4000-8000-000000000002';

interface Answer {
  organization: { id: string } & Record<string, unknown>;
  permissions: string[];
  custom_fields: object;
  settings: object;
  tables: unknown[];
}

/** src/generated/catalog.json: public.catalog() as the owner of a new organization sees it, with ids that never change. */
export async function ownerCatalog(sql: Sql): Promise<string> {
  await sql`insert into auth.users (id, email) values (${USER}, 'owner@example.com')`;
  const answer = await sql.begin(async (tx) => {
    await tx`set local role authenticated`;
    await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: USER, role: 'authenticated' })}, true)`;
    const [made] = await tx<{ id: string }[]>`select public.create_organization('Example Builders') as id`;
    const [row] = await tx<{ catalog: Answer }[]>`select public.catalog(${made?.id ?? null}) as catalog`;
    return row?.catalog;
  });
  if (!answer) throw new Error('catalog() gave no answer.');
  const { organization, permissions, tables, ...own } = answer;
  const stable = {
    organization: sortKeys({ ...organization, id: ORGANIZATION }),
    permissions: permissions.toSorted(),
    // what an organization adds and changes: nothing yet
    ...own,
    tables,
  };
  return stableJson(stable, COLUMN_WIDTH);
}
