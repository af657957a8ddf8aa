import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { fieldOf } from '@/fields/index.ts';
import { embeddedText } from '@/fields/reference.tsx';
import { isShown } from '@/fields/shown.ts';
import { columnHelp, columnLabel } from '@/fields/words.ts';

const wide = new Set(['longText', 'json']);

/** A name of a file or a mail address cannot be broken between words: it gets the room of two columns. */
const LONG_WORD = 18;
const isLong = (text: string): boolean => text.split(/\s+/).some((word) => word.length > LONG_WORD);

/** Label over value in a grid, as in the head of a ledger. */
export function RecordFields({ resource, record, names }: { resource: Resource; record: Row; names: string[] }) {
  const env = useFieldEnvironment();
  const columns = names
    .map((name) => resource.column(name))
    .filter((column): column is Column => column !== undefined && !column.hidden)
    .filter((column) => isShown(resource, column, record));
  const widthOf = (column: Column): string => {
    const text = column.relation
      ? embeddedText(record, column, env)
      : fieldOf(column).format(record[column.name], column, env);
    return wide.has(column.kind) ? ' wide' : isLong(text) ? ' long' : '';
  };
  return (
    <dl className="record-fields">
      {columns.map((column) => (
        <div key={column.name} className={`record-field${widthOf(column)}`}>
          <dt title={columnHelp(env.t, resource.name, column) ?? undefined}>
            {columnLabel(env.t, resource.name, column)}
          </dt>
          <dd>
            <FieldCell column={column} record={record} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
