import { useTranslate } from '@refinedev/core';
import { Select } from 'antd';
import { useMemo } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { AsOf, useAsOf } from '@/features/figures/AsOf.tsx';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { totalRow } from '@/features/figures/totals.ts';
import { useAddress } from '@/features/figures/useAddress.ts';
import { useFigureExport } from '@/features/figures/useFigureExport.ts';
import { together, useCall } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { countedNoun } from '@/fields/words.ts';
import { dayText } from '@/lib/dates.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { Section } from '@/ui/Section.tsx';
import { compared, comparedColumns, dayBefore, spans } from './compare.ts';
import { wipExplanations } from './explanations.ts';
import { LedgerTie } from './LedgerTie.tsx';
import { RATIOS, SUMMED, WIP_COLUMNS } from './schedule.ts';

const OPEN = ['pre_construction', 'active', 'on_hold'];

/** Work in progress by cost-to-cost in the accountant's order: contracts in progress, contracts completed, both. */
export default function WipPage() {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { resources, organization } = useCatalog();
  const { asOf, today } = useAsOf();
  const figures = useCall('wip_schedule', { p_as_of: asOf }, { key: 'project_id' });
  const [versus, setVersus] = useAddress('versus');
  const span = spans.find((one) => one === versus);
  const since = span ? dayBefore(asOf ?? today, span) : null;
  const earlier = useCall('wip_schedule', { p_as_of: since }, { key: 'project_id', enabled: since !== null });
  const save = useFigureExport();
  const resource = resources.get('v_wip_schedule') as Resource;
  const asIs = columnsOf(resource, WIP_COLUMNS);
  const columns = since
    ? comparedColumns(asIs, { earlier: t('wip.earlier', { day: dayText(since, env.locale) }), fade: t('wip.fade') })
    : asIs;
  const explanations = useMemo(() => wipExplanations(asOf), [asOf]);
  const rows = since ? compared(figures.rows, earlier.rows) : figures.rows;
  const isClosed = rows.some((row) => row.is_closed === true);
  const total = (some: Row[]) => totalRow(some, SUMMED, RATIOS);
  const parts = [
    { key: 'open', rows: rows.filter(({ status }) => OPEN.includes(String(status))) },
    { key: 'completed', rows: rows.filter(({ status }) => !OPEN.includes(String(status))) },
  ].filter((part) => part.rows.length > 0);
  const projects = resources.get('projects');
  const counted = (count: number) => `${countText(count)} ${projects ? countedNoun(t, projects, count) : ''}`;
  const day = dayText(asOf ?? today, env.locale);
  return (
    <FigurePage
      title={t('wip.title')}
      subtitle={t('wip.subtitle', { day, contracts: counted(rows.length) })}
      controls={
        <>
          <AsOf />
          <Select
            aria-label={t('wip.versus')}
            value={span ?? ''}
            options={['', ...spans].map((value) => ({ value, label: t(`wip.spans.${value || 'none'}`) }))}
            onChange={(value) => setVersus(value)}
            popupMatchSelectWidth={false}
          />
        </>
      }
      figures={together([figures], [earlier])}
      onExport={() =>
        void save({ resource, columns, rows: [...rows, { ...total(rows), code: t('list.total') }], day: asOf ?? today })
      }
      empty={rows.length === 0 ? { title: t('wip.empty'), text: t('wip.emptyText') } : null}
    >
      {isClosed ? <p className="figure-note">{t('wip.closed', { day })}</p> : null}
      {parts.map((part) => (
        <Section key={part.key} title={t(`wip.${part.key}`)} extra={counted(part.rows.length)}>
          <FigureTable
            resource={resource}
            columns={columns}
            rows={part.rows}
            total={total(part.rows)}
            waiting={figures.waiting || earlier.waiting || earlier.first}
            like={[...rows, total(rows)]}
            explanations={explanations}
            to={(row) => showPath(organization.slug, 'projects', row.id)}
          />
        </Section>
      ))}
      {parts.length > 1 ? (
        <Section title={t('wip.all')}>
          <FigureTable
            resource={resource}
            columns={columns}
            rows={parts.map((part) => ({ ...total(part.rows), id: part.key, name: t(`wip.${part.key}`) }))}
            like={[...rows, total(rows)]}
            total={total(rows)}
          />
        </Section>
      ) : null}
      <LedgerTie asOf={asOf} />
    </FigurePage>
  );
}
