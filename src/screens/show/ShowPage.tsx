import { useOne } from '@refinedev/core';
import type { ReactNode } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import type { Slots } from '@/resources/defineResource.ts';
import { slotsOf } from '@/resources/index.ts';
import { Page } from '@/ui/Page.tsx';
import { RecordSkeleton } from '@/ui/Skeletons.tsx';
import { ListFailed } from '../list/ListFailed.tsx';
import { useOneEarly } from '../parts/askedEarly.ts';
import { DeletedRecord } from './DeletedRecord.tsx';
import { ShowHeader } from './ShowHeader.tsx';
import { ShowTabs } from './ShowTabs.tsx';

interface ShowPageProps {
  resource: Resource;
  id: string;
  /** of a page in features/, which resources/ may not know */
  slots?: Slots;
  /** a page of its own makes of the record what it wants; without, all of it is generated */
  children?: (record: Row) => ReactNode;
}

export function ShowPage({ resource, id, slots = slotsOf(resource.name), children }: ShowPageProps) {
  const wanted = { resource: resource.name, id, meta: { view: 'form' } };
  useOneEarly(wanted);
  const { query, result: record } = useOne<Row, ApiProblem>({ ...wanted, errorNotification: false });

  if (query.isError && query.error.statusCode === 404) return <DeletedRecord resource={resource} id={id} />;
  // read again in vain, the record stays, with what is being written on it
  if (query.isError && !record) {
    return (
      <Page>
        <ListFailed problem={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  if (!record) {
    return (
      <Page>
        <RecordSkeleton />
      </Page>
    );
  }
  if (children) return <Page>{children(record)}</Page>;
  const Header = slots.header;
  return (
    <Page>
      <ShowHeader resource={resource} record={record} />
      {Header ? <Header resource={resource} record={record} /> : null}
      <ShowTabs resource={resource} record={record} slots={slots} />
    </Page>
  );
}
