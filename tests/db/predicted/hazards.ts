import type { SheetReport } from '../../../supabase/functions/_shared/importing/contract.ts';
import type { Base, Doc } from '../../../supabase/functions/_shared/importing/fuzz/bases.fixture.ts';
import { workbook } from '../../../supabase/functions/_shared/importing/fuzz/bytes.fixture.ts';
import { spoil } from '../../../supabase/functions/_shared/importing/fuzz/mutate-doc.fixture.ts';
import type { Random } from '../../../supabase/functions/_shared/importing/fuzz/random.fixture.ts';
import { display } from '../../../supabase/functions/_shared/importing/read/cell.ts';
import { openBook } from '../../../supabase/functions/_shared/importing/read/open.ts';
import { runOf } from '../../../supabase/functions/_shared/importing/run.fixture.ts';
import { readBook } from '../../../supabase/functions/_shared/importing/run.ts';
import type { StagedRow } from '../import-office.ts';

/** On a sheet that shows a table whole it removes records, elsewhere it erases nothing. */
function blankColumn({ sheets }: Doc, random: Random): void {
  const { rows } = random.pick(sheets) ?? { rows: [] };
  const c = 2 + random.below(6);
  for (const row of rows.slice(6)) if (c < row.length) row[c] = undefined;
}

/** The beginning of every sheet, or a few of the sheets, some of it spoilt. */
export function someOf(base: Base, random: Random, isWhole: boolean): [Doc, string[]] {
  if (isWhole)
    return [
      { ...base.whole, sheets: base.whole.sheets.map(({ name, rows }) => ({ name, rows: rows.slice(0, 18) })) },
      [],
    ];
  const parts = [base.doc(random), base.doc(random)].flatMap(({ sheets }) => sheets);
  const sheets = base.whole.sheets.flatMap(({ name }) => parts.filter((one) => one.name === name).slice(0, 1));
  const doc: Doc = { sheets, date1904: false };
  if (random.chance(0.4)) blankColumn(doc, random);
  return [doc, random.chance(0.6) ? spoil(doc, random) : []];
}

function plain({ sheets }: Doc): Uint8Array {
  const lines = (sheets[0]?.rows ?? []).map((row) => Array.from(row, (cell) => JSON.stringify(display(cell))).join());
  return new TextEncoder().encode(lines.join('\n').replaceAll('\\"', '""'));
}

/** As the function reads it. */
export async function read(base: Base, doc: Doc, settings: unknown, projects: string[]) {
  const run = runOf(settings, {}, projects);
  const bytes = base.file.endsWith('.csv') ? plain(doc) : workbook(doc);
  const rows: StagedRow[] = [];
  const reports: SheetReport[] = [];
  for await (const sheet of readBook(await openBook(base.file, bytes), base.importer, run)) {
    for (const row of sheet.rows) rows.push(row as never);
    reports.push(sheet.report);
  }
  return { rows, reports };
}

const WRONG = [
  null,
  '',
  -1,
  0,
  101,
  1e13,
  '1.005',
  'nonsense',
  'x'.repeat(400),
  '1900-01-01',
  '2099-12-31',
  true,
  'approved',
  'paid',
];
type Tampering = (rows: StagedRow[], at: number, random: Random) => void;
const fieldsOf = (row: StagedRow | undefined) => (row?.fields ?? {}) as Record<string, unknown>;

/** What no reader would send, or not often: keys, values and labels that the database has to judge. */
const TAMPERINGS: Record<string, Tampering> = {
  changed: (rows, at, random) => {
    const fields = fieldsOf(rows[at]);
    const name = random.pick(Object.keys(fields));
    const value = fields[name];
    if (typeof value === 'number') fields[name] = value + 1;
    else if (typeof value === 'string')
      fields[name] = /^[\d.-]+$/.test(value) ? value.replace(/\d$/, '3') : `${value} too`;
  },
  wrong: (rows, at, random) => {
    const fields = fieldsOf(rows[at]);
    const name = random.pick(Object.keys(fields));
    if (name !== undefined) fields[name] = random.pick(WRONG);
  },
  without: (rows, at, random) => {
    const fields = fieldsOf(rows[at]);
    const name = random.pick(Object.keys(fields));
    if (name !== undefined) delete fields[name];
  },
  drop: (rows, at) => void rows.splice(at, 1),
  double: (rows, at) => void rows.push(structuredClone(rows[at]) as StagedRow),
  // the same unique columns under another key
  otherKey: (rows, at) => {
    const copy = structuredClone(rows[at]) as StagedRow;
    if (Array.isArray(copy.key)) rows.push({ ...copy, key: [...copy.key, 'again'], match: [], row: 900 + at });
  },
  // another record's value: a unique key that is taken, dates that run backwards
  exchange: (rows, at, random) => {
    const same = rows.filter((row) => row.table === rows[at]?.table);
    const [one, other] = [fieldsOf(rows[at]), fieldsOf(random.pick(same))];
    const name = random.pick(Object.keys(one).filter((field) => field in other));
    if (name !== undefined) [one[name], other[name]] = [other[name], one[name]];
  },
  label: (rows, at, random) => {
    const lookups = Object.values((rows[at]?.lookups ?? {}) as Record<string, { value: string }>);
    const lookup = random.pick(lookups);
    if (lookup) lookup.value = random.pick(['Nobody at all', 'AR1', 'ar1 ', '']);
  },
  unmatched: (rows, at) => Object.assign(rows[at] ?? {}, { match: [] }),
};

export function tamper(rows: StagedRow[], random: Random): string[] {
  return Array.from({ length: random.below(16) }, () => {
    const name = random.chance(0.4) ? 'changed' : random.pick(Object.keys(TAMPERINGS));
    if (rows.length > 0) (TAMPERINGS[name] as Tampering)(rows, random.below(rows.length), random);
    return name;
  });
}
