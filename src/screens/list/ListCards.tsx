import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { titleOf } from '@/catalog/title.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { isStatus } from '@/fields/enum.tsx';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { fieldOf } from '@/fields/index.ts';
import { embeddedText } from '@/fields/reference.tsx';
import { showPath } from '@/lib/paths.ts';
import { MISSING } from '@/ui/amount.ts';
import { RecordCard } from '@/ui/RecordCard.tsx';
import { listColumns } from '../parts/columns.tsx';

/** On a phone a row is a card: title, two lines, status, and the amount where there is one. */
export function ListCards({ resource, rows }: { resource: Resource; rows: Row[] }) {
  const env = useFieldEnvironment();
  const columns = listColumns(resource);
  const status = columns.find((column) => column.kind === 'enum' && isStatus(column));
  const amount = columns.find((column) => column.kind === 'money');
  const rest = columns.filter((column) => column !== status && column !== amount && column.name !== resource.title);
  const first = rest.filter((column) => column.kind === 'reference' || column.name === resource.subtitle);
  const lines = [first.slice(0, 2), rest.filter((column) => !first.slice(0, 2).includes(column)).slice(0, 3)];

  const text = (row: Row, column: Column): string =>
    column.relation ? embeddedText(row, column, env) : fieldOf(column).format(row[column.name], column, env);
  const line = (row: Row, of: Column[]) =>
    of
      .map((column) => text(row, column))
      .filter((part) => part && part !== MISSING)
      .join(' · ') || MISSING;

  return (
    <div className="record-cards">
      {rows.map((row) => (
        <RecordCard
          key={row.id}
          title={titleOf(resource, row, env.resources) || MISSING}
          lines={lines.map((of) => line(row, of))}
          status={status ? <FieldCell column={status} record={row} /> : undefined}
          amount={amount ? <FieldCell column={amount} record={row} /> : undefined}
          to={showPath(env.organization.slug, resource.name, row.id)}
        />
      ))}
    </div>
  );
}
