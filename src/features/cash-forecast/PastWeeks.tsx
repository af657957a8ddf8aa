import { useTranslate } from '@refinedev/core';
import type { Column, Resource } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { type Figures, useView } from '@/features/figures/useFigures.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { Section } from '@/ui/Section.tsx';
import type { Scenario } from './useForecast.ts';

const COLUMNS = [
  'week_starting',
  'forecast_date',
  'forecast_net',
  'actual_net',
  'forecast_closing',
  'actual_closing',
  'difference',
];

export interface PastWeeksRead extends Figures {
  resource: Resource;
  columns: Column[];
}

/** Weeks that are over, the last one first; null for who may not read them. */
export function usePastWeeks(scenario: Scenario): PastWeeksRead | null {
  const resource = useCatalog().resources.get('v_cash_forecast_actuals') ?? null;
  const read = useView(resource, { columns: COLUMNS, search: `scenario_kind.in=${scenario}` });
  const rows = read.rows
    .map((row) => ({ ...row, id: String(row.week_starting) }))
    .sort((a, b) => b.id.localeCompare(a.id));
  return resource ? { ...read, rows, resource, columns: columnsOf(resource, COLUMNS) } : null;
}

/** What was expected of the weeks that are over, and what the bank showed. */
export function PastWeeks({ weeks }: { weeks: PastWeeksRead }) {
  const t = useTranslate();
  const { rows, waiting, problem, retry, resource, columns } = weeks;
  if (problem)
    return (
      <Section title={t('cashForecast.past')}>
        <ListFailed problem={problem} onRetry={retry} />
      </Section>
    );
  if (rows.length === 0) return null;
  return (
    <Section title={t('cashForecast.past')} extra={<span className="muted">{t('cashForecast.pastText')}</span>}>
      <FigureTable
        resource={resource}
        columns={columns}
        rows={rows}
        waiting={waiting}
        explanations={{ difference: { from: ['actual_closing', 'forecast_closing'] } }}
      />
    </Section>
  );
}
