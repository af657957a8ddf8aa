import type { SheetReport, StagedRow } from '../contract.ts';
import type { Cell, Grid } from '../read/cell.ts';
import type { ColumnSpec, SheetSpec } from '../spec.ts';
import { says } from './says.fixture.ts';

/** Takes a complaint. */
export type Say = (what: string) => void;

export const isNothing = ({ t, v, f }: { t: string; v?: unknown; f?: string }) =>
  (t === 'z' && f === undefined) || (t === 's' && /^[\s\p{Cc}\p{Cf}]*$/u.test(String(v ?? '')));

/** What was staged is what stands in the cells. */
export function compare(
  spec: SheetSpec,
  report: SheetReport,
  staged: readonly StagedRow[],
  grid: Grid,
  compared: Set<string>,
  say: Say,
): void {
  if (spec.shape === 'spread') compareRepeated(report, staged, grid, say);
  if (!['list', 'blocks', 'spread'].includes(spec.shape) || !('columns' in spec)) return;
  const places = report.columns.flatMap(({ field }, index) => {
    const column = spec.columns.find((one) => one.field === field);
    return column && column.to !== null && !column.lookup ? [{ column, index }] : [];
  });
  for (const { row, fields, issues, part, table } of staged) {
    if (part || table === null || issues.some(({ severity }) => severity === 'error')) continue;
    for (const { column, index } of places) compareCell(column, index, row, fields);
  }

  function compareCell(column: ColumnSpec, index: number, row: number, fields: Record<string, unknown>): void {
    const name = `${spec.name}.${column.field}`;
    const value = fields[column.to ?? column.field];
    const cell = grid.rows[row - 1]?.[index];
    if (cell === undefined || value === undefined || value === null) return;
    const right = says(column.parse.kind, cell, value, grid.date1904);
    if (right === null) return;
    compared.add(name);
    if (!right) say(`row ${row}: ${name} is ${JSON.stringify(value)}, the cell is ${JSON.stringify(cell)}`);
  }
}

/** What the columns that repeat hold in a row is what its records say, to the cent. */
function compareRepeated(report: SheetReport, staged: readonly StagedRow[], grid: Grid, say: Say): void {
  const repeated = report.columns.flatMap(({ field }, i) => (field?.startsWith('repeated ') ? [i] : []));
  // refused, or money that is said to go nowhere
  const broken = new Set(
    staged
      .filter(({ table, issues }) =>
        issues.some(({ severity }) => severity === 'error' || (table === null && severity === 'warning')),
      )
      .map(({ row }) => row),
  );
  const drawn = new Map<number, number>();
  for (const { row, fields } of staged)
    drawn.set(row, (drawn.get(row) ?? 0) + Math.round(Number(fields.this_period ?? 0) * 100));
  for (const [row, found] of drawn) {
    const cells = repeated.map((i) => inCents(grid.rows[row - 1]?.[i]));
    if (broken.has(row) || row === report.header_row || cells.includes(null)) continue;
    const sum = cells.reduce<number>((all, one) => all + (one ?? 0), 0);
    if (Math.abs(sum - found) > repeated.length) say(`row ${row}: ${found} cents drawn, the cells say ${sum}`);
  }
}

/** Of a number or a plain amount; null where it takes a parser to tell. */
function inCents(cell: Cell | undefined): number | null {
  if (cell === undefined || isNothing(cell)) return 0;
  if (cell.t === 'n') return Math.round(Number(cell.v) * 100);
  return /^\$(\d{1,3}(,\d{3})+|\d{1,3})\.\d\d$/.test(String(cell.v)) ? Number(String(cell.v).replace(/\D/g, '')) : null;
}
