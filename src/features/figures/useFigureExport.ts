import { App } from 'antd';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { todayIn } from '@/lib/dates.ts';
import { download } from '@/lib/download.ts';
import { useNoteAccess } from '@/providers/useNoteAccess.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';

export interface Sheet {
  resource: Resource;
  columns: Column[];
  /** in the order of the screen, totals last */
  rows: Row[];
  /** the day the figures stand for, in the name of the file */
  day?: string | null;
}

/** The tables of a page as sheets of a workbook: the same columns, the same figures. */
export function useFigureExport(): (first: Sheet, ...more: Sheet[]) => Promise<void> {
  const env = useFieldEnvironment();
  const noteAccess = useNoteAccess();
  const { notification } = App.useApp();
  const problemText = useProblemText();
  return async ({ resource, columns, rows, day }, ...more) => {
    try {
      const { exportFile, exportName } = await import('@/screens/list/exportFile.ts');
      const file = await exportFile('xlsx', { resource, columns, env });
      file.add(rows);
      for (const sheet of more) {
        file.begin({ ...sheet, env });
        file.add(sheet.rows);
      }
      await noteAccess({ action: 'export', resource, rows: rows.length });
      const name = exportName(resource, { filters: [], search: '' }, day ?? todayIn(env.organization.timezone));
      download(file.end(), `${name}.xlsx`, file.type);
    } catch (problem) {
      notification.error({ message: env.t('export.failed'), description: problemText(problem) });
    }
  };
}
