import { type CrudFilter, useList } from '@refinedev/core';
import { keepPreviousData } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Column, Resource, Row, Sort } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import type { Aggregate } from '@/providers/aggregate.ts';
import { countText } from '@/ui/amount.ts';
import { CardsSkeleton, TableSkeleton } from '@/ui/Skeletons.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { ResourceTable } from '../../parts/ResourceTable.tsx';
import { ListCards } from '../ListCards.tsx';
import { ListFailed } from '../ListFailed.tsx';
import { inGroup } from './grouping.ts';

interface GroupRowsProps {
  resource: Resource;
  column: Column;
  group: Aggregate;
  filters: CrudFilter[];
  sort: Sort[];
  onSort(sort: Sort[]): void;
  onArrange(names: string[]): void;
}

const STEP = 50;

/** Rows of an open group, fifty at first, then all that one asks for; the provider reads a thousand at most. */
export function GroupRows({ resource, column, group, filters, ...table }: GroupRowsProps) {
  const { t } = useFieldEnvironment();
  const phone = useIsPhone();
  const [size, setSize] = useState(STEP);
  const { query, result } = useList<Row, ApiProblem>({
    resource: resource.name,
    pagination: { currentPage: 1, pageSize: size, mode: 'server' },
    filters: [...filters, inGroup(column, group.key)],
    sorters: table.sort,
    meta: { view: 'list', columns: resource.list, count: 'none' },
    queryOptions: { placeholderData: keepPreviousData },
    errorNotification: false,
  });
  if (query.isError) return <ListFailed problem={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return phone ? <CardsSkeleton /> : <TableSkeleton rows={3} columns={resource.list.length} />;
  const rows = result?.data ?? [];
  const left = group.rows - rows.length;
  return (
    <>
      {phone ? (
        <ListCards resource={resource} rows={rows} />
      ) : (
        <ResourceTable resource={resource} rows={rows} {...table} />
      )}
      {left > 0 && size < 1000 ? (
        <Button size="small" type="link" loading={query.isPlaceholderData} onClick={() => setSize(size + STEP * 3)}>
          {t('group.more', { count: countText(left) })}
        </Button>
      ) : null}
    </>
  );
}
