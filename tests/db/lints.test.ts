import { describe, expect, it } from 'vitest';
import { runTool } from '../../scripts/gen/run-tool.ts';
import { plainUrl } from '../../scripts/gen/types.ts';
import { copyForThisFile } from './harness/database.ts';

const used = copyForThisFile();

const advisors = () =>
  runTool('supabase', [
    'db',
    'advisors',
    `--remote=${plainUrl(used.ownerUrl)}`,
    '--type',
    'all',
    '--level',
    'warn',
    '--fail-on',
    'warn',
    '--agent',
    'no',
  ]);

describe('lints of the database', () => {
  it('the advisors of Supabase find nothing', async () => {
    const { code, stdout, stderr } = await advisors();
    expect(stdout + stderr).toContain('No issues found');
    expect(code).toBe(0);
  });

  it('and would find a table without row security', async () => {
    await used.sql.unsafe('create table public.leak (id int primary key); grant select on public.leak to anon');
    try {
      const { code, stdout } = await advisors();
      expect(stdout).toContain('rls_disabled_in_public');
      expect(code).not.toBe(0);
    } finally {
      await used.sql.unsafe('drop table public.leak');
    }
  });

  it('no definer function can be called through the API (splinter 0028 and 0029, which the CLI does not have)', async () => {
    const found = await used.session.run(`
      select p.oid::regprocedure::text from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prosecdef
        and (has_function_privilege('anon', p.oid, 'execute') or has_function_privilege('authenticated', p.oid, 'execute'))`);
    expect(found).toEqual([]);
  });

  it('no policy or function of ours reads what a user can write into his own token, one reads how he signed in', async () => {
    const found = await used.session.run(`
      select policyname as name from pg_policies where concat(qual, with_check) ~ 'user_metadata|app_metadata|jwt'
      union all select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname in ('public', 'private')
      where p.prosrc ~ 'user_metadata|app_metadata|auth\\.jwt|auth\\.role'`);
    expect(found).toEqual([{ name: 'has_second_factor' }]);
  });

  it('every function runs, as far as its SQL can be checked without running it', async () => {
    const broken: string[] = [];
    const functions = await used.session.run(`
      select pg_get_functiondef(p.oid) as definition, p.oid::regprocedure::text as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace and n.nspname in ('public', 'private')
      join pg_language l on l.oid = p.prolang and l.lanname in ('sql', 'plpgsql') where p.prokind in ('f', 'p')`);
    expect(functions.length).toBeGreaterThan(30);
    for (const { definition, name } of functions) {
      const outcome = await used.session.keep(definition as string);
      if (!outcome.ok) broken.push(`${name}: ${outcome.message}`);
    }
    expect(broken).toEqual([]);
  });
});
