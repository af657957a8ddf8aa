import { useTranslate } from '@refinedev/core';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { Section } from '@/ui/Section.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { type PartyTable, parties } from './parties.ts';
import type { Statement } from './statement.ts';

/** The open items, oldest first, and their sum. */
export function Items({ statement: { items, open }, table }: { statement: Statement; table: PartyTable }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { slug } = useOrganization();
  const day = (value: unknown) => (value ? dayText(String(value), locale) : '—');
  return (
    <Section title={t(`statement.items.${table}`)}>
      {items.length === 0 ? (
        <p className="muted">{t('statement.nothing')}</p>
      ) : (
        <table className="statement-table" aria-label={t(`statement.items.${table}`)}>
          <thead>
            <tr>
              {['number', 'about', 'issued', 'dueDay'].map((name) => (
                <th key={name} scope="col">
                  {t(`statement.columns.${name}`)}
                </th>
              ))}
              {['daysLate', 'amount', 'balance'].map((name) => (
                <th key={name} scope="col" className="right">
                  {t(`statement.columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <TextLink to={showPath(slug, parties[table].items, row.id)}>{String(row.number)}</TextLink>
                </th>
                <td>
                  {[row.project_code, row.description].filter(Boolean).join(' · ') || '—'}{' '}
                  {row.is_disputed ? <StatusTag tone="late" label={t('collections.disputed')} /> : null}
                </td>
                <td>{day(row.day)}</td>
                <td>{day(row.due)}</td>
                <td className="right">{Number(row.days_past_due) > 0 ? countText(Number(row.days_past_due)) : ''}</td>
                <td className="right">
                  <Money value={row.amount as string} />
                </td>
                <td className="right">
                  <Money value={row.balance as string} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={6}>
                {t('aging.total')}
              </th>
              <td className="right">
                <Money value={open} strong />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </Section>
  );
}
