import { useList } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';

export type CompanyTable = 'organizations' | 'organization_settings';

/** The one row a company has in either table. */
export function useCompanyRow(table: CompanyTable) {
  const { id } = useOrganization();
  const { query, result } = useList<Row, ApiProblem>({
    resource: table,
    filters: table === 'organizations' ? [{ field: 'id', operator: 'eq', value: id }] : [],
    pagination: { pageSize: 1 },
    meta: { view: 'form', count: 'none' },
    // always the newest to start from, then left alone
    queryOptions: { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnMount: 'always' },
    errorNotification: false,
  });
  return { query, row: result.data[0] ?? null };
}
