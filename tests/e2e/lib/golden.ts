// The company whose every figure is known (endpoints appendix B, figures in section 8), in the stack of the run.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { ROOT } from '../../../scripts/stack/config.ts';
import { addColleague } from './colleague.ts';
import { newOffice, type Office } from './office.ts';
import type { Account } from './person.ts';

export interface Golden extends Office {
  /** Id of a row by its name in the fixture: P1, CO1, A2. */
  idOf(name: string): string;
  /** Somebody of a role, assigned to both projects. */
  colleague(role: string): Promise<Account>;
}

/** The day section 8 speaks of. */
const TODAY = '2026-06-15';

async function asAdmin(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(inject('e2e').adminDbUrl, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

/** Founds it anew: what a test writes there is its own. */
export async function goldenCompany(name = 'Golden Builders'): Promise<Golden> {
  const office = await newOffice(name, 'Gil Golden');
  const fixture = readFileSync(join(ROOT, 'tests', 'fixtures', 'golden-company.sql'), 'utf8');
  await asAdmin((sql) =>
    sql.begin(async (tx) => {
      await tx`select set_config('fixture.organization', ${office.id}, true)`;
      await tx.unsafe(fixture);
    }),
  );
  const idOf = (row: string) =>
    createHash('md5')
      .update(`${office.id} ${row}`)
      .digest('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return {
    ...office,
    idOf,
    async colleague(role) {
      const account = await addColleague(office, `Cal ${role}`, role);
      await asAdmin(
        (sql) => sql`
          insert into public.project_members (organization_id, project_id, user_id)
          select ${office.id}, project.id, person.id from public.profiles person, public.projects project
          where person.email = ${account.email} and project.organization_id = ${office.id}`,
      );
      return account;
    },
  };
}

/** Of the whole stack, and only of connections made from now on: those of the API are cut, and it makes new ones. */
async function moveToday(day: string | null): Promise<void> {
  const { appUrl, publishableKey } = inject('e2e');
  await asAdmin(async (sql) => {
    const [{ database } = { database: '' }] = await sql<{ database: string }[]>`select current_database() as database`;
    await sql.unsafe(`alter database ${database} ${day ? `set app.today = '${day}'` : 'reset app.today'}`);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lite'`;
  });
  let status = 503;
  for (let tries = 0; status >= 500 && tries < 100; tries++) {
    await sleep(100);
    status = (await fetch(`${appUrl}/rest/v1/profiles?limit=1`, { headers: { apikey: publishableKey } })).status;
  }
  if (status >= 500) throw new Error(`The API has not come back: ${status}`);
}

/** All tests of this file happen on 2026-06-15, as far as the database is concerned; the files of a run go one by one. */
export function onGoldenDay(): void {
  beforeAll(() => moveToday(TODAY));
  afterAll(() => moveToday(null));
}
