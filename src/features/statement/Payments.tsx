import { useTranslate } from '@refinedev/core';
import { Heads } from '@/features/figures/Heads.tsx';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { Money } from '@/ui/Money.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import type { PartyTable } from './parties.ts';
import type { Statement } from './statement.ts';

/** What was paid lately and for what, and what is held back per job. */
export function Payments({ statement: { payments, retainage }, table }: { statement: Statement; table: PartyTable }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { slug } = useOrganization();
  return (
    <>
      {payments.length > 0 ? (
        <Section title={t('statement.payments')}>
          <table className="statement-table" aria-label={t('statement.payments')}>
            <thead>
              <tr>
                <Heads
                  labels={[
                    t('statement.columns.paidOn'),
                    t('statement.columns.reference'),
                    t(`statement.applied.${table}`),
                  ]}
                />
                <Heads right labels={[t('statement.columns.amount'), t('statement.columns.unapplied')]} />
              </tr>
            </thead>
            <tbody>
              {payments.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <TextLink to={showPath(slug, 'payments', row.id)}>{dayText(String(row.day), locale)}</TextLink>
                  </th>
                  <td>{String(row.number ?? '—')}</td>
                  <td>{String(row.description ?? '—')}</td>
                  <td className="right">
                    <Money value={row.amount as string} />
                  </td>
                  <td className="right">{Number(row.balance) === 0 ? '' : <Money value={row.balance as string} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ) : null}
      {retainage.length > 0 ? (
        <Section title={t(`statement.held.${table}`)}>
          <table className="statement-table" aria-label={t(`statement.held.${table}`)}>
            <tbody>
              {retainage.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{[row.project_code, row.description].filter(Boolean).join(' · ') || '—'}</th>
                  <td className="right">
                    <Money value={row.balance as string} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ) : null}
    </>
  );
}
