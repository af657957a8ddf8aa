import type { Issue, Lookup, ReportedColumn } from '../contract.ts';
import { issue } from '../issue.ts';
import type { Plan } from '../map/plan.ts';
import { parseCell } from '../parse/index.ts';
import { letter, quote, type Row } from '../read/cell.ts';
import { type ColumnSpec, type LookupColumn, refuses } from '../spec.ts';

export interface ParsedRow {
  values: Map<string, unknown>;
  fields: Record<string, unknown>;
  lookups: Record<string, Lookup>;
  issues: Issue[];
}

/** The columns are those to count in, where there are any. */
type ReadPlan = Pick<Plan, 'at' | 'context'> & { columns?: readonly (ReportedColumn | undefined)[] };

/** Every declared cell of a row: values, target columns, look-ups, and what is wrong with them. */
export function parseRow(row: Row, columns: readonly ColumnSpec[], plan: ReadPlan): ParsedRow {
  const out: ParsedRow = { values: new Map(), fields: {}, lookups: {}, issues: [] };
  for (const column of columns) {
    if (column.parse.kind === 'raw') continue;
    const index = plan.at.get(column.field);
    const cell = index === undefined ? undefined : row[index];
    const parsed = parseCell(cell, column.parse, plan.context);
    const seen = index === undefined ? undefined : plan.columns?.[index];
    const where = { column: index === undefined ? null : letter(index), label: column.label };
    if (!parsed.ok) {
      if (seen) seen.bad += 1;
      const severity = refuses(column) ? 'error' : 'warning';
      out.issues.push(issue(parsed.code, { ...where, value: quote(cell, plan.context.date1904), severity }));
    } else if (parsed.value === null) {
      if (column.required) out.issues.push(issue('missing_required', where));
    } else {
      if (seen) seen.good += 1;
      if (parsed.note) out.issues.push(issue(parsed.note, { ...where, value: quote(cell, plan.context.date1904) }));
      keep(out, column, parsed.value, where.column ?? '');
    }
  }
  return out;
}

function keep(out: ParsedRow, column: ColumnSpec, value: unknown, cell: string): void {
  out.values.set(column.field, value);
  if (column.lookup) out.lookups[column.lookup.to] = lookupOf(column, column.lookup, String(value), cell);
  else if (column.to !== null) out.fields[column.to ?? column.field] = value;
}

/** Written out and not spread: this runs several times for every row of the largest sheets. */
function lookupOf(column: ColumnSpec, spec: LookupColumn, value: string, cell: string): Lookup {
  const lookup: Lookup = { kind: spec.kind, value, required: spec.required, cell, label: column.label };
  if (spec.create) lookup.create = true;
  if (spec.defaults) lookup.defaults = spec.defaults;
  if (spec.otherwise) lookup.otherwise = { [spec.otherwise]: value };
  if (spec.table) lookup.table = spec.table;
  return lookup;
}
