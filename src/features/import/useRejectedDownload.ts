import { useMutation } from '@tanstack/react-query';
import { download } from '@/lib/download.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { rejectedWorkbook } from './importApi.ts';
import type { Run } from './types.ts';

/** The refused rows as a workbook: corrected and dropped again, it finishes the import. */
export function useRejectedDownload(run: Run) {
  const { api } = useCatalog();
  return useMutation({
    mutationFn: () => rejectedWorkbook(api, run.id),
    onSuccess: (workbook) => {
      const name = (run.fileName ?? 'import').replace(/\.\w+$/, '');
      download([workbook], `${name} - refused.xlsx`, workbook.type);
    },
  });
}
