import { fieldOf } from '@/fields/index.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import { columnLabel, resourceLabel } from '@/fields/words.ts';
import { toWall } from '@/lib/dates.ts';
import type { SheetCell, SheetColumn } from '@/lib/xlsx.ts';
import type { Change } from '@/screens/parts/changes.ts';
import { type Line, titleOfLine } from './trail.ts';

const columns: [name: string, width: number, style: SheetColumn['style']][] = [
  ['when', 20, 'dateTime'],
  ['who', 24, 'text'],
  ['what', 14, 'text'],
  ['table', 24, 'text'],
  ['record', 32, 'text'],
  ['field', 24, 'text'],
  ['before', 32, 'text'],
  ['after', 32, 'text'],
  ['note', 32, 'text'],
];

export const headsOf = ({ t }: FieldEnvironment): SheetColumn[] =>
  columns.map(([name, width, style]) => ({ title: t(`audit.column.${name}`), width, style }));

/** A row for each field that changed; one where none did. */
export function cellsOf(line: Line, names: ReadonlyMap<string, string>, env: FieldEnvironment): SheetCell[][] {
  const { t, organization } = env;
  const { entry, resource, changes } = line;
  const value = ({ column }: Change, given: unknown) => {
    if (given === null || given === undefined) return null;
    return column.relation ? (names.get(String(given)) ?? String(given)) : fieldOf(column).format(given, column, env);
  };
  const head: SheetCell[] = [
    (Date.parse(`${toWall(entry.created_at, organization.timezone)}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000,
    entry.actor_name ?? entry.actor_label ?? t('history.system'),
    t(`audit.did.${entry.action}`, entry.action),
    resource ? resourceLabel(t, resource) : entry.table_name,
    titleOfLine(line, names, env) || entry.record_id,
  ];
  if (!resource || changes.length === 0) return [[...head, null, null, null, entry.notes]];
  return changes.map((change) => [
    ...head,
    columnLabel(t, resource.name, change.column),
    value(change, change.before),
    value(change, change.after),
    entry.notes,
  ]);
}
