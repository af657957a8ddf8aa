import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { guardedGlobals, projectRules } from './checks/domain.ts';
import { told } from './checks/outcome.ts';
import { stamped } from './checks/stamp.ts';
import { copyForThisFile } from './harness/database.ts';
import { tableOf, tables } from './harness/expected.ts';
import { Report } from './harness/report.ts';
import { shapeOf } from './harness/schema.ts';
import { identity, OWNER } from './harness/session.ts';
import { ident, literal, table } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
let checks = 0;

describe('stamps, versions and columns a client may not write', () => {
  it.each(tables.filter((name) => tableOf(name).triggers.stamp))('%s', async (name) => {
    const report = new Report();
    await stamped(used, name, report);
    checks += report.checks;
    expect(report.failures).toEqual([]);
  });

  it('every table a client may update has a version, but the ones that are no tenant tables', () => {
    const bare = tables.filter(
      (name) => tableOf(name).tenancy?.verbs.includes('update') && !tableOf(name).triggers.stamp,
    );
    expect(bare).toEqual(['organizations', 'profiles']);
  });

  it.each(['organizations', 'profiles'] as const)('%s guards what its owner may not change', async (name) => {
    const report = new Report();
    await guardedGlobals(used, name, report);
    expect(report.failures).toEqual([]);
  });

  it('no amount is no number, and no day endless, whoever writes it', async () => {
    const endless: Record<string, string[]> = {
      numeric: ['NaN'],
      date: ['infinity', '-infinity'],
      timestamptz: ['infinity'],
    };
    const accepted: string[] = [];
    let tried = 0;
    for (const name of tables.filter((name) => tableOf(name).triggers.stamp)) {
      const columns = shapeOf(used.schema, name).columns.filter(
        (c) => !c.generated && !/^(created|updated)_at$/.test(c.name),
      );
      for (const { name: column, type } of columns)
        for (const value of endless[type] ?? []) {
          const outcome = await used.session.attempt(OWNER, `update ${table(name)} set ${ident(column)} = '${value}'`);
          tried += 1;
          if (outcome.ok || outcome.code !== '23514') accepted.push(`${name}.${column} = ${value}: ${told(outcome)}`);
        }
    }
    expect(accepted).toEqual([]);
    expect(tried).toBeGreaterThan(40);
  });

  it('an organization lives in a time zone that there is', async () => {
    const move = (zone: string) =>
      used.session.attempt(member(used.world.A, 'owner'), `update public.organizations set timezone = '${zone}'`);
    expect(await move('America/Chicago')).toMatchObject({ ok: true, count: 1 });
    expect(await move('Mars/Olympus')).toMatchObject({ ok: false, code: '22023' });
  });

  it('a project brings its terms, a locked budget stays', async () => {
    const report = new Report();
    await projectRules(used, report);
    expect(report.failures).toEqual([]);
  });

  afterAll(() => console.log(`stamp: ${checks} checks`));
});

describe('fifty people write to one row', () => {
  it('and no update is lost', async () => {
    const WRITERS = 50;
    const sql = postgres(used.adminUrl, { max: 20, onnotice: () => {} });
    const id = literal(used.world.A.rows.assigned.clients?.id as string);
    const read = async () => {
      const [row] = await sql.unsafe(
        `select version, payment_terms_days as counter from public.clients where id = ${id}`,
      );
      return row as unknown as { version: number; counter: number | null };
    };
    let conflicts = 0;
    const write = async (): Promise<void> => {
      for (;;) {
        const { version, counter } = await read();
        try {
          await sql.begin(async (tx) => {
            await tx.unsafe(identity(member(used.world.A, 'owner')));
            const sent = `payment_terms_days = ${(counter ?? 0) + 1}, version = ${version}`;
            const result = await tx.unsafe(`update public.clients set ${sent} where id = ${id}`);
            expect(result.count).toBe(1);
          });
          return;
        } catch (error) {
          if ((error as { code?: string }).code !== 'PT409') throw error;
          conflicts += 1;
        }
      }
    };
    const before = await read();
    await Promise.all(Array.from({ length: WRITERS }, write));
    const after = await read();
    await sql.end({ timeout: 5 });
    expect(after.counter).toBe((before.counter ?? 0) + WRITERS);
    expect(after.version).toBe(before.version + WRITERS);
    expect(conflicts).toBeGreaterThan(0);
  });
});
