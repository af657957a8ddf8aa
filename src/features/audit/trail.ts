import type { Resource, Resources } from '@/catalog/resource.ts';
import { fullRecordTitle } from '@/fields/title.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import { toWall } from '@/lib/dates.ts';
import { type Change, changesOf, mentioned } from '@/screens/parts/changes.ts';
import type { TrailEntry } from './useTrail.ts';

export interface Line {
  entry: TrailEntry;
  /** null where the caller may see the log of a table and not the table */
  resource: Resource | null;
  changes: Change[];
}

export const linesOf = (entries: TrailEntry[], resources: Resources): Line[] =>
  entries.map((entry) => {
    const resource = resources.get(entry.table_name) ?? null;
    return { entry, resource, changes: resource ? changesOf(entry, resource) : [] };
  });

/** Ids of the records that lines are about or mention, by table. */
export function idsIn(lines: Line[]): Record<string, string[]> {
  const ids = mentioned(lines.flatMap(({ changes }) => changes));
  for (const { entry } of lines)
    if (entry.is_there) ids[entry.table_name] = [...(ids[entry.table_name] ?? []), entry.record_id];
  return ids;
}

/** What the record is called; one that is gone, as it was called when it came or went. */
export function titleOfLine(
  { entry, resource }: Line,
  names: ReadonlyMap<string, string>,
  env: FieldEnvironment,
): string {
  if (entry.record_id === env.organization.id) return env.organization.name;
  const known = names.get(entry.record_id);
  if (known) return known;
  return resource && entry.action !== 'update'
    ? fullRecordTitle(env, resource, entry.new_values ?? entry.old_values)
    : '';
}

/** Lines by the day they were written on, as the organization counts days. */
export function byDay(lines: Line[], zone: string): [day: string, lines: Line[]][] {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = toWall(line.entry.created_at, zone).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
}
