import { useTranslate } from '@refinedev/core';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

/** `masterfile` → "Company workbook", `table:vendors` → "Vendors". */
export function useImporterName(): (importer: string) => string {
  const t = useTranslate();
  const { resources } = useCatalog();
  return (importer) => {
    const table = importer.startsWith('table:') ? importer.slice('table:'.length) : null;
    return table ? (resources.get(table)?.labelPlural ?? table) : t(`import.importers.${importer}`, importer);
  };
}
