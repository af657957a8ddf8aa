import { useTranslate } from '@refinedev/core';
import { useView } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { shortDayText } from '@/lib/dates.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { percentText } from '@/ui/amount.ts';
import { Chart, type Series } from '@/ui/chart/Chart.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';

const TABLE = 'profit_fade_snapshots';

/** Margin at award against margin as it was expected week by week: the gap is what faded. */
export function MarginHistory({ id }: { id: string }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { resources, organization } = useCatalog();
  const search = new URLSearchParams({ 'project_id.in': id, sort: 'snapshot_date' }).toString();
  const { rows, first, problem, retry } = useView(resources.get(TABLE) ?? null, {
    columns: ['snapshot_date', 'original_margin_pct', 'projected_margin_pct', 'margin_fade_pct', 'current_margin_pct'],
    search,
  });
  const values = (name: string) =>
    rows.map((row) => (row[name] === null || row[name] === undefined ? null : Number(row[name])));
  const line = (key: string, name: string, more: Partial<Series>): Series => ({
    key,
    label: t(`project.margin.${key}`),
    shape: 'line',
    tone: 'ink',
    values: values(name),
    ...more,
  });
  return (
    <Section
      title={t('project.margin.title')}
      extra={
        rows.length > 0 ? (
          <TextLink to={listPath(organization.slug, TABLE, { 'project_id.in': id })}>{t('project.table')}</TextLink>
        ) : null
      }
    >
      {rows.length > 0 ? (
        <Chart
          label={t('project.margin.title')}
          height={180}
          points={rows.map(({ snapshot_date }) => shortDayText(String(snapshot_date), locale))}
          series={[
            line('original', 'original_margin_pct', { tone: 'quiet', dashed: true }),
            line('projected', 'projected_margin_pct', {}),
          ]}
          format={(value) => percentText(value, 2, locale)}
          short={(value) => percentText(value, 0, locale)}
        />
      ) : problem ? (
        <ListFailed problem={problem} onRetry={retry} />
      ) : first ? null : (
        <p className="muted">{t('project.margin.none')}</p>
      )}
    </Section>
  );
}
