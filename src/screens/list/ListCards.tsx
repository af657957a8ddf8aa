import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { columnLabel } from '@/fields/words.ts';
import { Money } from '@/ui/Money.tsx';
import { RecordCard } from '@/ui/RecordCard.tsx';
import { listColumns } from '../parts/columns.tsx';
import { useCard } from '../parts/useCard.tsx';
import type { Totals } from './totals.ts';

interface ListCardsProps {
  resource: Resource;
  rows: Row[];
  columns?: Column[];
  totals?: Totals | null;
}

/** On a phone a row is a card. */
export function ListCards({ resource, rows, columns, totals }: ListCardsProps) {
  const { t } = useFieldEnvironment();
  const card = useCard(resource, { columns });
  return (
    <div className="record-cards">
      {rows.map((row) => (
        <RecordCard key={row.id} {...card(row)} />
      ))}
      {totals ? (
        <dl className="card-totals">
          <dt>{t(totals.whole ? 'list.total' : 'list.pageTotal')}</dt>
          {(columns ?? listColumns(resource))
            .filter(({ name }) => name in totals.sums)
            .map((column) => (
              <dd key={column.name}>
                <span className="muted">{columnLabel(t, resource.name, column)}</span>
                {totals.sums[column.name] === undefined ? '…' : <Money value={totals.sums[column.name]} strong />}
              </dd>
            ))}
        </dl>
      ) : null}
    </div>
  );
}
