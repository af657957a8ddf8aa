import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { ViewPage } from '@/features/figures/ViewPage.tsx';
import { useFieldEnvironment } from '@/fields/context.ts';
import { enumLabel } from '@/fields/words.ts';
import { sumFigures } from '@/lib/numbers.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { amountText, compactText } from '@/ui/amount.ts';
import { Chart } from '@/ui/chart/Chart.tsx';
import { debtExplanations } from './explanations.ts';
import { Properties, useProperties } from './Properties.tsx';

/** What the company owes, to whom and until when, and the real estate it owes a part of it on. */
export default function DebtPage() {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { resources, organization } = useCatalog();
  const properties = useProperties();
  const type = resources.view('v_debt_schedule')?.column('debt_type');
  return (
    <ViewPage
      view="v_debt_schedule"
      title={t('debt.title')}
      subtitle={(day) => t('debt.subtitle', { day })}
      empty={{ title: t('debt.empty'), text: t('debt.emptyText') }}
      order="name"
      usual="-current_balance"
      explanations={debtExplanations}
      to={(row) => showPath(organization.slug, 'debts', row.id)}
      above={(rows) =>
        rows.length > 1 && type ? (
          <Chart
            label={t('debt.chart')}
            height={180}
            points={byType(rows).map(([name]) => enumLabel(t, type, name))}
            series={[
              {
                key: 'balance',
                label: t('debt.balance'),
                shape: 'bar',
                tone: 'ink',
                values: byType(rows).map(([, balance]) => balance),
              },
            ]}
            format={(value) => amountText(value, { digits: 0, locale: env.locale })}
            short={(value) => compactText(value, env.locale)}
          />
        ) : null
      }
      sheets={
        properties && properties.rows.length > 0
          ? [{ ...properties, rows: [...properties.rows, { ...properties.total, name: t('list.total') }] }]
          : []
      }
      below={<Properties properties={properties} />}
    />
  );
}

/** Balance of each type, the largest first. */
function byType(rows: Row[]): [type: string, balance: number][] {
  const types = [...new Set(rows.map((row) => String(row.debt_type)))];
  const balance = (type: string) =>
    Number(sumFigures(rows.filter((row) => row.debt_type === type).map((row) => row.current_balance)));
  return types.map((type): [string, number] => [type, balance(type)]).sort(([, a], [, b]) => b - a);
}
