import './screens.css';
import './form/form.css';
// fetched along with the form: nearly every one has a date
import './form/inputs.ts';
import { useOne, useTranslate } from '@refinedev/core';
import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Resource, Row } from '@/catalog/resource.ts';
import { asNew, writableIn } from '@/catalog/workflow.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fullRecordTitle } from '@/fields/title.ts';
import { columnLabel } from '@/fields/words.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Page } from '@/ui/Page.tsx';
import { FormSkeleton } from '@/ui/Skeletons.tsx';
import { COPY_OF, copyOf } from './form/copy.ts';
import { RecordForm } from './form/RecordForm.tsx';
import { initialValues, recordValues, type Values } from './form/values.ts';
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

function Create({ resource: whole }: { resource: Resource }) {
  const [params] = useSearchParams();
  const resource = useMemo(() => asNew(whole), [whole]);
  const original = params.get(COPY_OF);
  // the address presets once; what is typed later is the form's own
  const initial = useMemo(() => initialValues(resource, params), [resource, params]);
  if (original) return <Duplicate resource={resource} id={original} initial={initial} />;
  return <RecordForm resource={resource} loaded={null} initial={initial} />;
}

function Duplicate({ resource, id, initial }: { resource: Resource; id: string; initial: Values }) {
  const loaded = useLoaded(resource, id);
  if (!loaded.record) return loaded.instead;
  return <CopyForm resource={resource} record={loaded.record} initial={initial} />;
}

function CopyForm({ resource, record, initial }: { resource: Resource; record: Row; initial: Values }) {
  const env = useFieldEnvironment();
  const { values, left } = useMemo(() => copyOf(resource, record, initial), [resource, record, initial]);
  const title = fullRecordTitle(env, resource, record);
  const fields = left.map((column) => columnLabel(env.t, resource.name, column)).join(', ');
  const note = (
    <p className="muted">
      {env.t('copy.of', { title })} {fields ? env.t('copy.left', { fields }) : null}
    </p>
  );
  return <RecordForm resource={resource} loaded={null} initial={values} note={note} />;
}

function Edit({ resource, id }: { resource: Resource; id: string }) {
  const loaded = useLoaded(resource, id);
  return loaded.record ? <EditForm resource={resource} record={loaded.record} /> : loaded.instead;
}

/** The record a form starts from, or what stands there until it is known. */
function useLoaded(
  resource: Resource,
  id: string,
): { record: Row; instead: null } | { record: null; instead: ReactNode } {
  const { query, result } = useOne<Row, ApiProblem>({
    resource: resource.name,
    id,
    meta: { view: 'form', purpose: 'edit' },
    // always the newest to start from, then left alone
    queryOptions: { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnMount: 'always' },
    errorNotification: false,
  });
  // read again in vain, the form with what was typed in it stays
  if (result) return { record: result, instead: null };
  if (query.isError && query.error.statusCode === 404) return { record: null, instead: <NotThere table={resource} /> };
  const waiting = query.isError ? (
    <ListFailed problem={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <FormSkeleton />
  );
  return { record: null, instead: <Page width="form">{waiting}</Page> };
}

function EditForm({ resource, record }: { resource: Resource; record: Row }) {
  const open = useMemo(() => writableIn(resource, record), [resource, record]);
  return <RecordForm resource={open} loaded={record} initial={recordValues(open, record)} />;
}
