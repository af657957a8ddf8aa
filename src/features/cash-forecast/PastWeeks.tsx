import { useTranslate } from '@refinedev/core';
import type { Resource } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { useView } from '@/features/figures/useFigures.ts';
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

/** Weeks that are over: what was expected of them, and what the bank showed. */
export function PastWeeks({ resource, scenario }: { resource: Resource; scenario: Scenario }) {
  const t = useTranslate();
  const { rows, waiting, problem, retry } = useView(resource, {
    columns: COLUMNS,
    search: `scenario_kind.in=${scenario}`,
  });
  if (problem)
    return (
      <Section title={t('cashForecast.past')}>
        <ListFailed problem={problem} onRetry={retry} />
      </Section>
    );
  if (rows.length === 0) return null;
  const keyed = [...rows]
    .map((row) => ({ ...row, id: String(row.week_starting) }))
    .sort((a, b) => b.id.localeCompare(a.id));
  return (
    <Section title={t('cashForecast.past')} extra={<span className="muted">{t('cashForecast.pastText')}</span>}>
      <FigureTable
        resource={resource}
        columns={columnsOf(resource, COLUMNS)}
        rows={keyed}
        waiting={waiting}
        explanations={{ difference: { from: ['actual_closing', 'forecast_closing'] } }}
      />
    </Section>
  );
}
