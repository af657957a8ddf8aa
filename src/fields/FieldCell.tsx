import type { Column, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from './context.ts';
import { cellOf } from './index.ts';

/** One value of one record, drawn by its kind, or by the cell its table was given. */
export function FieldCell({ column, record }: { column: Column; record: Row }) {
  const env = useFieldEnvironment();
  const Cell = cellOf(column);
  return <Cell value={record[column.name]} column={column} record={record} env={env} />;
}
