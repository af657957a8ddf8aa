import { useCreate, useDataProvider, useDelete, useTranslate, useUpdate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef } from 'react';
import type { Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { undoDelete } from '@/providers/audit.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { figuresKey } from './useFigures.ts';

const UNDO_SECONDS = 20;

export interface Edits {
  /** `said` when it is done. Null: written; otherwise why not. */
  add(values: Record<string, unknown>, said: string): Promise<string | null>;
  change(row: Row, values: Record<string, unknown>, said: string): Promise<string | null>;
  remove(row: Row, said: string): Promise<string | null>;
  /** the record as it is now, with its version; throws what the database says */
  read(id: string): Promise<Row>;
  /** the last change that has not been taken back; false: there is none */
  undo(): Promise<boolean>;
  failed(title: string, problem: unknown): void;
}

/** Records of a table as somebody edits them on a page of figures; each change can be taken back, the last one first. */
export function useEdits(table: string): Edits {
  const t = useTranslate();
  const { api, organization } = useCatalog();
  const { message, notification } = App.useApp();
  const provider = useDataProvider()();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { mutateAsync: create } = useCreate<Row, ApiProblem>();
  const { mutateAsync: update } = useUpdate<Row, ApiProblem>();
  const { mutateAsync: drop } = useDelete<Row, ApiProblem>();
  const ways = useRef<(() => Promise<unknown>)[]>([]);
  const refresh = () => client.invalidateQueries({ queryKey: figuresKey(organization.id) });
  const read = async (id: string) => (await provider.getOne<Row>({ resource: table, id, meta: { view: 'form' } })).data;
  const failed = (title: string, problem: unknown) =>
    notification.error({
      message: title,
      description: typeof problem === 'string' ? problem : problemText(problem),
      placement: 'bottomRight',
    });

  const undo = async () => {
    const back = ways.current.pop();
    if (!back) return false;
    notification.destroy(table);
    try {
      await back();
      message.success(t('figures.undone'));
    } catch (problem) {
      failed(t('figures.notUndone'), problem);
    }
    await refresh();
    return true;
  };

  /** Does it, says that it is done, with the way back. */
  const done = async (said: string, work: () => Promise<() => Promise<unknown>>): Promise<string | null> => {
    try {
      ways.current.push(await work());
    } catch (problem) {
      await refresh();
      return problemText(problem);
    }
    await refresh();
    notification.success({
      key: table,
      message: said,
      duration: UNDO_SECONDS,
      placement: 'bottomRight',
      actions: (
        <Button size="small" onClick={() => void undo()}>
          {t('actions.undo')}
        </Button>
      ),
    });
    return null;
  };

  return {
    read,
    undo,
    failed,
    add: (values, said) =>
      done(said, async () => {
        const { data } = await create({ resource: table, values, ...quiet });
        return () => drop({ resource: table, id: String(data.id), ...quiet });
      }),
    change: (row, values, said) =>
      done(said, async () => {
        const id = String(row.id);
        const before = Object.fromEntries(Object.keys(values).map((name) => [name, row[name] ?? null]));
        await update({ resource: table, id, values: { ...values, version: row.version }, ...quiet });
        return async () => {
          const { version } = await read(id);
          await update({ resource: table, id, values: { ...before, version }, ...quiet });
        };
      }),
    remove: (row, said) =>
      done(said, async () => {
        const id = String(row.id);
        await drop({ resource: table, id, ...quiet });
        return () => undoDelete(api, organization.id, table, id);
      }),
  };
}
