import { useTranslate } from '@refinedev/core';
import { useTableName } from '@/features/useTableName.ts';

/** `masterfile` → "Company workbook", `table:vendors` → "Vendors". */
export function useImporterName(): (importer: string) => string {
  const t = useTranslate();
  const name = useTableName();
  return (importer) => {
    const table = importer.startsWith('table:') ? importer.slice('table:'.length) : null;
    return table ? name.many(table) : t(`import.importers.${importer}`, importer);
  };
}
