import type { CrudFilter } from '@refinedev/core';
import { useIsFetching } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useMemo, useState } from 'react';
import type { Column, Resource, Sort } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf } from '@/fields/index.ts';
import { columnLabel } from '@/fields/words.ts';
import { MOST_GROUPS } from '@/providers/aggregate.ts';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { useTitles } from '../../parts/useTitles.ts';
import { ListFailed } from '../ListFailed.tsx';
import { summedColumns } from '../totals.ts';
import { useAggregates } from '../useAggregates.ts';
import { GroupSection } from './GroupSection.tsx';
import { orderGroups } from './grouping.ts';

export interface GroupedListProps {
  resource: Resource;
  column: Column;
  filters: CrudFilter[];
  sort: Sort[];
  onSort(sort: Sort[]): void;
  onArrange(names: string[]): void;
}

/** Values of a column with how many rows and how much money each has; its rows are asked for when it is opened. */
export default function GroupedList({ resource, column, filters, ...table }: GroupedListProps) {
  const env = useFieldEnvironment();
  const { t } = env;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const sums = summedColumns(resource);
  const { data, error, isPending, refetch } = useAggregates({
    resource,
    filters,
    by: column.name,
    sums,
    enabled: true,
  });
  const keys = useMemo(() => (data ?? []).flatMap(({ key }) => (key === null ? [] : [String(key)])), [data]);
  const naming = useIsFetching({ queryKey: ['titles', env.organization.id, column.relation?.table] });
  const titles = useTitles(column.relation ? { [column.relation.table]: keys } : {});

  if (error) return <ListFailed problem={error} onRetry={() => void refetch()} />;
  // named later they would change places under the hand
  const nameless = naming > 0 && keys.length > 0 && titles.size === 0;
  if (isPending || nameless) return <TableSkeleton columns={3} />;
  if (data === null) return <Alert type="info" showIcon message={t('group.off')} />;

  const titleOf = (key: string) =>
    column.relation ? (titles.get(key) ?? '…') : fieldOf(column).format(key, column, env);
  const words = (key: unknown) => {
    if (key === null) return t('group.none', { label: columnLabel(t, resource.name, column) });
    return column.kind === 'boolean' ? fieldOf(column).format(key, column, env) : titleOf(String(key));
  };
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };

  return (
    <div className="groups">
      {orderGroups(data, column, titleOf).map((group) => {
        const id = String(group.key);
        return (
          <GroupSection
            key={id}
            resource={resource}
            column={column}
            group={group}
            words={words(group.key)}
            filters={filters}
            open={open.has(id)}
            onToggle={() => toggle(id)}
            {...table}
          />
        );
      })}
      {data.length >= MOST_GROUPS ? <p className="muted">{t('group.most', { count: MOST_GROUPS })}</p> : null}
    </div>
  );
}
