import { useCreate, useDataProvider, useDelete, useTranslate, useUpdate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { Row } from '@/catalog/resource.ts';
import { figuresKey } from '@/features/figures/useFigures.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { undoDelete } from '@/providers/audit.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';

const LINES = 'cash_forecast_lines';
const KEY = 'cash-forecast-line';
const UNDO_SECONDS = 20;

export interface LineEdits {
  /** null: written; otherwise why not */
  add(values: Record<string, unknown>): Promise<string | null>;
  change(line: Row, values: Record<string, unknown>): Promise<string | null>;
  remove(line: Row): Promise<void>;
  /** as it is now, with its version */
  /** the line as it is now; null: it could not be read, and why was said */
  read(id: string): Promise<Row | null>;
}

/** Lines of the forecast as somebody types them; each change can be taken back. */
export function useLineEdits(): LineEdits {
  const t = useTranslate();
  const { api, organization } = useCatalog();
  const { message, notification } = App.useApp();
  const provider = useDataProvider()();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { mutateAsync: create } = useCreate<Row, ApiProblem>();
  const { mutateAsync: update } = useUpdate<Row, ApiProblem>();
  const { mutateAsync: drop } = useDelete<Row, ApiProblem>();
  const refresh = () => client.invalidateQueries({ queryKey: figuresKey(organization.id) });
  const read = async (id: string) => (await provider.getOne<Row>({ resource: LINES, id, meta: { view: 'form' } })).data;

  const failed = (title: string, problem: unknown) =>
    notification.error({ message: title, description: problemText(problem), placement: 'bottomRight' });

  /** Says that it is done, with the way back. */
  const done = async (said: string, back: () => Promise<unknown>) => {
    const undo = async () => {
      notification.destroy(KEY);
      try {
        await back();
        message.success(t('cashForecast.edits.undone'));
      } catch (problem) {
        failed(t('cashForecast.edits.notUndone'), problem);
      }
      await refresh();
    };
    await refresh();
    notification.success({
      key: KEY,
      message: said,
      duration: UNDO_SECONDS,
      placement: 'bottomRight',
      actions: (
        <Button size="small" onClick={() => void undo()}>
          {t('actions.undo')}
        </Button>
      ),
    });
  };

  return {
    read: async (id) => {
      try {
        return await read(id);
      } catch (problem) {
        failed(t('list.failed'), problem);
        return null;
      }
    },
    async add(values) {
      try {
        const { data } = await create({ resource: LINES, values, ...quiet });
        const id = String(data.id);
        await done(t(values.replaces_id ? 'cashForecast.edits.changed' : 'cashForecast.edits.added'), () =>
          drop({ resource: LINES, id, ...quiet }),
        );
        return null;
      } catch (problem) {
        return problemText(problem);
      }
    },
    async change(line, values) {
      const id = String(line.id);
      const before = Object.fromEntries(Object.keys(values).map((name) => [name, line[name] ?? null]));
      try {
        await update({ resource: LINES, id, values: { ...values, version: line.version }, ...quiet });
        await done(t('cashForecast.edits.changed'), async () => {
          const { version } = await read(id);
          await update({ resource: LINES, id, values: { ...before, version }, ...quiet });
        });
        return null;
      } catch (problem) {
        return problemText(problem);
      }
    },
    async remove(line) {
      const id = String(line.id);
      try {
        await drop({ resource: LINES, id, ...quiet });
        await done(t(line.replaces_id ? 'cashForecast.edits.putBack' : 'cashForecast.edits.removed'), () =>
          undoDelete(api, organization.id, LINES, id),
        );
      } catch (problem) {
        failed(t('cashForecast.edits.notRemoved'), problem);
        await refresh();
      }
    },
  };
}
