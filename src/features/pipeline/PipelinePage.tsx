import { useTranslate } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import type { Explanations } from '@/features/figures/explain.ts';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { totalRow } from '@/features/figures/totals.ts';
import { useView } from '@/features/figures/useFigures.ts';
import { ViewPage } from '@/features/figures/ViewPage.tsx';
import { useFieldEnvironment } from '@/fields/context.ts';
import { enumLabel } from '@/fields/words.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { amountText, compactText } from '@/ui/amount.ts';
import { Chart } from '@/ui/chart/Chart.tsx';
import { Section } from '@/ui/Section.tsx';

const bids = (row: Row): Record<string, string> => ({ 'status.in': String(row.status) });
export const explanations: Explanations = {
  bids: { behind: (row) => [{ table: 'bid_pipeline', search: bids(row) }] },
  value: { behind: (row) => [{ table: 'bid_pipeline', search: bids(row), sum: 'estimated_value' }] },
  weighted: { from: ['value'], behind: (row) => [{ table: 'bid_pipeline', search: bids(row), sum: 'weighted_value' }] },
};

/** The funnel of bids in its order, and who brings the leads. */
export default function PipelinePage() {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { resources, organization } = useCatalog();
  const people = useSalespeople();
  const status = resources.view('v_pipeline_summary')?.column('status');
  const money = (value: number) => amountText(value, { digits: 0, locale: env.locale });
  const open = (rows: Row[]) => rows.filter(({ is_open }) => is_open === true);
  return (
    <ViewPage
      view="v_pipeline_summary"
      title={t('pipeline.title')}
      subtitle={(day) => t('pipeline.subtitle', { day })}
      empty={{ title: t('pipeline.empty'), text: t('pipeline.emptyText') }}
      also={['is_open', 'stage_order']}
      order="stage_order"
      explanations={explanations}
      to={(row) => listPath(organization.slug, 'bid_pipeline', bids(row))}
      above={(rows) =>
        open(rows).length > 0 && status ? (
          <Chart
            label={t('pipeline.chart')}
            height={200}
            points={open(rows).map((row) => enumLabel(t, status, String(row.status)))}
            series={[
              {
                key: 'value',
                label: t('pipeline.value'),
                shape: 'bar',
                tone: 'quiet',
                values: open(rows).map(({ value }) => Number(value)),
              },
              {
                key: 'weighted',
                label: t('pipeline.weighted'),
                shape: 'bar',
                tone: 'ink',
                values: open(rows).map(({ weighted }) => Number(weighted)),
              },
            ]}
            format={money}
            short={(value) => compactText(value, env.locale)}
          />
        ) : null
      }
      sheets={people ? [{ ...people, rows: [...people.rows, { ...people.total, salesperson: t('list.total') }] }] : []}
      below={<Salespeople people={people} />}
    />
  );
}

/** Leads by who brings them; null for who may not read leads. */
function useSalespeople() {
  const t = useTranslate();
  const resource = useCatalog().resources.view('v_leads_by_salesperson') ?? null;
  const columns = resource ? columnsOf(resource, (resource as Resource).list) : [];
  const read = useView(resource, { columns: columns.map(({ name }) => name) });
  const rows = read.rows.map((row) => ({ ...row, salesperson: row.salesperson ?? t('aging.nobody') }));
  const total = totalRow(rows, ['leads', 'value', 'sold', 'lost']);
  return resource ? { ...read, resource: resource as Resource, columns, rows, total } : null;
}

function Salespeople({ people }: { people: ReturnType<typeof useSalespeople> }) {
  const t = useTranslate();
  if (!people) return null;
  const { problem, retry, rows, ...table } = people;
  if (!problem && rows.length === 0) return null;
  return (
    <Section title={t('pipeline.salespeople')}>
      {problem ? <ListFailed problem={problem} onRetry={retry} /> : <FigureTable {...table} rows={rows} />}
    </Section>
  );
}
