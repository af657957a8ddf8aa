import { afterAll, describe, expect, it } from 'vitest';
import { massAssignment, WRITTEN } from './checks/mass-assignment.ts';
import { copyForThisFile } from './harness/database.ts';
import { tables } from './harness/expected.ts';
import { Report } from './harness/report.ts';

const used = copyForThisFile();
const accepted: string[] = [];
let checks = 0;

// Organization, version and stamps of every table are in stamp.test.ts and isolation.test.ts.
describe('what is decided is not written along by who may write the rest', () => {
  it.each(tables)('%s', async (name) => {
    const report = new Report();
    accepted.push(...(await massAssignment(used, name, report)));
    checks += report.checks;
    expect(report.failures).toEqual([]);
  });

  it('and every exception is needed', () => {
    expect(Object.keys(WRITTEN).filter((column) => !accepted.includes(column))).toEqual([]);
    expect(checks).toBeGreaterThan(150);
  });

  afterAll(() => console.log(`mass assignment: ${checks} checks`));
});
