import { useDataProvider } from '@refinedev/core';
import { useQueries } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useState } from 'react';
import type { Child, Resource, Resources } from '@/catalog/resource.ts';
import { useText } from '@/lib/useText.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { HistoryPanel } from '../parts/HistoryPanel.tsx';
import { childFilter, RelatedList } from './RelatedList.tsx';

interface Related {
  child: Child;
  resource: Resource;
}

export function relatedOf(resource: Resource, resources: Resources, single: boolean): Related[] {
  return resource.children.flatMap((child) => {
    const target = resources.get(child.table);
    return target && child.single === single ? [{ child, resource: target }] : [];
  });
}

/** Counts stand in the tabs, so that nobody opens an empty one. */
function useCounts(related: Related[], id: string): (number | undefined)[] {
  const provider = useDataProvider()();
  return useQueries({
    queries: related.map(({ child, resource }) => ({
      queryKey: ['data', 'default', resource.name, 'list', 'count', child.column, id],
      queryFn: async () => {
        const { total } = await provider.getList({
          resource: resource.name,
          pagination: { mode: 'server', currentPage: 1, pageSize: 1 },
          filters: childFilter(child, id),
          meta: { view: 'option' },
        });
        return total ?? 0;
      },
    })),
    combine: (answers) => answers.map(({ data }) => data),
  });
}

export function ShowTabs({ resource, id }: { resource: Resource; id: string }) {
  const t = useText();
  const { resources } = useCatalog();
  const related = relatedOf(resource, resources, false);
  const counts = useCounts(related, id);
  const [active, setActive] = useState<string>();

  const items = [
    ...related.map(({ child, resource: target }, index) => ({
      key: `${child.table}.${child.column}`,
      label: (
        <>
          {child.label}{' '}
          {counts[index] === undefined ? null : <span className="muted num">{countText(counts[index])}</span>}
        </>
      ),
      children: <RelatedList child={child} resource={target} parentId={id} />,
    })),
    ...(resource.audited
      ? [
          {
            key: 'history',
            label: t('history.title', 'History'),
            children: <HistoryPanel resource={resource.name} id={id} />,
          },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <Tabs
      className="show-tabs"
      items={items}
      destroyOnHidden
      {...(active ? { activeKey: active } : {})}
      onChange={setActive}
    />
  );
}
