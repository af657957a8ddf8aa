import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { Heads } from '@/features/figures/Heads.tsx';
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
import { sumOf } from './statement.ts';

interface ItemsProps {
  title: string;
  items: readonly Row[];
  table: PartyTable;
}

/** Invoices or bills, oldest first, and their sum: what is open, or what is owed back. */
export function Items({ title, items, table }: ItemsProps) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { slug } = useOrganization();
  const day = (value: unknown) => (value ? dayText(String(value), locale) : '—');
  return (
    <Section title={title}>
      {items.length === 0 ? (
        <p className="muted">{t('statement.nothing')}</p>
      ) : (
        <table className="statement-table" aria-label={title}>
          <thead>
            <tr>
              <Heads labels={['number', 'about', 'issued', 'dueDay'].map((name) => t(`statement.columns.${name}`))} />
              <Heads right labels={['daysLate', 'amount', 'balance'].map((name) => t(`statement.columns.${name}`))} />
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
                <Money value={sumOf(items)} strong />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </Section>
  );
}
