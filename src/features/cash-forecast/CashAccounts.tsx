import { useTranslate } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import type { Behind } from '@/features/figures/explain.ts';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { totalRow } from '@/features/figures/totals.ts';
import type { Sheet } from '@/features/figures/useFigureExport.ts';
import { listPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';

const COLUMNS = ['account', 'account_kind', 'balance', 'available_credit', 'as_of', 'is_stale'];

/** Of every account, for the workbook. */
export const accountsSheet = (resource: Resource, rows: Row[]): Sheet => ({
  resource,
  columns: columnsOf(resource, COLUMNS),
  rows,
});

/** Latest balance of every account: those that count as cash on hand with their sum, the others apart. */
export function CashAccounts({ resource, rows }: { resource: Resource; rows: Row[] }) {
  const t = useTranslate();
  const { slug } = useOrganization();
  const columns = columnsOf(resource, COLUMNS);
  const parts = [
    { key: 'onHand', rows: rows.filter((row) => row.is_unrestricted_cash === true) },
    { key: 'apart', rows: rows.filter((row) => row.is_unrestricted_cash !== true) },
  ].filter((part) => part.rows.length > 0);
  return parts.map((part) => (
    <Section
      key={part.key}
      title={t(`cashForecast.${part.key}`)}
      extra={<TextLink to={listPath(slug, 'cash_snapshots')}>{t('cashForecast.balances')}</TextLink>}
    >
      <FigureTable
        resource={resource}
        columns={columns}
        rows={part.rows}
        like={rows}
        total={part.key === 'onHand' ? totalRow(part.rows, ['balance', 'available_credit']) : undefined}
        explanations={{ balance: { behind: (row) => [balancesOf(row)] } }}
      />
    </Section>
  ));
}

const balancesOf = ({ cash_account_id: id, account }: Row): Behind => ({
  table: 'cash_snapshots',
  search: id ? { 'cash_account_id.in': String(id) } : { 'account_name.eq': String(account) },
});
