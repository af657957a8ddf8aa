import type { Tenancy } from '../../../scripts/gen/snapshot.ts';
import { readRelation, readTenancy } from '../../../scripts/gen/tenancy.ts';
import { snapshot } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import type { Session } from '../harness/session.ts';

function compare(path: string, expected: unknown, found: unknown, report: Report): void {
  const deep = (v: unknown): v is Record<string, unknown> => v !== null && typeof v === 'object' && !Array.isArray(v);
  if (deep(expected) && deep(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      compare(`${path}.${key}`, expected[key], found[key], report);
    }
    return;
  }
  const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
  report.check(a === b, () => `${path} is ${b ?? 'missing'}, the snapshot says ${a ?? 'nothing'}`);
}

/** Everything tenancy rests on, against the committed snapshot: what is missing, what is new, what says something else. */
export async function drift(session: Session, report: Report): Promise<void> {
  const found: Tenancy = await session.reverted(() => readTenancy(session.reader()));
  compare('tenancy', snapshot, found, report);
}

/** The same for one table or view, where nothing else was touched. */
export async function driftOf(session: Session, name: string, report: Report): Promise<void> {
  const found = await session.reverted(() => readRelation(session.reader(), name));
  compare(name, snapshot.tables[name] ?? snapshot.views[name], found, report);
}
