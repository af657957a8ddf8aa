// What was typed and not saved, kept on this device: for one person, organization, table and record.
import type { Resource, Row } from '@/catalog/resource.ts';
import { draftKey } from '@/lib/drafts.ts';
import { changedColumns, type Values } from './values.ts';

export interface Draft {
  /** of the record the typing started from; null for a new one */
  version: number | null;
  /** moment of the last change */
  at: string;
  /** changed fields only, and what stood in them before */
  values: Values;
  base: Values;
}

/** Nobody comes back to what is older, in ms. */
const KEPT = 30 * 86_400_000;

export interface Place {
  user: string;
  organization: string;
  table: string;
  /** id of the record; of a new one what its address presets, so that each project has its own */
  record: string;
}

const keyOf = ({ user, organization, table, record }: Place): string => draftKey(user, organization, table, record);

export const versionOf = (record: Row | null): number | null =>
  typeof record?.version === 'number' ? record.version : null;

/** Only fields the form has today: one that may no longer be read or written is not brought back. */
export function readDraft(place: Place, resource: Resource, now = Date.now()): Draft | null {
  const text = localStorage.getItem(keyOf(place));
  if (!text) return null;
  const draft = JSON.parse(text) as Draft;
  const names = new Set(changedColumns(resource, draft.base, draft.values).map(({ name }) => name));
  if (names.size === 0 || now - Date.parse(draft.at) > KEPT) {
    dropDraft(place);
    return null;
  }
  const only = (values: Values) => Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
  return { ...draft, values: only(draft.values), base: only(draft.base) };
}

export function writeDraft(place: Place, resource: Resource, loaded: Row | null, base: Values, values: Values): void {
  const columns = changedColumns(resource, base, values);
  if (columns.length === 0) {
    dropDraft(place);
    return;
  }
  const pick = (of: Values) => Object.fromEntries(columns.map(({ name }) => [name, of[name] ?? null]));
  const draft: Draft = {
    version: versionOf(loaded),
    at: new Date().toISOString(),
    values: pick(values),
    base: pick(base),
  };
  localStorage.setItem(keyOf(place), JSON.stringify(draft));
}

export function dropDraft(place: Place): void {
  localStorage.removeItem(keyOf(place));
}
