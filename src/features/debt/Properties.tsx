import { useTranslate } from '@refinedev/core';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { totalRow } from '@/features/figures/totals.ts';
import { useView } from '@/features/figures/useFigures.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { Section } from '@/ui/Section.tsx';
import { propertyExplanations } from './explanations.ts';

const COLUMNS = [
  'name',
  'project_id',
  'current_value',
  'arv',
  'current_debt',
  'equity',
  'ltv_pct',
  'remaining_draw',
  'monthly_rent',
];
const SUMMED = ['current_value', 'arv', 'current_debt', 'equity', 'remaining_draw', 'monthly_rent'];

/** Real estate of the company against what is owed on it; null for who may not read it. */
export function useProperties() {
  const resource = useCatalog().resources.get('properties') ?? null;
  const columns = resource ? columnsOf(resource, COLUMNS) : [];
  const read = useView(resource, { columns: COLUMNS, search: 'sort=name' });
  return resource ? { ...read, resource, columns, total: totalRow(read.rows, SUMMED) } : null;
}

export function Properties({ properties }: { properties: ReturnType<typeof useProperties> }) {
  const t = useTranslate();
  const { organization } = useCatalog();
  if (!properties) return null;
  const { problem, retry, first: _first, ...table } = properties;
  if (!problem && table.rows.length === 0) return null;
  return (
    <Section title={t('debt.properties')}>
      {problem ? (
        <ListFailed problem={problem} onRetry={retry} />
      ) : (
        <FigureTable
          {...table}
          explanations={propertyExplanations}
          to={(row) => showPath(organization.slug, 'properties', row.id)}
        />
      )}
    </Section>
  );
}
