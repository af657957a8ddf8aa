import type { CrudFilter } from '@refinedev/core';
import { useDataProvider } from '@refinedev/core';
import { App, Button } from 'antd';
import { useCallback } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { columnsFor, isShowable } from '@/catalog/select.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { todayIn } from '@/lib/dates.ts';
import { download } from '@/lib/download.ts';
import { noteAccess } from '@/providers/accessLog.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { listColumns } from '../parts/columns.tsx';
import { useProblemText } from '../parts/useProblemText.ts';
import type { ExportFormat } from './exportFile.ts';
import type { ListState } from './urlState.ts';

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
  const { api, organization } = useCatalog();
  const { message, notification } = App.useApp();
  const problemText = useProblemText();

  return useCallback(
    async (which, format) => {
      const { t } = env;
      const columns = which === 'shown' ? listColumns(resource) : columnsFor(resource, 'export').filter(isShowable);
      const key = `export-${resource.name}`;
      const stop = new AbortController();
      const failed = (problem: unknown) => {
        message.destroy(key);
        const description = problem instanceof RangeError ? t('export.noRoom') : problemText(problem);
        notification.error({ message: t('export.failed'), description });
      };
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
      try {
        const [{ exportFile, exportName }, { readAll }] = await Promise.all([
          import('./exportFile.ts'),
          import('./readAll.ts'),
        ]);
        const file = await exportFile(format, { resource, columns, env });
        const save = async (rows: number) => {
          const caller = { client: api.client, organizationId: organization.id };
          await noteAccess(caller, { action: 'export', resource, rows, filters });
          const name = exportName(resource, state, todayIn(env.organization.timezone));
          download(file.end(), `${name}.${format}`, file.type);
          message.success({ key, content: t('export.done', { rows: countText(rows) }) });
        };
        if (!resource.can.export) {
          file.add(page);
          await save(page.length);
          return;
        }
        progress();
        for await (const rows of readAll({ provider, resource, filters, sorters: state.sort, signal: stop.signal })) {
          file.add(rows);
          count += rows.length;
          if (stop.signal.aborted) break;
          progress();
        }
        if (stop.signal.aborted) message.info({ key, content: t('export.cancelled') });
        else await save(count);
      } catch (problem) {
        if (stop.signal.aborted) message.destroy(key);
        else failed(problem);
      }
    },
    [env, provider, api, organization, message, notification, problemText, resource, state, filters, page],
  );
}
