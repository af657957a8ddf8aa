import { useDataProvider, useTranslate } from '@refinedev/core';
import { useQueries } from '@tanstack/react-query';
import { Tabs, type TabsProps } from 'antd';
import { useSearchParams } from 'react-router';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { slotsOf } from '@/resources/index.ts';
import { countText } from '@/ui/amount.ts';
import { HistoryPanel } from '../parts/HistoryPanel.tsx';
import { Overview } from './Overview.tsx';
import { RelatedList } from './RelatedList.tsx';
import { childFilter, type Related, relatedLabel, relatedOf } from './related.ts';

/** Counts stand in the tabs, so that nobody opens an empty one. */
function useCounts(related: Related[], id: string): (number | undefined)[] {
  const provider = useDataProvider()();
  const answers = useQueries({
    queries: related.map(({ child, resource }) => ({
      // under the list's own key, so that a change of the related table refreshes it
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
  });
  return answers.map(({ data }) => data);
}

/** The record, its related lists, its history. The tab stands in the address. */
export function ShowTabs({ resource, record }: { resource: Resource; record: Row }) {
  const id = String(record.id);
  const t = useTranslate();
  const { resources } = useCatalog();
  const [params, setParams] = useSearchParams();
  const related = relatedOf(resource, resources, false);
  const counts = useCounts(related, id);

  const items: NonNullable<TabsProps['items']> = [
    { key: 'record', label: t('show.record'), children: <Overview resource={resource} record={record} /> },
    ...related.map((one, index) => ({
      key: `${one.child.table}.${one.child.column}`,
      label: (
        <>
          {relatedLabel(t, one)}{' '}
          {counts[index] === undefined ? null : <span className="tab-count num">{countText(counts[index])}</span>}
        </>
      ),
      children: <RelatedList child={one.child} resource={one.resource} parent={resource} record={record} />,
    })),
    ...(slotsOf(resource.name).tabs ?? []).map(({ key, label, Tab }) => ({
      key,
      label: t(`tabs.${key}`, label),
      children: <Tab resource={resource} record={record} />,
    })),
  ];
  if (resource.audited) {
    const history = <HistoryPanel resource={resource.name} id={id} />;
    items.push({ key: 'history', label: t('history.title'), children: history });
  }
  if (items.length === 1) return <Overview resource={resource} record={record} />;
  const wanted = params.get('tab');
  return (
    <Tabs
      className="show-tabs"
      items={items}
      destroyOnHidden
      activeKey={items.some(({ key }) => key === wanted) ? (wanted ?? 'record') : 'record'}
      onChange={(tab) => setParams(tab === 'record' ? {} : { tab }, { replace: true })}
    />
  );
}
