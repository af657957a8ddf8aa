import './screens.css';
import './form/form.css';
// fetched along with the form: nearly every one has a date
import '@/fields/DayInputs.tsx';
import { useOne, useTranslate } from '@refinedev/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Resource, Row } from '@/catalog/resource.ts';
import { writableIn } from '@/catalog/workflow.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Page } from '@/ui/Page.tsx';
import { FormSkeleton } from '@/ui/Skeletons.tsx';
import { RecordForm } from './form/RecordForm.tsx';
import { initialValues, recordValues } from './form/values.ts';
import { ListFailed } from './list/ListFailed.tsx';
import { FieldsProvider } from './parts/FieldsProvider.tsx';
import { NotThere } from './parts/NotThere.tsx';
import { useWhyNot } from './parts/useWhyNot.ts';

export default function FormScreen({ resource: name, id }: { resource: string; id?: string }) {
  const resource = useResource(name);
  const t = useTranslate();
  const whyNot = useWhyNot();
  if (!resource) return <NotThere />;
  const reason = whyNot(resource, id ? 'update' : 'create');
  if (reason) {
    return (
      <Page>
        <EmptyState kind="not-found" title={t('form.notAllowed')} text={reason} />
      </Page>
    );
  }
  return (
    <FieldsProvider>
      {id ? <Edit key={`${name}/${id}`} resource={resource} id={id} /> : <Create key={name} resource={resource} />}
    </FieldsProvider>
  );
}

function Create({ resource }: { resource: Resource }) {
  const [params] = useSearchParams();
  // the address presets once; what is typed later is the form's own
  const initial = useMemo(() => initialValues(resource, params), [resource, params]);
  return <RecordForm resource={resource} loaded={null} initial={initial} />;
}

function Edit({ resource, id }: { resource: Resource; id: string }) {
  const { query, result } = useOne<Row, ApiProblem>({
    resource: resource.name,
    id,
    meta: { view: 'form', purpose: 'edit' },
    // always the newest to start from, then left alone
    queryOptions: { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnMount: 'always' },
    errorNotification: false,
  });
  if (query.isError && query.error.statusCode === 404) return <NotThere table={resource} />;
  if (query.isError) {
    return (
      <Page width="form">
        <ListFailed problem={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  if (!result) {
    return (
      <Page width="form">
        <FormSkeleton />
      </Page>
    );
  }
  return <EditForm resource={resource} record={result} />;
}

function EditForm({ resource, record }: { resource: Resource; record: Row }) {
  const open = useMemo(() => writableIn(resource, record), [resource, record]);
  return <RecordForm resource={open} loaded={record} initial={recordValues(open, record)} />;
}
