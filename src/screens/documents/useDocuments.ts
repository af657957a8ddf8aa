import { type CrudFilter, useList } from '@refinedev/core';
import { keepPreviousData } from '@tanstack/react-query';
import type { Resource, Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { pairOf } from '../notes/useNotes.ts';

export const DOCUMENTS = 'documents';
export const LINKS = 'document_links';
/** Beyond this the list of documents, with its filters, is the better place. */
export const MOST = 100;

export interface Paper {
  document: Row;
  /** its attachment to this record; null when it belongs to the record by a column of its own */
  link: Row | null;
}

interface Found {
  papers: Paper[];
  total: number;
  /** column of documents that names this record */
  owner: string | null;
  isPending: boolean;
  problem: ApiProblem | null;
  retry(): void;
}

/** Documents attached to a record, and those that name it in a column (those of a project). */
export function useDocuments(resource: Resource, id: string, enabled: boolean): Found {
  const documents = useResource(DOCUMENTS);
  const owner = documents?.columns.find(({ relation }) => relation?.table === resource.name)?.name ?? null;
  const links = useList<Row, ApiProblem>({
    resource: LINKS,
    pagination: { currentPage: 1, pageSize: MOST, mode: 'server' },
    filters: pairOf(resource.name, id),
    meta: { view: 'form' },
    queryOptions: { enabled },
    errorNotification: false,
  });
  const attached = (links.result?.data ?? []).map(({ document_id }) => String(document_id));
  const any: CrudFilter[] = [
    ...(attached.length > 0 ? [{ field: 'id', operator: 'in' as const, value: attached }] : []),
    ...(owner ? [{ field: owner, operator: 'eq' as const, value: id }] : []),
  ];
  const list = useList<Row, ApiProblem>({
    resource: DOCUMENTS,
    pagination: { currentPage: 1, pageSize: MOST, mode: 'server' },
    filters: [{ operator: 'or', value: any }],
    sorters: [{ field: 'created_at', order: 'desc' }],
    meta: { view: 'form' },
    queryOptions: { enabled: enabled && links.query.isSuccess && any.length > 0, placeholderData: keepPreviousData },
    errorNotification: false,
  });
  const asked = any.length > 0;
  return {
    papers: (asked ? (list.result?.data ?? []) : []).map((document) => ({
      document,
      link: (links.result?.data ?? []).find(({ document_id }) => document_id === document.id) ?? null,
    })),
    total: asked ? (list.result?.total ?? 0) : 0,
    owner,
    isPending: links.query.isPending || (asked && list.query.isPending),
    // what was read stays, although it cannot be read again
    problem: (links.query.data ? null : links.query.error) ?? (list.query.data ? null : list.query.error),
    retry: () => void (links.query.isError ? links.query.refetch() : list.query.refetch()),
  };
}
