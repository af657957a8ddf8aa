import { afterAll, describe, expect, it } from 'vitest';
import { drift, driftOf } from './checks/drift.ts';
import { copyForThisFile } from './harness/database.ts';
import { snapshot, tables } from './harness/expected.ts';
import { Caught, Report } from './harness/report.ts';
import { identity, OWNER } from './harness/session.ts';
import { functionMutants } from './mutants/function-mutants.ts';
import { sharedViews } from './mutants/helper-mutants.ts';
import type { Mutant } from './mutants/mutant.ts';
import { tableMutants } from './mutants/table-mutants.ts';
import { triggerEffects } from './mutants/trigger-mutants.ts';
import { figures, viewMutant } from './mutants/view-mutants.ts';

const used = copyForThisFile();
const count = { all: 0, byDoing: 0 };

async function caught(work: (report: Report) => Promise<void>): Promise<string | null> {
  const report = new Report(true);
  try {
    await work(report);
    return null;
  } catch (error) {
    if (error instanceof Caught) return error.message;
    throw error;
  }
}

/** Breaks one thing, asks what notices, and takes it back. */
async function survivors({ name, sql, notices, invisible, touches, unrecorded }: Mutant): Promise<string[]> {
  const reads = (report: Report) => (touches ? driftOf(used.session, touches, report) : drift(used.session, report));
  return used.session.reverted(async () => {
    await used.session.run(`${identity(OWNER)} ${sql}; reset role`);
    const byDoing = await caught((report) => notices(used, report));
    const byReading = unrecorded ? 'not recorded' : await caught(reads);
    count.all += 1;
    if (byDoing) count.byDoing += 1;
    return [
      ...(byReading ? [] : [`${name}: the snapshot does not notice`]),
      ...(byDoing || invisible ? [] : [`${name}: nobody notices by doing anything`]),
      ...(byDoing && invisible ? [`${name} was noticed although "${invisible}": ${byDoing}`] : []),
    ];
  });
}

describe('whatever is opened or dropped is noticed', () => {
  it('and nothing is, while nothing is broken', async () => {
    const report = new Report();
    await drift(used.session, report);
    await sharedViews(used, report);
    expect(report.failures).toEqual([]);
  });

  it.each(tables)('%s', async (name) => {
    // Whatever notices must be silent while nothing is broken; the other checks have files of their own.
    const whole = new Report();
    await triggerEffects(name, used, whole);
    const found = [...whole.failures];
    for (const mutant of tableMutants(name, used.schema)) found.push(...(await survivors(mutant)));
    expect(found).toEqual([]);
  });

  it.each(Object.keys(snapshot.views))('%s', async (name) => {
    const whole = new Report();
    await figures(used, name, whole);
    expect([...whole.failures, ...(await survivors(await viewMutant(used, name)))]).toEqual([]);
  });

  it.each(functionMutants.map((mutant) => [mutant.name, mutant] as const))('%s', async (_, mutant) => {
    expect(await survivors(mutant)).toEqual([]);
  });

  afterAll(() =>
    console.log(`mutants: ${count.all}, ${count.byDoing} noticed by what people can do, the others by the snapshot`),
  );
});
