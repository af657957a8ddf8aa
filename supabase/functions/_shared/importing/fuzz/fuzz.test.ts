import { beforeAll, describe, expect, test } from 'vitest';
import { runOf } from '../run.fixture.ts';
import { sheetsOf } from '../spec.ts';
import { type Base, bases } from './bases.fixture.ts';
import { workbook } from './bytes.fixture.ts';
import { examine } from './examine.fixture.ts';
import { type Subject, subjectOf } from './subject.fixture.ts';

// Spoilt files of every importer. FUZZ and SEED say how many and which; npm run test:long takes 10,000.
const COUNT = Number(process.env.FUZZ ?? 150);
const SEED = Number(process.env.SEED ?? 20_261_126);

let all: Base[];
beforeAll(() => {
  all = bases();
});

const clean = (base: Base): Subject => ({
  base,
  kind: 'cells',
  how: [],
  file: base.file,
  bytes: workbook(base.whole),
  mapping: {},
});

test('clean files give no cause for complaint', async () => {
  const compared = new Set<string>();
  for (const base of all) {
    const { complaints, outcome, ...found } = await examine(clean(base));
    expect([base.importer.name, outcome, complaints]).toEqual([base.importer.name, 'read', []]);
    expect([base.importer.name, found.read]).toEqual([
      base.importer.name,
      sheetsOf(base.importer, runOf(base.settings).settings).length,
    ]);
    for (const name of found.compared) compared.add(name);
  }
  expect(compared.size).toBeGreaterThan(120);
});

describe(`${COUNT} spoilt files, seed ${SEED}`, () => {
  test('are read or refused, within five seconds, and nothing in them gets lost or changed', {
    timeout: 60_000 + COUNT * 500,
  }, async () => {
    const outcomes: Record<string, number> = {};
    const broken: string[] = [];
    let [rows, refused, slowest] = [0, 0, 0];
    const started = performance.now();
    for (let n = 0; n < COUNT; n++) {
      const subject = await subjectOf(all, SEED, n);
      const before = performance.now();
      const found = await examine(subject);
      slowest = Math.max(slowest, performance.now() - before);
      const kind = `${subject.kind} ${found.outcome}`;
      outcomes[kind] = (outcomes[kind] ?? 0) + 1;
      rows += found.rows;
      refused += found.refusedCells;
      if (found.complaints.length > 0)
        broken.push(
          `SEED=${SEED} n=${n} ${subject.base.importer.name} ${subject.kind} ${subject.how}: ${found.complaints.slice(0, 3).join(' | ')}`,
        );
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(
      `fuzz: ${COUNT} files (seed ${SEED}) in ${seconds} s, the slowest ${Math.round(slowest)} ms; ${rows} rows staged, ${refused} cells refused\n${JSON.stringify(outcomes)}`,
    );
    expect(broken.slice(0, 20)).toEqual([]);
    expect(rows).toBeGreaterThan(COUNT * 10);
    expect(refused).toBeGreaterThan(COUNT / 2);
  });
});
