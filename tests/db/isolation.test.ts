import { afterAll, describe, expect, it } from 'vitest';
import { foreignKeys, pairs, sameProject } from './checks/foreign-keys.ts';
import { isolation } from './checks/isolation.ts';
import { privileges } from './checks/privileges.ts';
import { copyForThisFile } from './harness/database.ts';
import { isTenant, tables } from './harness/expected.ts';
import { Report } from './harness/report.ts';

const used = copyForThisFile();
let checks = 0;

const owned = tables.filter((name) => isTenant(name) || ['organizations', 'profiles'].includes(name));

async function run(work: (report: Report) => Promise<void>): Promise<void> {
  const report = new Report();
  await work(report);
  checks += report.checks;
  expect(report.checks).toBeGreaterThan(0);
  expect(report.failures).toEqual([]);
}

describe('no row of one organization is seen, changed or counted by another', () => {
  it.each(owned)('%s', (name) => run((report) => isolation(used, name, report)));
});

describe('no row of one organization points at a row of another', () => {
  it.each(owned.filter((name) => isTenant(name)))('%s', async (name) => {
    const report = new Report();
    await foreignKeys(used, name, report);
    await pairs(used, name, report);
    checks += report.checks;
    expect(report.failures).toEqual([]);
  });

  it('a person has no organization he is not in', () => run((report) => foreignKeys(used, 'profiles', report)));

  it('no row of one project points at a row of another', async () => {
    await run(async (report) => {
      for (const name of owned) await sameProject(used, name, report);
    });
  });
});

describe('privileges before any policy', () => {
  it.each(tables)('%s', (name) => run((report) => privileges(used, name, report)));
});

afterAll(() => console.log(`isolation: ${checks} checks`));
