import { useTranslate } from '@refinedev/core';
import { useCall } from '@/features/figures/useFigures.ts';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { Section } from '@/ui/Section.tsx';

/** Cost of the ledger against cost of the schedule, with a reason for each dollar that is not on it. */
export function LedgerTie({ asOf }: { asOf: string | null }) {
  const t = useTranslate();
  const { rows, problem, retry } = useCall('wip_ledger', { p_as_of: asOf }, { key: 'line' });
  if (problem)
    return (
      <Section title={t('wip.ledger.title')}>
        <ListFailed problem={problem} onRetry={retry} />
      </Section>
    );
  // who reads only some of the projects cannot say whether all of them add up
  if (rows.length === 0) return null;
  const ties = rows.every(({ line, amount }) => line !== 'difference' || Number(amount) === 0);
  return (
    <Section title={t('wip.ledger.title')} extra={t(ties ? 'wip.ledger.ties' : 'wip.ledger.differs')}>
      <table className="figure-list">
        <tbody>
          {rows.map(({ line, amount, projects }) => (
            <tr key={String(line)} className={`figure-list-${line}`}>
              <th scope="row">
                {t(`wip.ledger.${line}`)}
                {Number(projects) > 0 ? <span className="muted"> · {countText(Number(projects))}</span> : null}
              </th>
              <td>
                <Money value={amount as string} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
