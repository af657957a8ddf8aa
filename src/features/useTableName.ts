import { useTranslate } from '@refinedev/core';
import { resourceLabel, resourcePlural } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

/** What people call a table; a table they may not read keeps its own name. */
export function useTableName(): { one: (table: string) => string; many: (table: string) => string } {
  const t = useTranslate();
  const { resources } = useCatalog();
  return {
    one: (table) => {
      const resource = resources.get(table);
      return resource ? resourceLabel(t, resource) : table;
    },
    many: (table) => {
      const resource = resources.get(table);
      return resource ? resourcePlural(t, resource) : table;
    },
  };
}
