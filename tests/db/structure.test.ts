import { describe, expect, it } from 'vitest';
import { readTenancy } from '../../scripts/gen/tenancy.ts';
import { drift } from './checks/drift.ts';
import { alternatives, formOf, policyForms } from './checks/policy-forms.ts';
import { rules } from './checks/rules.ts';
import { copyForThisFile } from './harness/database.ts';
import { snapshot } from './harness/expected.ts';
import { Report } from './harness/report.ts';

const used = copyForThisFile();

async function failures(work: (report: Report) => void | Promise<void>): Promise<string[]> {
  const report = new Report();
  await work(report);
  expect(report.checks).toBeGreaterThan(20);
  return report.failures;
}

const tenancy = () => used.session.reverted(() => readTenancy(used.session.reader()));

/** What @supabase/lite does on its first request of each process, and more. */
const GRANT_ALL = `
  grant all on schema public, private to anon, authenticated;
  grant all on all tables in schema public, private to anon, authenticated;
  grant all on all sequences in schema public, private to anon, authenticated;
  grant all on all functions in schema public, private to anon, authenticated, public;
  grant update (organization_id) on public.clients to authenticated`;

describe('the database is what the committed snapshot says', () => {
  it('in every table, policy, key, trigger, grant and function', async () => {
    expect(await failures((report) => drift(used.session, report))).toEqual([]);
  });

  it('also after somebody granted everything and apply_grants() took it back', async () => {
    const found = await used.session.reverted(async () => {
      await used.session.run(`set local role postgres; ${GRANT_ALL}`);
      const opened = await failures((report) => drift(used.session, report));
      await used.session.run('set local role postgres; select private.apply_grants(); reset role');
      return { opened, closed: await failures((report) => drift(used.session, report)) };
    });
    expect(found.opened.length).toBeGreaterThan(100);
    expect(found.closed).toEqual([]);
  });
});

describe('policies', () => {
  it('have one of three forms, with the keys of their table', async () => {
    expect(await failures(async (report) => policyForms(await tenancy(), report))).toEqual([]);
    expect(await failures((report) => policyForms(snapshot, report))).toEqual([]);
  });

  it('of another form are not taken for one of them', () => {
    const good =
      "organization_id = ANY (ARRAY( SELECT private.orgs_with(VARIADIC ARRAY['a.read'::text, 'b.read'::text]) AS orgs_with))";
    expect(formOf(good)).toEqual({ kind: 'organization', keys: ['a.read', 'b.read'] });
    for (const bad of [
      'true',
      'organization_id IS NOT NULL',
      `${good} IS NOT NULL`,
      good.replace('organization_id', 'id'),
      good.replace('orgs_with(', 'orgs_with_own('),
      good.replace("'a.read'::text", 'name'),
      good.replace('SELECT private', 'SELECT public'),
    ]) {
      expect(formOf(bad), bad).toBeNull();
    }
    const own = `(created_by = ( SELECT auth.uid() AS uid)) AND (${good.replaceAll('orgs_with', 'orgs_with_own')})`;
    expect(formOf(own)).toEqual({ kind: 'own', keys: ['a.read', 'b.read'] });
    const seen = (key: string) =>
      `${own} AND ((project_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT private.orgs_with(VARIADIC ARRAY['projects.read'::text]) AS orgs_with))) OR (project_id = ANY (ARRAY( SELECT private.projects_with(VARIADIC ARRAY['${key}'::text]) AS projects_with))))`;
    expect(formOf(seen('projects.read'))).toEqual({ kind: 'own', keys: ['a.read', 'b.read'], seen: true });
    for (const bad of [seen('a.read'), `${own} OR true`, own.replace('auth.uid()', 'id')])
      expect(formOf(bad), bad).toBeNull();
    expect(alternatives(`((${good}) OR true)`)).toEqual([good, 'true']);
    expect(alternatives(`(${good})`)).toEqual([good]);
  });
});

describe('rules', () => {
  it('hold for keys, functions, views and roles', async () => {
    expect(await failures(async (report) => rules(await tenancy(), report))).toEqual([]);
  });

  it('every foreign key has an index that begins with its columns', async () => {
    const bare = await used.session.run(`
      select c.conrelid::regclass::text as table, c.conname from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
        select from pg_index i where i.indrelid = c.conrelid
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = (
            select format('(%I IS NOT NULL)', a.attname) from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1])) and (
          (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
          -- a unique key inside the columns finds the one row
          or (i.indisunique and i.indkey::int2[] <@ c.conkey)))`);
    expect(bare).toEqual([]);
  });

  it('default privileges give the API roles nothing', async () => {
    const given = await used.session.run(`
      select d.defaclobjtype, n.nspname, x.privilege_type, coalesce(r.rolname, 'public') as grantee
      from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace
      cross join lateral aclexplode(d.defaclacl) x left join pg_roles r on r.oid = x.grantee
      where d.defaclrole = 'postgres'::regrole and coalesce(r.rolname, 'public') in ('anon', 'authenticated', 'service_role', 'public')
        and coalesce(n.nspname, 'public') in ('public', 'private')`);
    expect(given).toEqual([]);
  });
});
