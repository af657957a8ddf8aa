import type { Base } from './bases.fixture.ts';
import { attack, csv, damaged, foreign, json, mutatedXml, workbook } from './bytes.fixture.ts';
import { spoil } from './mutate-doc.fixture.ts';
import { Random } from './random.fixture.ts';

/** A file nobody would want to get, and how it came about. */
export interface Subject {
  base: Base;
  kind: 'cells' | 'csv' | 'json' | 'bytes' | 'xml' | 'attack' | 'foreign';
  how: string[];
  file: string;
  bytes: Uint8Array;
  mapping: Record<string, unknown>;
}

const NAMES = [
  'x.xlsx',
  'x.csv',
  'x.XLSM',
  'x',
  '../../etc/passwd',
  '.xlsx',
  'a\u202eb.xlsx',
  'con',
  `${'n'.repeat(300)}.xlsx`,
];

/** The n-th file of a seed; always the same one. */
export async function subjectOf(all: readonly Base[], seed: number, n: number): Promise<Subject> {
  const random = new Random((Math.imul(seed, 0x9e37_79b1) ^ Math.imul(n + 1, 0x85eb_ca6b)) >>> 0);
  for (let i = 0; i < 5; i++) random.next();
  // half of them for the importer with the most sheets
  const base = random.chance(0.5) ? (all[0] as Base) : random.pick(all);
  const file = random.chance(0.2) ? random.pick(NAMES) : base.file;
  const draw = random.next();
  if (draw < 0.02) return { base, kind: 'foreign', how: [], file, bytes: foreign(random), mapping: {} };

  const doc = base.doc(random);
  if (draw < 0.07)
    return { base, kind: 'attack', how: [], file, bytes: await attack(workbook(doc), random), mapping: {} };
  const how = draw < 0.2 && random.chance(0.5) ? [] : spoil(doc, random);
  if (draw < 0.17) return { base, kind: 'csv', how, file, bytes: csv(doc, random), mapping: {} };
  if (base.importer.byLabels && draw < 0.37)
    return { base, kind: 'json', how, file, bytes: json(doc, random), mapping: {} };
  const clean = workbook(doc);
  if (draw < 0.27) return { base, kind: 'bytes', how, file, bytes: damaged(clean, random), mapping: {} };
  if (draw < 0.42) return { base, kind: 'xml', how, file, bytes: await mutatedXml(clean, random), mapping: {} };
  return { base, kind: 'cells', how, file, bytes: clean, mapping: random.chance(0.1) ? mappingOf(base, random) : {} };
}

/** What a person may have saved for a file that looked otherwise. */
function mappingOf(base: Base, random: Random): Record<string, unknown> {
  const spec = random.pick(base.importer.sheets);
  const fields = 'columns' in spec ? spec.columns.map(({ field }) => field) : ['x'];
  const columns = Object.fromEntries(
    Array.from({ length: random.below(4) }, () => [
      random.pick(fields),
      random.pick(['#0', '#3', '#255', '#999', 'Amount', '', 'Notes', '#-1']),
    ]),
  );
  const header = random.chance(0.5) ? { header_row: random.pick([1, 2, 5, 40, 1e9]) } : {};
  return {
    sheets: {
      [spec.name]: { ...header, columns, ignore: random.chance(0.1), ...(random.chance(0.1) ? { as: 'COA' } : {}) },
    },
  };
}
