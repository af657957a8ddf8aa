import { useTranslate } from '@refinedev/core';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { columnLabel } from '@/fields/words.ts';

const wide = new Set(['longText', 'json']);

/** Label over value in a grid, as in the head of a ledger. */
export function RecordFields({ resource, record, names }: { resource: Resource; record: Row; names: string[] }) {
  const t = useTranslate();
  const columns = names
    .map((name) => resource.column(name))
    .filter((column): column is Column => column !== undefined && !column.hidden);
  return (
    <dl className="record-fields">
      {columns.map((column) => (
        <div key={column.name} className={wide.has(column.kind) ? 'record-field wide' : 'record-field'}>
          <dt title={column.help ?? undefined}>{columnLabel(t, resource.name, column)}</dt>
          <dd>
            <FieldCell column={column} record={record} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
