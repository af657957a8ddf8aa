import { useTranslate } from '@refinedev/core';
import { useMemo } from 'react';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import type { FigureGroup } from '@/features/figures/grouping.ts';
import { totalRow } from '@/features/figures/totals.ts';
import { useAddress } from '@/features/figures/useAddress.ts';
import { type Reading, together, useView } from '@/features/figures/useFigures.ts';
import { useProject } from '@/features/project/useProject.ts';
import { enumLabel } from '@/fields/words.ts';
import { grouped } from '@/lib/grouped.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { BEHIND, COLUMNS, groupingsOf, kinds, ofKind, RATIOS, SUMMED, searched, uncodedRow } from './codes.ts';

export interface JobCost {
  figures: Reading;
  project: Row | undefined;
  resource: Resource;
  columns: Column[];
  /** every code of the job */
  all: Row[];
  /** those that are looked at */
  rows: Row[];
  groups: FigureGroup[] | undefined;
  uncoded: Row | null;
  total: Row;
}

/** Job cost of a project as the address wants it: which kind, found by which words, in which groups. */
export function useJobCost(project: string): JobCost {
  const t = useTranslate();
  const { resources } = useCatalog();
  const resource = resources.get('v_cost_code_summary') as Resource;
  const search = new URLSearchParams({ 'project_id.in': project, sort: 'code', archived: '1' }).toString();
  const codes = useView(resource, { columns: [...COLUMNS, ...BEHIND], search });
  const projects = useView(resources.get('projects') ?? null, {
    columns: ['code', 'name'],
    search: new URLSearchParams({ 'id.in': project, archived: '1' }).toString(),
  });
  // cost without a code is told to who reads the whole of a project
  const financials = useProject(project);
  const [words] = useAddress('q');
  const [only] = useAddress('only');
  const [by] = useAddress('by');
  const columns = useMemo(() => columnsOf(resource, COLUMNS), [resource]);
  const kind = kinds.find((one) => one === only);
  const all = codes.rows;
  const rows = useMemo(() => searched(kind ? ofKind(all, kind) : all, words ?? ''), [all, kind, words]);
  const grouping = by === 'none' ? undefined : (groupingsOf(all).find((one) => one === by) ?? groupingsOf(all)[0]);
  const groups = useMemo(() => {
    if (!grouping) return undefined;
    const column = resource.column(grouping) as Column;
    return [...grouped(rows, (row) => String(row[grouping] ?? ''))].map(([key, of]) => ({
      key,
      rows: of,
      label: key ? (column.kind === 'enum' ? enumLabel(t, column, key) : key) : t('jobCost.noGroup'),
      total: totalRow(of, SUMMED, RATIOS),
    }));
  }, [rows, grouping, resource, t]);
  const isWhole = rows.length === all.length;
  const uncoded = useMemo(
    () => (isWhole ? uncodedRow(financials.row?.uncoded_actual, t('jobCost.uncoded')) : null),
    [isWhole, financials.row, t],
  );
  const total = useMemo(() => totalRow(uncoded ? [...rows, uncoded] : rows, SUMMED, RATIOS), [rows, uncoded]);
  return {
    figures: together([codes, projects, financials]),
    project: projects.rows[0],
    resource,
    columns,
    all,
    rows,
    groups,
    uncoded,
    total,
  };
}
