import type { CrudFilter } from '@refinedev/core';
import { useDataProvider } from '@refinedev/core';
import { useCallback } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { columnsFor, isShowable } from '@/catalog/select.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { todayIn } from '@/lib/dates.ts';
import { download } from '@/lib/download.ts';
import { useNoteAccess } from '@/providers/useNoteAccess.ts';
import { listColumns } from '../parts/columns.tsx';
import type { ExportFormat } from './exportFile.ts';
import type { ListState } from './urlState.ts';
import { useExportMessages } from './useExportMessages.tsx';

interface ExportOptions {
  resource: Resource;
  state: ListState;
  filters: CrudFilter[];
  /** the page on the screen: all that may leave without the permission to export */
  page: Row[];
}

type Save = (columns: 'shown' | 'all', format: ExportFormat) => Promise<void>;

export function useExport({ resource, state, filters, page }: ExportOptions): Save {
  const env = useFieldEnvironment();
  const provider = useDataProvider()();
  const noteAccess = useNoteAccess();
  const say = useExportMessages(`export-${resource.name}`);

  return useCallback(
    async (which, format) => {
      const columns = which === 'shown' ? listColumns(resource) : columnsFor(resource, 'export').filter(isShowable);
      const stop = new AbortController();
      let count = 0;
      try {
        const [{ exportFile, exportName }, { readAll }] = await Promise.all([
          import('./exportFile.ts'),
          import('./readAll.ts'),
        ]);
        const file = await exportFile(format, { resource, columns, env });
        const save = async (rows: number) => {
          await noteAccess({ action: 'export', resource, rows, filters });
          const name = exportName(resource, state, todayIn(env.organization.timezone));
          download(file.end(), `${name}.${format}`, file.type);
          say.done(rows);
        };
        if (!resource.can.export) {
          file.add(page);
          await save(page.length);
          return;
        }
        say.progress(count, stop);
        for await (const rows of readAll({ provider, resource, filters, sorters: state.sort, signal: stop.signal })) {
          file.add(rows);
          count += rows.length;
          if (stop.signal.aborted) break;
          say.progress(count, stop);
        }
        if (stop.signal.aborted) say.cancelled();
        else await save(count);
      } catch (problem) {
        if (stop.signal.aborted) say.cancelled();
        else say.failed(problem);
      }
    },
    [env, provider, noteAccess, say, resource, state, filters, page],
  );
}
