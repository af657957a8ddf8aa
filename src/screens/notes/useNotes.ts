import { type CrudFilter, useList } from '@refinedev/core';
import { keepPreviousData } from '@tanstack/react-query';
import type { Resource, Resources, Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';

export const NOTES = 'record_notes';

/** Rows that hang on a record by their pair: those of a record of an organization, known by a uuid. */
export const takesFollowers = (resource: Resource, resources: Resources, followers: string): boolean =>
  resource.kind === 'table' &&
  resource.tenant &&
  !resource.hidden &&
  resource.column(resource.key)?.base === 'uuid' &&
  resources.get(followers) !== undefined;

/** Who writes records of this table writes what hangs on them; the database says it for the one record. */
export const mayFollow = ({ can }: Resource): boolean => can.create || can.update || can.delete;

export const pairOf = (table: string, id: string): CrudFilter[] => [
  { field: 'entity_type', operator: 'eq', value: table },
  { field: 'entity_id', operator: 'eq', value: id },
];

/** Notes of one record, pinned ones first, then the newest. */
export function useNotes(table: string, id: string, size: number, enabled = true) {
  return useList<Row, ApiProblem>({
    resource: NOTES,
    pagination: { currentPage: 1, pageSize: size, mode: 'server' },
    filters: [...pairOf(table, id), { field: 'archived_at', operator: 'null', value: true }],
    sorters: [
      { field: 'is_pinned', order: 'desc' },
      { field: 'created_at', order: 'desc' },
    ],
    meta: { view: 'form' },
    queryOptions: { enabled, placeholderData: keepPreviousData },
    errorNotification: false,
  });
}
