import { storable } from '../../text.ts';
import type { Issue, KeyPart, StagedRow } from '../contract.ts';
import { isError } from '../issue.ts';
import { type Row, rawRow } from '../read/cell.ts';
import { type Draft, isSkip, type RowResult, type SheetSpec } from '../spec.ts';
import type { ParsedRow } from './parse-row.ts';

/** Where the row stands. */
export interface Place {
  file: string;
  row: number;
  section: string | null;
}

/** A parsed row and what the declaration makes of it → the records to be staged. */
export function stagedRows(spec: SheetSpec, place: Place, row: Row, parsed: ParsedRow, result: RowResult): StagedRow[] {
  const base = frame(spec, place, row);
  if (isSkip(result)) return [{ ...base, table: null, issues: [result.skip] }];
  const drafts: readonly Draft[] = Array.isArray(result) ? result : [result as Draft];
  return drafts.map((draft, i) => ({
    ...base,
    table: draft.table ?? spec.table,
    source: draft.source ?? spec.source,
    ...(draft.sourceNote ? { source_note: draft.sourceNote } : {}),
    key: usable(draft.key),
    match: draft.match ?? [],
    duplicates: draft.duplicates ?? 'key',
    fields: { ...(i === 0 ? parsed.fields : {}), ...draft.fields },
    ...(draft.defaults ? { defaults: draft.defaults } : {}),
    lookups: { ...(i === 0 ? parsed.lookups : {}), ...draft.lookups },
    fill: draft.fill ?? [],
    issues: [...(i === 0 ? parsed.issues : []), ...(draft.issues ?? [])],
    ...amountOf(parsed),
  }));
}

/** A row that cannot become a record; its key, where it still has one, keeps it from being reported as missing. */
export function refusedRow(spec: SheetSpec, place: Place, row: Row, parsed: ParsedRow, draft: Draft | null): StagedRow {
  return {
    ...frame(spec, place, row),
    table: draft?.table ?? spec.table,
    source: draft?.source ?? spec.source,
    key: usable(draft?.key),
    match: draft?.match ?? [],
    duplicates: draft?.duplicates ?? 'key',
    fields: parsed.fields,
    lookups: parsed.lookups,
    issues: [...parsed.issues, ...(draft?.issues ?? []).filter(isError)],
    ...amountOf(parsed),
  };
}

/** A row that is no record and no mistake. */
export function noteRow(spec: SheetSpec, place: Place, row: Row, note: Issue): StagedRow {
  return { ...frame(spec, place, row), table: null, issues: [note] };
}

const amountOf = ({ fields }: ParsedRow) => (typeof fields.amount === 'number' ? { amount: fields.amount } : {});

/** A key with a blank part identifies nothing; only refused rows can have one. */
const usable = (key: KeyPart[] | undefined): KeyPart[] | null => (key?.every((part) => part !== '') ? key : null);

export const isRefused = (staged: StagedRow): boolean => staged.issues.some(isError);

function frame(spec: SheetSpec, place: Place, row: Row): StagedRow {
  return {
    file: place.file,
    sheet: spec.name,
    row: place.row,
    table: spec.table,
    source: spec.source,
    key: null,
    match: [],
    duplicates: 'key',
    fields: {},
    fill: [],
    lookups: {},
    issues: [],
    raw: rawRow(row),
    ...(place.section === null ? {} : { section: storable(place.section) }),
  };
}
