import type { SheetIssue } from '../contract.ts';
import { sheetIssue } from '../issue.ts';
import type { SheetMapping } from '../mapping.ts';
import { letter } from '../read/cell.ts';
import type { ColumnSpec } from '../spec.ts';
import { type Candidate, candidates } from './candidates.ts';
import { commonOffset, type FitOf, misfits, positionFits } from './misfits.ts';

export interface Resolution {
  /** Field → column index. */
  at: Map<string, number>;
  issues: SheetIssue[];
  /** Columns whose labels were not believed and that nothing else uses. */
  disbelieved: number[];
  /** Fields a person has to place; anything here and nothing of the sheet is read. */
  open: string[];
}

export interface ResolveInput {
  columns: readonly ColumnSpec[];
  labels: readonly string[];
  /** Label cells as they stand in the file, for the report. */
  shown: (index: number) => string | null;
  headerRow: number;
  mapping: SheetMapping | undefined;
  fit: FitOf;
  /** The labels are this engine's own: refused rows that came back. They are not tested on rows that may be bad. */
  returned: boolean;
}

/**
 * Saved mapping → label → synonym → position, each tried on the data before it is believed (importers 2.5). A mapping
 * is a person's word and is not tested.
 */
export function resolveColumns(input: ResolveInput): Resolution {
  const claimed = candidates(input.columns, input.labels, input.mapping, input.returned ? 'mapping' : 'label');
  const inPlace = commonOffset(claimed) === 0;
  const misfit = misfits(claimed, input.fit);
  const shift = commonOffset(claimed.filter((c) => !misfit.has(c.column.field))) ?? 0;
  const at = new Map(claimed.filter((c) => !misfit.has(c.column.field)).map((c) => [c.column.field, c.index]));
  const issues: SheetIssue[] = [];
  const failed: ColumnSpec[] = [];

  for (const column of input.columns) {
    if (at.has(column.field)) continue;
    // where everything else has moved along with its label, nothing stands in its usual place
    const index = shift === 0 ? freePosition(column, at, input, inPlace) : null;
    if (index === null) {
      failed.push(column);
      continue;
    }
    at.set(column.field, index);
    if (!misfit.has(column.field) && column.parse.kind !== 'raw') issues.push(notFound(column, index, input));
  }
  if (misfit.size > 0) {
    const labels = [...misfit.values()].map((c) => c.column.label).join(', ');
    issues.push(sheetIssue('header_does_not_fit_data', input.headerRow, { value: labels }));
  }
  const moved = claimed.filter(
    (c) => c.how === 'label' && !misfit.has(c.column.field) && c.column.at !== null && c.index !== c.column.at,
  );
  if (moved.length > 0) {
    issues.push(sheetIssue('header_moved', input.headerRow, { value: moved.map((c) => c.column.label).join(', ') }));
  }
  return { at, issues, disbelieved: [...misfit.values()].map((c) => c.index), open: openFields(failed, misfit) };
}

function freePosition(
  column: ColumnSpec,
  at: ReadonlyMap<string, number>,
  input: ResolveInput,
  inPlace: boolean,
): number | null {
  const taken = [...at.values()].includes(column.at ?? -1);
  return !taken && positionFits(column, input.fit, inPlace) ? column.at : null;
}

function notFound(column: ColumnSpec, index: number, input: ResolveInput): SheetIssue {
  return sheetIssue('header_not_found', input.headerRow, {
    column: letter(index),
    label: column.label,
    value: input.shown(index),
  });
}

/**
 * A required field without a column needs a person. So do two or more labels over foreign data: one odd optional column
 * stays empty, several mean that the whole sheet has slipped.
 */
function openFields(failed: readonly ColumnSpec[], misfit: ReadonlyMap<string, Candidate>): string[] {
  const lost = failed.filter((column) => column.required);
  const slipped = failed.filter((column) => misfit.has(column.field));
  const open = lost.length > 0 || slipped.length > 1 ? [...new Set([...lost, ...slipped])] : [];
  return open.map((column) => column.field);
}
