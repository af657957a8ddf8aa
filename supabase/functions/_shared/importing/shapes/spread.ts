import { parseContext } from '../context.ts';
import type { SheetReport, StagedRow } from '../contract.ts';
import { isError, issue, sheetIssue } from '../issue.ts';
import { findHeader, knownLabels, labelsOf } from '../map/header.ts';
import { type Plan, planSheet } from '../map/plan.ts';
import { parseCell } from '../parse/index.ts';
import { display, letter, quote, type Row } from '../read/cell.ts';
import { emptyReport, reportedField } from '../report.ts';
import { ControlTotals } from '../rows/control.ts';
import { kindReader } from '../rows/kind.ts';
import { type ParsedRow, parseRow } from '../rows/parse-row.ts';
import { returnedOf } from '../rows/returned.ts';
import { RowView } from '../rows/row-view.ts';
import { noteRow, type Place, refusedRows, stagedRows } from '../rows/stage.ts';
import { looksLikeTotal } from '../rows/total.ts';
import { type ColumnSpec, isSkip, type RepeatedCell, type SpreadSheet } from '../spec.ts';
import type { Reading, ShapeInput } from './shape.ts';

type Input = ShapeInput<SpreadSheet>;
type Repeated = ColumnSpec & { at: number; number: number };

/** Lines down, and columns that repeat across (`Draw 1` to `Draw N`): all about one thing that the file's name says. */
export function spreadShape(input: Input): Reading {
  const { spec, grid, run, mapping } = input;
  const empty = { ...emptyReport(input.file, spec.name, 'read'), table: spec.table };
  if (grid.rows.length === 0) return { report: empty, rows: [] };
  const header = (mapping?.headerRow ?? (findHeader(grid, knownLabels(spec.columns, mapping)) ?? 0) + 1) - 1;
  const repeated = repeatedColumns(spec, grid.rows[header] ?? []);
  const twice = repeated.find((one, i) => repeated.findIndex(({ number }) => number === one.number) < i);
  const plan = planSheet({
    mapping: { as: null, ignore: false, columns: new Map(), ...mapping, headerRow: header + 1 },
    columns: spec.columns,
    headerRow: spec.headerRow,
    grid,
    run,
    others: repeated.map(({ at }) => at),
  });
  const fields = new Map(repeated.map(({ at, field }) => [letter(at), field]));
  const readable = plan.readable && twice === undefined;
  const report: SheetReport = {
    ...empty,
    state: readable ? 'read' : 'needs_mapping',
    header_row: header + 1,
    columns: plan.columns.map((column) => Object.assign(column, { field: fields.get(column.column) ?? column.field })),
    fields: spec.columns.map(reportedField),
    issues: [...plan.issues],
    ...(grid.date1904 ? { date1904: true as const } : {}),
  };
  if (twice)
    report.issues.push(sheetIssue('needs_mapping', header + 1, { column: letter(twice.at), label: twice.label }));
  return { report, rows: readable ? walk(input, plan, repeated, report) : [] };
}

function repeatedColumns(spec: SpreadSheet, labels: Row): Repeated[] {
  return labelsOf(labels).flatMap((label, at) => {
    const number = Number(spec.repeats.exec(label)?.[1] ?? Number.NaN);
    const shown = display(labels[at]);
    return Number.isNaN(number)
      ? []
      : [{ field: `repeated ${number}`, number, at, label: shown, parse: { kind: 'money' as const } }];
  });
}

function* walk(input: Input, plan: Plan, repeated: Repeated[], report: SheetReport): Generator<StagedRow> {
  const { spec, grid, run, file } = input;
  const about = spec.about([file, spec.name], run);
  const money = [...spec.columns.filter((column) => column.parse.kind === 'money'), ...repeated];
  const at = new Map([...plan.at, ...repeated.map(({ field, at }) => [field, at] as const)]);
  const whole: Plan = { ...plan, at };
  const sums = new Sums(money, whole);
  const kindOf = kindReader({ columns: spec.columns, essential: spec.essential ?? [] }, plan, () => false, grid.rows);
  const columns = new Map(spec.columns.map((column) => [column.field, column]));
  const notes = new Map<string, number>();
  const count = (name: string) => {
    report.rows[name] = (report.rows[name] ?? 0) + 1;
  };

  for (let i = 0; i < grid.rows.length; i++) {
    const row = grid.rows[i];
    const kind = kindOf(row, i);
    const returned = returnedOf(row ?? [], plan.returned)?.runs ?? [];
    const place: Place = { file, row: i + 1, section: null, returned };
    if (row === undefined || kind.name !== 'data') {
      count(kind.name);
      if (row && kind.name === 'total') sums.compare(row, i + 1);
      continue;
    }
    const parsed = parseRow(row, spec.columns, plan);
    const { date1904 } = grid;
    const section = { label: about, cell: 'A', row: plan.header + 1 };
    const view = new RowView(
      run,
      row,
      columns,
      plan.at,
      parsed.values,
      date1904,
      section,
      notes,
      returnedOf(row, plan.returned),
    );
    if (!/\d/.test(view.shown(spec.number)) && looksLikeTotal(row)) {
      count('total');
      sums.compare(row, i + 1);
      continue;
    }
    const cells = repeated.map((column) => readCell(row, column, whole, input));
    if (!/\d/.test(view.shown(spec.number))) {
      count('note');
      // money that goes nowhere is more than a remark
      const lost = view.number(spec.total) || cells.some(({ value, issue }) => value || issue);
      yield noteRow(spec, place, row, view.issue('ignored_row', spec.number, lost ? { severity: 'warning' } : {}));
      continue;
    }
    const result = spec.record(view, cells);
    count(isSkip(result) ? 'ignored' : 'data');
    if (!isSkip(result)) {
      report.first_data_row ??= i + 1;
      sums.add(parsed, cells, repeated);
    }
    const refused = !isSkip(result) && parsed.issues.some(isError);
    yield* refused ? refusedRows(spec, place, row, parsed, result) : stagedRows(spec, place, row, parsed, result);
  }

  const place: Place = { file, row: plan.header + 1, section: null };
  const labels = grid.rows[plan.header] ?? [];
  for (const { number, at, label, field } of repeated) {
    const sum = { total: sums.total(field) ?? 0, filled: sums.isFilled(field) };
    const draft = spec.column(about, { number, column: letter(at), label, ...sum });
    if (sum.filled || sum.total !== 0)
      for (const one of stagedRows(spec, { ...place, column: letter(at) }, labels, NOTHING, draft))
        yield plan.returned !== null ? one : { ...one, amount: sum.total };
  }
  const total = plan.returned !== null ? null : sums.total(spec.total);
  for (const one of stagedRows(spec, place, labels, NOTHING, spec.whole(about)))
    yield { ...one, part: -1, ...(total === null ? {} : { amount: total }) };
  report.control.push(...sums.control.lines);
  report.issues.push(...sums.control.issues);
}

const NOTHING: ParsedRow = { values: new Map(), fields: {}, lookups: {}, issues: [] };

function readCell(row: Row, column: Repeated, plan: Plan, { run, grid }: Input): RepeatedCell {
  const parsed = parseCell(row[column.at], column.parse, parseContext(run, grid.date1904));
  const seen = plan.columns[column.at];
  if (parsed.ok) {
    if (seen && parsed.value !== null) seen.good += 1;
    return { number: column.number, value: (parsed.value as number | null) ?? null, issue: null };
  }
  if (seen) seen.bad += 1;
  const where = { column: letter(column.at), label: column.label, value: quote(row[column.at], grid.date1904) };
  return { number: column.number, value: null, issue: issue(parsed.code, { ...where, severity: 'error' }) };
}

/** Sums of the money columns over the rows taken; where a row cannot be read, what the total line says. */
class Sums {
  readonly control: ControlTotals;
  private readonly cents = new Map<string, number>();
  private readonly filled = new Set<string>();
  private readonly broken = new Set<string>();
  private readonly stated = new Map<string, number>();

  constructor(
    private readonly money: readonly ColumnSpec[],
    private readonly plan: Plan,
  ) {
    this.control = new ControlTotals(money, plan);
  }

  add(parsed: ParsedRow, cells: readonly RepeatedCell[], repeated: readonly Repeated[]): void {
    const refused = parsed.issues.some(isError);
    const values = new Map(refused ? [] : parsed.values);
    for (const [i, cell] of cells.entries()) {
      const field = repeated[i]?.field ?? '';
      if (cell.issue) this.broken.add(field);
      if (cell.value !== null && cell.value !== 0) this.filled.add(field);
      if (!refused) values.set(field, cell.value);
    }
    for (const { field } of this.money) {
      if (refused) this.broken.add(field);
      this.cents.set(field, (this.cents.get(field) ?? 0) + Math.round(Number(values.get(field) ?? 0) * 100));
    }
    if (!refused) this.control.add(values);
  }

  compare(row: Row, number: number): void {
    this.control.compare(row, number);
    for (const { field, parse } of this.money) {
      const index = this.plan.at.get(field);
      const parsed = index === undefined ? null : parseCell(row[index], parse, this.plan.context);
      if (parsed?.ok && typeof parsed.value === 'number') this.stated.set(field, parsed.value);
    }
  }

  isFilled(field: string): boolean {
    return this.filled.has(field);
  }

  /** Null when a row cannot be read and no total line says what it would be. */
  total(field: string): number | null {
    if (this.broken.has(field)) return this.stated.get(field) ?? null;
    return (this.cents.get(field) ?? 0) / 100;
  }
}
