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
  /** On sheets with one record per cell. */
  column?: string;
  section: string | null;
  /** Runs that refused the row before. */
  returned?: string[];
}

/** A parsed row and what the declaration makes of it → the records to be staged. */
export function stagedRows(spec: SheetSpec, place: Place, row: Row, parsed: ParsedRow, result: RowResult): StagedRow[] {
  const base = frame(spec, place, row);
  if (isSkip(result)) return [{ ...base, table: null, issues: [result.skip] }];
  return draftsOf(result).map((draft, i) => ({
    ...base,
    ...(i === 0 ? amountOf(spec, parsed) : { part: i }),
    ...(draft.completes ? { completes: true as const } : {}),
    table: draft.table ?? spec.table,
    source: draft.source ?? spec.source,
    ...(draft.sourceNote ? { source_note: draft.sourceNote } : {}),
    key: usable(draft.key),
    match: draft.match ?? [],
    duplicates: draft.duplicates ?? 'key',
    fields: withCustom({ ...(i === 0 ? parsed.fields : {}), ...draft.fields }),
    ...(draft.defaults ? { defaults: draft.defaults } : {}),
    ...(draft.within ? { within: draft.within } : {}),
    lookups: { ...(i === 0 ? parsed.lookups : {}), ...draft.lookups },
    fill: draft.fill ?? [],
    issues: [...(i === 0 ? parsed.issues : []), ...(draft.issues ?? [])],
  }));
}

/** A row that cannot become records; their keys, where they still have one, keep them from being reported as missing. */
export function refusedRows(spec: SheetSpec, place: Place, row: Row, parsed: ParsedRow, result: Drafts): StagedRow[] {
  const [first, ...others] = stagedRows(spec, place, row, parsed, result) as [StagedRow, ...StagedRow[]];
  const issues = [...parsed.issues, ...first.issues.slice(parsed.issues.length).filter(isError)];
  // what has no look-up cannot be named by one: nothing is known of which record it would have been
  const isNamed = first.key?.every((part) => typeof part === 'string' || part.lookup in first.lookups) === true;
  const name = isNamed ? {} : { key: null, match: [] };
  return [{ ...first, ...name, fields: withCustom(parsed.fields), issues }, ...others];
}

/** Begins the name of a custom field, and of no column (tenant_table refuses one). */
export const CUSTOM = 'custom_';

/** The values of custom fields stand in one column of the record. */
function withCustom(fields: StagedRow['fields']): StagedRow['fields'] {
  const all = Object.entries(fields);
  const isCustom = ([name]: [string, unknown]) => name.startsWith(CUSTOM);
  const custom = all.filter(isCustom).map(([name, value]) => [name.slice(CUSTOM.length), value]);
  if (custom.length === 0) return fields;
  return { ...Object.fromEntries(all.filter((field) => !isCustom(field))), custom: Object.fromEntries(custom) };
}

/** A cell of a snapshot: what stood here before goes, unless a row stands for it. */
export function clearingRow(spec: SheetSpec, place: Place, slot: KeyPart[]): StagedRow {
  return { ...frame(spec, place, []), clears: slot };
}

/** A row that is no record and no mistake. */
export function noteRow(spec: SheetSpec, place: Place, row: Row, note: Issue): StagedRow {
  return { ...frame(spec, place, row), table: null, issues: [note] };
}

type Drafts = Exclude<RowResult, { skip: unknown }>;
const draftsOf = (result: Drafts): readonly Draft[] => (Array.isArray(result) ? result : [result as Draft]);

function amountOf(spec: SheetSpec, { fields }: ParsedRow): { amount?: number } {
  const amount = fields[spec.amount ?? 'amount'];
  return typeof amount === 'number' ? { amount } : {};
}

/** A key with a blank part identifies nothing; only refused rows can have one. */
const usable = (key: KeyPart[] | undefined): KeyPart[] | null => (key?.every((part) => part !== '') ? key : null);

export const isRefused = (staged: StagedRow): boolean => staged.issues.some(isError);

function frame(spec: SheetSpec, place: Place, row: Row): StagedRow {
  return {
    file: place.file,
    sheet: spec.name,
    row: place.row,
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(place.returned?.length ? { returned: place.returned } : {}),
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
