import { useTranslate } from '@refinedev/core';
import type { ReactNode } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText, todayIn } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { columnsOf } from './columnsOf.ts';
import type { Explanations } from './explain.ts';
import { FigurePage } from './FigurePage.tsx';
import { FigureTable } from './FigureTable.tsx';
import { sorted } from './sorting.ts';
import { type Ratios, totalRow } from './totals.ts';
import { type Sheet, useFigureExport } from './useFigureExport.ts';
import { useView } from './useFigures.ts';

export interface ViewPageProps {
  view: string;
  title: string;
  /** what the page is for, and of which day */
  subtitle(day: string): string;
  empty: { title: string; text: string };
  /** in place of the columns the view lists */
  columns?: string[];
  /** besides those that are shown, for links and explanations */
  also?: string[];
  /** rows that have something to say; all of them where absent */
  only?(row: Row): boolean;
  /** column the rows come in the order of, where the view has none */
  order?: string;
  /** the order until somebody wants another */
  usual?: string;
  ratios?: Ratios;
  explanations?: Explanations;
  to?(row: Row): string;
  /** above the table: a chart of the same rows */
  above?(rows: Row[]): ReactNode;
  below?: ReactNode;
  /** tables that stand below, for the workbook */
  sheets?: Sheet[];
}

/** A page over one view as it stands today: its columns, their sums, what they are made of. */
export function ViewPage({ view, title, subtitle, empty, columns, also = [], only, order, ...more }: ViewPageProps) {
  const t = useTranslate();
  const { locale, organization } = useFieldEnvironment();
  const { resources } = useCatalog();
  const resource = resources.view(view) as Resource;
  const shown = columnsOf(resource, columns ?? resource.list);
  const figures = useView(resource, { columns: [...new Set([...shown.map(({ name }) => name), ...also])] });
  const save = useFigureExport();
  const read = only ? figures.rows.filter(only) : figures.rows;
  const rows = order ? sorted(read, { name: order, descending: false }) : read;
  const summed = resource.totals.filter((name) => shown.some((column) => column.name === name));
  const total = summed.length > 0 ? totalRow(rows, summed, more.ratios) : undefined;
  const first = shown[0]?.name ?? '';
  return (
    <FigurePage
      title={title}
      subtitle={subtitle(dayText(todayIn(organization.timezone), locale))}
      figures={figures}
      onExport={() =>
        void save(
          {
            resource,
            columns: shown,
            rows: total ? [...rows, { ...total, [first]: t('list.total') }] : rows,
          },
          ...(more.sheets ?? []),
        )
      }
      empty={rows.length === 0 ? empty : null}
    >
      {more.above?.(rows)}
      <FigureTable
        resource={resource}
        columns={shown}
        rows={rows}
        total={total}
        waiting={figures.waiting}
        {...(more.usual ? { usual: more.usual } : {})}
        {...(more.explanations ? { explanations: more.explanations } : {})}
        {...(more.to ? { to: more.to } : {})}
      />
      {more.below}
    </FigurePage>
  );
}
