import type { SheetIssue } from '../contract.ts';
import { sheetIssue } from '../issue.ts';
import { namesPeriod, type PeriodSpec, periods } from '../parse/period.ts';
import { display, isBlank, letter, type Row } from '../read/cell.ts';
import { isoToDay } from '../read/serial.ts';
import type { ShapeInput } from '../shapes/shape.ts';
import type { MatrixSheet } from '../spec.ts';

export interface PeriodColumn {
  index: number;
  label: string;
  /** First day of the month, or the Monday of the week. */
  start: string;
}

export interface PeriodPlan {
  /** Index of the row with the labels. */
  header: number;
  columns: PeriodColumn[];
  /** Every column between the first and the last period, readable or not. */
  others: number[];
  issues: SheetIssue[];
}

const SEARCHED = 20;

/** Which row names the periods, which columns they are, and when each begins (importers 2.4). */
export function planPeriods({ spec, grid, run, mapping }: ShapeInput<MatrixSheet>): PeriodPlan {
  const probe: PeriodSpec = { kind: spec.period.kind, year: 2000, date1904: grid.date1904 };
  const header =
    mapping?.headerRow != null ? mapping.headerRow - 1 : (periodRow(grid.rows, probe) ?? spec.headerRow - 1);
  const labels = Array.from(grid.rows[header] ?? []);
  const named = labels.flatMap((cell, index) => (namesPeriod(cell, probe) ? [index] : []));
  const first = named[0] ?? 0;
  const others = named.length === 0 ? [] : labels.map((_, index) => index).slice(first, (named.at(-1) as number) + 1);
  const cells = others.map((index) => labels[index]);
  const issues: SheetIssue[] = [];

  const year = yearOf(run.settings.stored[spec.period.year]) ?? titleYear(grid.rows, header)?.year ?? null;
  const assumed = year ?? nearestYear(cells, probe, run.settings.asOf);
  const title = titleYear(grid.rows, header);
  if (year === null) issues.push(sheetIssue('date_inferred', header + 1, { label: spec.name, value: String(assumed) }));
  else if (title !== null && title.year !== year)
    issues.push(sheetIssue('year_differs', title.row, { column: title.column, value: title.text }));

  const read = periods(cells, { ...probe, year: assumed });
  if (read === null) return { header, columns: [], others: [], issues: [sheetIssue('needs_mapping', header + 1)] };
  const columns = read.flatMap((period, i): PeriodColumn[] => {
    const index = others[i] as number;
    const at = { column: letter(index), label: display(labels[index], grid.date1904) || letter(index) };
    const value = at.label;
    if (period?.note) issues.push(sheetIssue(period.note, header + 1, { ...at, value }));
    if (period === null) issues.push(sheetIssue('not_a_date', header + 1, { ...at, value }));
    else if (spec.period.kind === 'week' && !isMonday(period.start))
      issues.push(sheetIssue('not_a_monday', header + 1, { ...at, value: period.start }));
    else return [{ index, label: at.label, start: period.start }];
    return [];
  });
  return { header, columns, others, issues };
}

/** The row among the first 20 that names the most periods; one alone is none. */
function periodRow(rows: readonly (Row | undefined)[], spec: PeriodSpec): number | null {
  const counts = rows
    .slice(0, SEARCHED)
    .map((row) => Array.from(row ?? []).filter((cell) => namesPeriod(cell, spec)).length);
  const most = Math.max(...counts, 0);
  return most < 2 ? null : counts.indexOf(most);
}

function titleYear(rows: readonly (Row | undefined)[], header: number) {
  for (let i = 0; i < Math.min(header, rows.length); i++) {
    const at = Array.from(rows[i] ?? []).findIndex((cell) => !isBlank(cell) && cell?.t === 's');
    const text = display(rows[i]?.[at]);
    const year = yearOf(Number(/\b(?:19|20)\d{2}\b/.exec(text)?.[0]));
    if (year !== null) return { year, text, row: i + 1, column: letter(at) };
  }
  return null;
}

/** Without a setting and a title: the year that puts the first period closest to today. */
function nearestYear(cells: Parameters<typeof periods>[0], spec: PeriodSpec, asOf: string): number {
  const today = isoToDay(asOf);
  const distance = (year: number) => {
    const start = periods(cells, { ...spec, year })?.find((period) => period !== null)?.start;
    return start === undefined ? 0 : Math.abs(isoToDay(start) - today);
  };
  const around = Number(asOf.slice(0, 4));
  return [around, around - 1, around + 1].sort((a, b) => distance(a) - distance(b))[0] as number;
}

const yearOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2100 ? value : null;

const isMonday = (iso: string): boolean => new Date(`${iso}T00:00:00Z`).getUTCDay() === 1;
