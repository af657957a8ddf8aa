import { resourceLabel, resourcePlural } from '@/fields/words.ts';
import { useText } from '@/lib/useText.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

/** What people call a table; a table they may not read keeps its own name. */
export function useTableName(): { one: (table: string) => string; many: (table: string) => string } {
  const text = useText();
  const { resources } = useCatalog();
  return {
    one: (table) => {
      const resource = resources.get(table);
      return resource ? resourceLabel(text, resource) : table;
    },
    many: (table) => {
      const resource = resources.get(table);
      return resource ? resourcePlural(text, resource) : table;
    },
  };
}
