import type { Column, Kind, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { isStatus } from '@/fields/enum.tsx';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { fieldOf } from '@/fields/index.ts';
import { embeddedText } from '@/fields/reference.tsx';
import { recordTitle } from '@/fields/title.ts';
import { columnLabel } from '@/fields/words.ts';
import { showPath } from '@/lib/paths.ts';
import { MISSING } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { RecordCard } from '@/ui/RecordCard.tsx';
import { listColumns } from '../parts/columns.tsx';
import type { Totals } from './totals.ts';

interface ListCardsProps {
  resource: Resource;
  rows: Row[];
  columns?: Column[];
  totals?: Totals | null;
}

/** Without its heading a figure or a "Yes" says nothing: lines are made of what speaks for itself. */
const silent = new Set<Kind>(['money', 'percent', 'decimal', 'integer', 'boolean']);

/** On a phone a row is a card: title, two lines, status, and the amount where there is one. */
export function ListCards({ resource, rows, columns = listColumns(resource), totals }: ListCardsProps) {
  const env = useFieldEnvironment();
  const status = columns.find((column) => column.kind === 'enum' && isStatus(column));
  const amount = columns.find((column) => column.kind === 'money');
  const rest = columns.filter(
    (column) => !silent.has(column.kind) && column !== status && column.name !== resource.title,
  );
  const first = rest.filter((column) => column.kind === 'reference' || column.name === resource.subtitle).slice(0, 2);
  const lines = [first, rest.filter((column) => !first.includes(column)).slice(0, 3)];

  const text = (row: Row, column: Column): string =>
    column.relation ? embeddedText(row, column, env) : fieldOf(column).format(row[column.name], column, env);
  const line = (row: Row, of: Column[]) =>
    of
      .map((column) => text(row, column))
      .filter((part) => part && part !== MISSING)
      .join(' · ');

  return (
    <div className="record-cards">
      {rows.map((row) => (
        <RecordCard
          key={row.id}
          title={recordTitle(env, resource, row) || MISSING}
          lines={lines.map((of) => line(row, of)).filter(Boolean)}
          status={status ? <FieldCell column={status} record={row} /> : undefined}
          amount={amount ? <FieldCell column={amount} record={row} /> : undefined}
          to={showPath(env.organization.slug, resource.name, row.id)}
        />
      ))}
      {totals ? (
        <dl className="card-totals">
          <dt>{env.t(totals.whole ? 'list.total' : 'list.pageTotal')}</dt>
          {columns
            .filter(({ name }) => name in totals.sums)
            .map((column) => (
              <dd key={column.name}>
                <span className="muted">{columnLabel(env.t, resource.name, column)}</span>
                {totals.sums[column.name] === undefined ? '…' : <Money value={totals.sums[column.name]} strong />}
              </dd>
            ))}
        </dl>
      ) : null}
    </div>
  );
}
