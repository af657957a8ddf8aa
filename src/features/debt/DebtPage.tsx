import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { ViewPage } from '@/features/figures/ViewPage.tsx';
import { useFieldEnvironment } from '@/fields/context.ts';
import { sumFigures } from '@/lib/numbers.ts';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { amountText } from '@/ui/amount.ts';
import { Figure, Figures } from '@/ui/Figure.tsx';
import { debtExplanations } from './explanations.ts';
import { Properties, useProperties } from './Properties.tsx';

/** What the company owes, to whom and until when, and the real estate it owes a part of it on. */
export default function DebtPage() {
  const t = useTranslate();
  const { slug } = useOrganization();
  const properties = useProperties();
  return (
    <ViewPage
      view="v_debt_schedule"
      title={t('debt.title')}
      subtitle={(day) => t('debt.subtitle', { day })}
      empty={{ title: t('debt.empty'), text: t('debt.emptyText') }}
      usual="-current_balance"
      explanations={debtExplanations}
      to={(row) => showPath(slug, 'debts', row.id)}
      above={(rows) => <Sums rows={rows} />}
      sheets={
        properties && properties.rows.length > 0
          ? [{ ...properties, rows: [...properties.rows, { ...properties.total, name: t('list.total') }] }]
          : []
      }
      below={<Properties properties={properties} />}
    />
  );
}

/** A balance that is due within these days has to be paid or renewed now. */
const SOON = 90;

function Sums({ rows }: { rows: Row[] }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const sum = (name: string, of = rows) =>
    amountText(sumFigures(of.map((row) => row[name])) ?? '0', { locale, digits: 0 });
  const soon = rows.filter(({ days_to_maturity: days }) => days !== null && Number(days) <= SOON);
  return (
    <Figures>
      <Figure label={t('debt.owed')} value={sum('current_balance')} />
      <Figure
        label={t('debt.monthly')}
        value={sum('monthly_payment')}
        hint={t('debt.interest', { amount: sum('monthly_interest') })}
      />
      <Figure label={t('debt.undrawn')} value={sum('undrawn')} />
      <Figure
        label={t('debt.soon', { days: SOON })}
        value={sum('current_balance', soon)}
        {...(soon.length > 0 ? { tone: 'late' as const } : {})}
      />
    </Figures>
  );
}
