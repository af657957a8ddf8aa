import { useTranslate } from '@refinedev/core';
import type { TabsProps } from 'antd';
import { type ReactNode, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import type { Slots } from '@/resources/defineResource.ts';
import { slotsOf } from '@/resources/index.ts';
import { countText } from '@/ui/amount.ts';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { TabList } from '@/ui/TabList.tsx';
import { DocumentsPanel } from '../documents/DocumentsPanel.tsx';
import { DOCUMENTS, LINKS, useDocuments } from '../documents/useDocuments.ts';
import { FIRST_NOTES, NotesPanel } from '../notes/NotesPanel.tsx';
import { mayFollow, NOTES, takesFollowers, useNotes } from '../notes/useNotes.ts';
import { HistoryPanel } from '../parts/HistoryPanel.tsx';
import { Overview } from './Overview.tsx';
import { RelatedList } from './RelatedList.tsx';
import { relatedLabel, relatedOf } from './related.ts';
import { useCounts } from './useCounts.ts';
import { useRecordKeys } from './useRecordKeys.ts';

/** Tabs with something to write in. */
const WRITTEN_IN = new Set(['notes', 'documents']);

interface ShowTabsProps {
  resource: Resource;
  record: Row;
  slots?: Slots;
  /** in front of the generated ones, and open at first */
  lead?: { key: string; label: string; children: ReactNode };
  /** lists of records that stand elsewhere on the page */
  omit?: readonly string[];
}

/** The record, what people put on it, its related lists, its history. The tab stands in the address. */
export function ShowTabs({ resource, record, slots = slotsOf(resource.name), lead, omit = [] }: ShowTabsProps) {
  const id = String(record.id);
  const t = useTranslate();
  const { resources } = useCatalog();
  const [params, setParams] = useSearchParams();
  const [writing, setWriting] = useState(false);
  const hasNotes = takesFollowers(resource, resources, NOTES);
  const hasDocuments = takesFollowers(resource, resources, LINKS) && resources.get(DOCUMENTS) !== undefined;
  const notes = useNotes(resource.name, id, FIRST_NOTES, hasNotes);
  const documents = useDocuments(resource, id, hasDocuments);
  // papers that name the record stand among those attached to it
  const related = relatedOf(resource, resources, false).filter(
    ({ child }) => !(hasDocuments && child.table === DOCUMENTS) && !omit.includes(child.table),
  );
  const counts = useCounts(related, id);
  const go = (tab: string) => setParams(tab === first ? {} : { tab }, { replace: true });
  useRecordKeys({
    note:
      hasNotes && mayFollow(resource)
        ? () => {
            setWriting(true);
            go('notes');
          }
        : undefined,
  });

  const own = (slots.tabs ?? []).filter(({ needs = [] }) => needs.every((name) => resources.get(name)));
  const tabOf = ({ key, label, Part }: (typeof own)[number]) => ({
    key,
    label: t(`tabs.${key}`, label),
    // the record stays while a tab of its own comes
    children: (
      <Suspense fallback={<TableSkeleton columns={4} />}>
        <Part resource={resource} record={record} />
      </Suspense>
    ),
  });
  const before = [...(lead ? [lead] : []), ...own.filter(({ first }) => first).map(tabOf)];
  const first = before[0]?.key ?? 'record';
  const overview = <Overview resource={resource} record={record} slots={slots} />;
  const items: NonNullable<TabsProps['items']> = [
    ...before,
    { key: 'record', label: before.length > 0 ? t('show.details') : t('show.record'), children: overview },
  ];
  if (hasNotes)
    items.push({
      key: 'notes',
      label: counted(t('notes.title'), notes.query.data?.total),
      children: <NotesPanel resource={resource} id={id} writing={writing} />,
    });
  if (hasDocuments)
    items.push({
      key: 'documents',
      label: counted(t('documents.tab'), documents.isPending ? undefined : documents.total),
      children: <DocumentsPanel resource={resource} id={id} />,
    });
  items.push(
    ...related.map((one, index) => ({
      key: `${one.child.table}.${one.child.column}`,
      label: counted(relatedLabel(t, one), counts[index]),
      children: <RelatedList child={one.child} resource={one.resource} parent={resource} record={record} />,
    })),
    ...own.filter((tab) => !tab.first).map(tabOf),
  );
  if (resource.audited) {
    const history = <HistoryPanel resource={resource} id={id} />;
    items.push({ key: 'history', label: t('history.title'), children: history });
  }
  if (items.length === 1) return overview;
  const wanted = params.get('tab');
  return (
    <TabList
      className="show-tabs"
      // what is half written stays while one looks something up
      items={items.map((item) => ({ ...item, destroyOnHidden: !WRITTEN_IN.has(item.key) }))}
      activeKey={items.some(({ key }) => key === wanted) ? (wanted ?? first) : first}
      onChange={(tab) => {
        setWriting(false);
        go(tab);
      }}
    />
  );
}

/** Counts stand in the tabs, so that nobody opens an empty one. */
function counted(label: string, count: number | undefined): ReactNode {
  return (
    <>
      {label} {count === undefined ? null : <span className="tab-count num">{countText(count)}</span>}
    </>
  );
}
