import { useCreate, useDelete, useList, useUpdate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import type { CustomKind, Settings } from '@/catalog/types.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

export type SettingsRow = Row & { version: number; patch: Settings };
export type CustomFieldRow = Row & {
  version: number;
  key: string;
  label: string;
  help: string | null;
  kind: CustomKind;
  options: string[];
  required: boolean;
  archived_at: string | null;
};

/** What the organization stored about one table, and how to store something else. Failures are thrown. */
export function useTableSettings(table: string) {
  const { reload } = useCatalog();
  const ofTable = [{ field: 'table_name', operator: 'eq' as const, value: table }];
  const meta = { view: 'form', count: 'none' };
  const stored = useList<SettingsRow, ApiProblem>({
    resource: 'resource_settings',
    filters: ofTable,
    pagination: { pageSize: 1 },
    meta,
    errorNotification: false,
  });
  const fields = useList<CustomFieldRow, ApiProblem>({
    resource: 'custom_fields',
    filters: ofTable,
    sorters: [{ field: 'position', order: 'asc' }],
    pagination: { pageSize: 200 },
    meta,
    errorNotification: false,
  });
  const { mutateAsync: create } = useCreate<Row, ApiProblem>();
  const { mutateAsync: update } = useUpdate<Row, ApiProblem>();
  const { mutateAsync: remove } = useDelete<Row, ApiProblem>();
  const row = stored.result.data[0] ?? null;
  const customFields = fields.result.data;

  const put = async (resource: string, target: (Row & { version: number }) | null, values: object) => {
    const { data } = target
      ? await update({ resource, id: target.id, values: { ...values, version: target.version }, ...quiet })
      : await create({ resource, values: { table_name: table, ...values }, ...quiet });
    await reload();
    return data;
  };

  return {
    loading: stored.query.isPending || fields.query.isPending,
    // what is there already is edited on, whatever became of reading it again
    problem: stored.query.data && fields.query.data ? null : (stored.query.error ?? fields.query.error),
    retry: () => void Promise.all([stored.query.refetch(), fields.query.refetch()]),
    row,
    customFields,
    /** `from`: the row the changes started from; another version of it is refused. Gives the row as it is stored. */
    savePatch: async (from: SettingsRow | null, patch: Settings) => {
      try {
        const saved = (await put('resource_settings', from, { patch })) as SettingsRow;
        await stored.query.refetch();
        return saved;
      } catch (problem) {
        // to be told what the others have stored
        void stored.query.refetch();
        throw problem;
      }
    },
    reset: async () => {
      if (row) await remove({ resource: 'resource_settings', id: row.id, ...quiet });
      await Promise.all([reload(), stored.query.refetch()]);
    },
    saveField: async (field: CustomFieldRow | null, values: object) => {
      await put('custom_fields', field, field ? values : { ...values, position: customFields.length });
    },
    deleteField: async ({ id }: CustomFieldRow) => {
      await remove({ resource: 'custom_fields', id, ...quiet });
      await reload();
    },
  };
}
export type TableSettings = ReturnType<typeof useTableSettings>;
