import { useOne } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useText } from '@/lib/useText.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Page } from '@/ui/Page.tsx';
import { Section } from '@/ui/Section.tsx';
import { RecordSkeleton } from '@/ui/Skeletons.tsx';
import { ListFailed } from '../list/ListFailed.tsx';
import { NotThere } from '../parts/NotThere.tsx';
import { RecordFields } from '../parts/RecordFields.tsx';
import { RelatedSingle } from './RelatedSingle.tsx';
import { ShowHeader } from './ShowHeader.tsx';
import { relatedOf, ShowTabs } from './ShowTabs.tsx';

export function ShowPage({ resource, id }: { resource: Resource; id: string }) {
  const t = useText();
  const { resources } = useCatalog();
  const { query, result: record } = useOne<Row, ApiProblem>({
    resource: resource.name,
    id,
    meta: { view: 'form' },
    errorNotification: false,
  });

  if (query.isError && query.error.statusCode === 404) return <NotThere table={resource} />;
  if (query.isError) {
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
  return (
    <Page>
      <ShowHeader resource={resource} record={record} />
      {resource.sections.map((section) => (
        <Section
          key={section.name ?? ''}
          title={section.name ? t(`sections.${section.name}`, section.name) : undefined}
        >
          <RecordFields resource={resource} record={record} names={section.columns} />
        </Section>
      ))}
      {relatedOf(resource, resources, true).map(({ child, resource: target }) => (
        <RelatedSingle key={child.table} child={child} resource={target} parentId={id} />
      ))}
      <ShowTabs resource={resource} id={id} />
      {resource.details.length > 0 ? (
        <Section title={t('show.details', 'Details')}>
          <RecordFields resource={resource} record={record} names={resource.details} />
        </Section>
      ) : null}
    </Page>
  );
}
