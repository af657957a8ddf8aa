import { DATES } from '../corpus/dates.fixture.ts';
import { EVERYWHERE } from '../corpus/everywhere.fixture.ts';
import { MONEY } from '../corpus/money.fixture.ts';
import { NUMBERS } from '../corpus/numbers.fixture.ts';
import { WORD_FAMILIES } from '../corpus/words.fixture.ts';
import type { Cell } from '../read/cell.ts';
import type { Doc, DocRow, DocSheet } from './bases.fixture.ts';
import type { Random } from './random.fixture.ts';

const HOSTILE: (Cell | undefined)[] = [...MONEY, ...NUMBERS, ...DATES, ...WORD_FAMILIES, ...EVERYWHERE].flatMap(
  ({ cases }) => cases.map(({ cell }) => cell),
);

type Mutation = (doc: Doc, random: Random) => void;
const s = (v: string): Cell => ({ t: 's', v });

/** A random row of a random sheet; most often one with data. */
function place(doc: Doc, random: Random): { sheet: DocSheet; r: number; c: number; row: DocRow } {
  const sheet = random.pick(doc.sheets);
  const r = random.below(Math.max(1, sheet.rows.length));
  sheet.rows[r] ??= [];
  const row = sheet.rows[r] as DocRow;
  return { sheet, r, c: random.below(Math.max(1, row.length)), row };
}

/** The row with the most texts among the first ten: nearly always the labels. */
function labels(sheet: DocSheet): { r: number; row: DocRow } {
  const count = (row: DocRow | undefined) => (row ?? []).filter((cell) => cell?.t === 's').length;
  let r = 0;
  for (let i = 1; i < Math.min(10, sheet.rows.length); i++) if (count(sheet.rows[i]) > count(sheet.rows[r])) r = i;
  return { r, row: sheet.rows[r] ?? [] };
}

const eachRow = (sheet: DocSheet, change: (row: DocRow) => DocRow) => {
  sheet.rows = sheet.rows.map(change);
};
const width = (sheet: DocSheet) => Math.max(1, ...sheet.rows.map((row) => row.length));

const MUTATIONS: Record<string, Mutation> = {
  cell: (doc, random) => {
    const { row, c } = place(doc, random);
    row[c] = random.pick(HOSTILE);
  },
  column: (doc, random) => {
    const { sheet, c } = place(doc, random);
    eachRow(sheet, (row) => (random.chance(0.3) ? Object.assign([...row], { [c]: random.pick(HOSTILE) }) : row));
  },
  blank: (doc, random) => {
    const { row, c } = place(doc, random);
    row[c] = undefined;
  },
  swapCells: (doc, random) => {
    const { row, c } = place(doc, random);
    const d = random.below(Math.max(1, row.length));
    [row[c], row[d]] = [row[d], row[c]];
  },
  doubleRow: (doc, random) => {
    const { sheet, r, row } = place(doc, random);
    sheet.rows.splice(random.below(sheet.rows.length + 1), 0, [...row]);
    if (random.chance(0.3)) sheet.rows.splice(r, 0, [...row]);
  },
  dropRows: (doc, random) => {
    const { sheet, r } = place(doc, random);
    sheet.rows.splice(r, 1 + random.below(4));
  },
  blankRows: (doc, random) => {
    const { sheet, r } = place(doc, random);
    sheet.rows.splice(r, 0, ...Array.from({ length: 1 + random.below(30) }, () => []));
  },
  shuffleRows: (doc, random) => {
    const { sheet } = place(doc, random);
    sheet.rows = random.shuffled(sheet.rows);
  },
  shuffleColumns: (doc, random) => {
    const { sheet } = place(doc, random);
    const order = random.shuffled(Array.from({ length: width(sheet) }, (_, i) => i));
    eachRow(sheet, (row) => order.map((at) => row[at]));
  },
  moveColumn: (doc, random) => {
    const { sheet } = place(doc, random);
    const [from, to] = [random.below(width(sheet)), random.below(width(sheet))];
    eachRow(sheet, (row) => {
      const cells = Array.from({ length: Math.max(row.length, from + 1, to + 1) }, (_, i) => row[i]);
      cells.splice(to, 0, ...cells.splice(from, 1));
      return cells;
    });
  },
  insertColumn: (doc, random) => {
    const { sheet, c } = place(doc, random);
    const content = random.chance(0.5) ? s('new') : undefined;
    eachRow(sheet, (row) => [...row.slice(0, c), content, ...row.slice(c)]);
  },
  doubleColumn: (doc, random) => {
    const { sheet, c } = place(doc, random);
    eachRow(sheet, (row) => [...row, row[c]]);
  },
  dropColumn: (doc, random) => {
    const { sheet, c } = place(doc, random);
    eachRow(sheet, (row) => row.filter((_, i) => i !== c));
  },
  renameLabel: (doc, random) => {
    const { row } = labels(random.pick(doc.sheets));
    const c = random.below(Math.max(1, row.length));
    const old = String(row[c]?.v ?? '');
    const names = [
      '',
      ' ',
      'Column',
      old.toUpperCase(),
      ` ${old}\u00a0`,
      `${old}s`,
      old.slice(1),
      'Amount',
      'Date',
      'Project',
      '__proto__',
      'constructor',
      '=1+1',
      '5',
      old.replaceAll(' ', '\n'),
    ];
    row[c] = s(random.pick(names));
  },
  swapLabels: (doc, random) => {
    const { row } = labels(random.pick(doc.sheets));
    const [a, b] = [random.below(Math.max(1, row.length)), random.below(Math.max(1, row.length))];
    [row[a], row[b]] = [row[b], row[a]];
  },
  dropLabels: (doc, random) => {
    const sheet = random.pick(doc.sheets);
    sheet.rows.splice(labels(sheet).r, 1);
  },
  doubleLabels: (doc, random) => {
    const sheet = random.pick(doc.sheets);
    const { row } = labels(sheet);
    sheet.rows.splice(random.below(sheet.rows.length + 1), 0, [...row]);
  },
  total: (doc, random) => {
    const { sheet, r } = place(doc, random);
    const amounts = (sheet.rows[r] ?? []).map((cell): Cell | undefined =>
      cell?.t === 'n' ? { ...cell, f: 'SUM(A1:A9)' } : undefined,
    );
    sheet.rows.splice(r, 0, [
      s(random.pick(['TOTAL', 'Subtotal', 'Grand Total:', 'TOTAL SURFACES INC', 'totals 2025'])),
      ...amounts.slice(1),
    ]);
  },
  noValues: (doc, random) => {
    const { sheet } = place(doc, random);
    eachRow(sheet, (row) =>
      row.map((cell) => (cell?.f === undefined && random.chance(0.9) ? cell : { t: 'z', f: cell?.f ?? '1+1' })),
    );
  },
  renameSheet: (doc, random) => {
    const sheet = random.pick(doc.sheets);
    const names = [
      sheet.name.toLowerCase(),
      ` ${sheet.name} `,
      'Sheet1',
      'TXN LOG',
      'COA',
      'KPI',
      '__proto__',
      'constructor',
      'Ünïcode',
      `${sheet.name}2`,
    ];
    sheet.name = random.pick(names).slice(0, 31);
  },
  doubleSheet: (doc, random) => {
    const sheet = random.pick(doc.sheets);
    doc.sheets.push({ name: `${sheet.name} `.slice(0, 31), rows: sheet.rows.map((row) => [...row]) });
  },
  shuffleSheets: (doc, random) => {
    doc.sheets = random.shuffled(doc.sheets);
  },
  emptySheet: (doc, random) => {
    random.pick(doc.sheets).rows = random.chance(0.5) ? [] : [[s('only a title')]];
  },
  calendar: (doc) => {
    doc.date1904 = !doc.date1904;
  },
  hugeText: (doc, random) => {
    const { row, c } = place(doc, random);
    row[c] = s(
      random
        .pick(['x', 'é', '👷', ' ', '"', '=', '\n', '\u200b', '<&>'])
        .repeat(random.pick([299, 301, 5000, 20_000]))
        .slice(0, 32_767),
    );
  },
  wide: (doc, random) => {
    const { row } = place(doc, random);
    row[random.pick([60, 255, 256, 700])] = random.chance(0.8) ? s('far out') : { t: 'n', v: 1 };
  },
  long: (doc, random) => {
    const { sheet } = place(doc, random);
    sheet.rows[sheet.rows.length + random.pick([50, 900])] = [s('far down'), { t: 'n', v: 5 }];
    eachRow(sheet, (row) => row);
    sheet.rows = Array.from(sheet.rows, (row) => row ?? []);
  },
};
const NAMES = Object.keys(MUTATIONS);

/** Between one and six things that go wrong in workbooks; says which. */
export function spoil(doc: Doc, random: Random): string[] {
  return Array.from({ length: 1 + random.below(6) }, () => {
    const name = random.chance(0.35) ? 'cell' : random.pick(NAMES);
    (MUTATIONS[name] as Mutation)(doc, random);
    return name;
  });
}
