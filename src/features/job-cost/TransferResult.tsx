import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { negated, parseDecimal, sumFigures } from '@/lib/numbers.ts';
import { Money } from '@/ui/Money.tsx';

interface TransferResultProps {
  from: Row | undefined;
  to: Row | undefined;
  amount: string | null;
}

/** Budgets of both codes, now and after it; the estimates follow from them once it is written. */
export function TransferResult({ from, to, amount }: TransferResultProps) {
  const t = useTranslate();
  const moved = amount === null ? null : parseDecimal(String(amount));
  if (!from || !to || moved === null) return null;
  const lines = [
    { row: from, change: negated(moved) },
    { row: to, change: moved },
  ];
  return (
    <table className="figure-list" aria-label={t('jobCost.transfer.result')}>
      <thead>
        <tr>
          <th scope="col">{t('jobCost.transfer.code')}</th>
          {['now', 'change', 'after'].map((part) => (
            <th key={part} scope="col" className="right">
              {t(`jobCost.transfer.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ row, change }) => (
          <tr key={row.id}>
            <th scope="row">{`${row.code} ${row.description}`}</th>
            <td>
              <Money value={row.revised_budget as string} />
            </td>
            <td>
              <Money value={change} />
            </td>
            <td>
              <Money value={sumFigures([row.revised_budget, change])} strong />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
