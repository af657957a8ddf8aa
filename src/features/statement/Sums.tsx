import { useTranslate } from '@refinedev/core';
import { Heads } from '@/features/figures/Heads.tsx';
import { Money } from '@/ui/Money.tsx';
import { buckets, bucketWords } from '../aging/matrix.ts';
import type { PartyTable } from './parties.ts';
import type { Statement } from './statement.ts';

/** What is due, by age; what is held back stands apart until it is billed. */
export function Sums({
  statement: { ages, open, credit, due, held },
  table,
}: {
  statement: Statement;
  table: PartyTable;
}) {
  const t = useTranslate();
  const hasCredit = Number(credit) !== 0;
  return (
    <table className="statement-table statement-sums" aria-label={t('statement.sums')}>
      <thead>
        <tr>
          <Heads right labels={buckets.map((bucket) => t(`aging.buckets.${bucketWords[bucket]}`))} />
          {hasCredit ? <Heads right labels={[t('aging.total'), t('statement.credit')]} /> : null}
          <th scope="col" className="right statement-due">
            {t(`statement.due.${table}`)}
          </th>
          <Heads right labels={[t('statement.retainage')]} />
        </tr>
      </thead>
      <tbody>
        <tr>
          {buckets.map((bucket, index) => (
            <td key={bucket} className="right">
              <Money value={ages[index] ?? null} />
            </td>
          ))}
          {hasCredit ? (
            <>
              <td className="right">
                <Money value={open} />
              </td>
              <td className="right">
                <Money value={credit} />
              </td>
            </>
          ) : null}
          <td className="right statement-due">
            <Money value={due} strong />
          </td>
          <td className="right">
            <Money value={held} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
