import type { CrudFilter } from '@refinedev/core';
import { useDataProvider } from '@refinedev/core';
import { App, Button } from 'antd';
import { useCallback } from 'react';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { columnsFor } from '@/catalog/select.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { CSV_START } from '@/lib/csv.ts';
import { todayIn } from '@/lib/dates.ts';
import { download } from '@/lib/download.ts';
import { countText } from '@/ui/amount.ts';
import { listColumns } from '../parts/columns.tsx';
import { useProblemText } from '../parts/useProblemText.ts';
import type { ListState } from './urlState.ts';

interface ExportOptions {
  resource: Resource;
  state: ListState;
  filters: CrudFilter[];
  /** the page on the screen: all that may leave without the permission to export */
  page: Row[];
}

type Columns = 'shown' | 'all';

export function useExport({ resource, state, filters, page }: ExportOptions): (columns: Columns) => Promise<void> {
  const env = useFieldEnvironment();
  const provider = useDataProvider()();
  const { message, notification } = App.useApp();
  const problemText = useProblemText();

  return useCallback(
    async (which: Columns) => {
      const { t } = env;
      const [{ csvHead, csvName, csvRow }, { readAll }] = await Promise.all([
        import('./csvRows.ts'),
        import('./readAll.ts'),
      ]);
      const columns = which === 'shown' ? listColumns(resource) : exportable(resource);
      const key = `export-${resource.name}`;
      const stop = new AbortController();
      const lines = [CSV_START, csvHead(resource, columns, env)];
      const save = (count: number) => {
        download(lines, csvName(resource, state, todayIn(env.organization.timezone)), 'text/csv;charset=utf-8');
        message.success({ key, content: t('export.done', { rows: countText(count) }) });
      };
      if (!resource.can.export) {
        lines.push(...page.map((row) => csvRow(row, columns, env)));
        save(page.length);
        return;
      }
      let count = 0;
      const progress = () =>
        message.loading({
          key,
          duration: 0,
          content: (
            <>
              {t('export.progress', { rows: countText(count) })}{' '}
              <Button size="small" type="link" onClick={() => stop.abort()}>
                {t('actions.cancel')}
              </Button>
            </>
          ),
        });
      progress();
      try {
        for await (const rows of readAll({ provider, resource, filters, sorters: state.sort, signal: stop.signal })) {
          lines.push(...rows.map((row) => csvRow(row, columns, env)));
          count += rows.length;
          if (stop.signal.aborted) break;
          progress();
        }
        if (stop.signal.aborted) message.info({ key, content: t('export.cancelled') });
        else save(count);
      } catch (problem) {
        message.destroy(key);
        if (!stop.signal.aborted)
          notification.error({ message: t('export.failed'), description: problemText(problem) });
      }
    },
    [env, provider, message, notification, problemText, resource, state, filters, page],
  );
}

function exportable(resource: Resource): Column[] {
  return columnsFor(resource, 'export').filter(
    (column) => !column.hidden && (column.kind !== 'reference' || column.relation),
  );
}
