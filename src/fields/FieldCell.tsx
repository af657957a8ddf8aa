import type { Column, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from './context.ts';
import { fieldOf } from './index.ts';

/** One value of one record, drawn by its kind. */
export function FieldCell({ column, record }: { column: Column; record: Row }) {
  const env = useFieldEnvironment();
  const { Cell } = fieldOf(column);
  return <Cell value={record[column.name]} column={column} record={record} env={env} />;
}
