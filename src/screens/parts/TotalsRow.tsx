import { useTranslate } from '@refinedev/core';
import type { Column } from '@/catalog/resource.ts';
import { Money } from '@/ui/Money.tsx';
import type { Totals } from '../list/totals.ts';
import { as } from './dataColumn.ts';

interface TotalsRowProps {
  columns: Column[];
  totals: Totals;
  /** cells without words before and behind those of the columns */
  before: number;
  after: number;
}

/** What is summed stands in the first column that has no sum of its own. */
export function TotalsRow({ columns, totals: { whole, sums }, before, after }: TotalsRowProps) {
  const t = useTranslate();
  const free = columns.findIndex(({ name }) => !(name in sums));
  return (
    <tr {...as.row}>
      {before ? <td {...as.cell} className="data-mark" colSpan={before} /> : null}
      {columns.map(({ name }, index) => (
        <td {...as.cell} key={name} className={name in sums ? 'right' : undefined}>
          {name in sums ? (
            sums[name] === undefined ? (
              <span className="muted">…</span>
            ) : (
              <Money value={sums[name]} />
            )
          ) : null}
          {index === free ? t(whole ? 'list.total' : 'list.pageTotal') : null}
        </td>
      ))}
      {after ? <td {...as.cell} colSpan={after} /> : null}
    </tr>
  );
}
