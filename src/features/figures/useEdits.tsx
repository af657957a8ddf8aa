import { useCreate, useDataProvider, useDelete, useTranslate, useUpdate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { undoDelete } from '@/providers/audit.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { figuresKey } from './useFigures.ts';
import { versionsNow } from './versionsNow.ts';

const UNDO_SECONDS = 20;

type Way = () => Promise<unknown>;

const changedSince = () => new ApiProblem({ statusCode: 409, reason: 'stale', words: { key: 'errors.stale' } });

export interface Edits {
  /** `said` when it is done. Null: written; otherwise why not. */
  add(values: Record<string, unknown>, said: string): Promise<string | null>;
  change(row: Row, values: Record<string, unknown>, said: string): Promise<string | null>;
  remove(row: Row, said: string): Promise<string | null>;
  /** the record as it is now, with its version; throws what the database says */
  read(id: string): Promise<Row>;
  /** the last change that has not been taken back; false: there is none */
  undo(): Promise<boolean>;
  /** what somebody else has done since */
  refresh(): Promise<void>;
  failed(title: string, problem: unknown): void;
}

/** Records of a table as somebody edits them on a page of figures; each change can be taken back, the last one first, and
 * never over what somebody else has written since. */
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
  const ways = useRef<Way[]>([]);
  // one after the other: what is taken back starts from what the one before it left
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const [versions] = useState(versionsNow);
  const refresh = () => client.invalidateQueries({ queryKey: figuresKey(organization.id) });
  const read = async (id: string) => (await provider.getOne<Row>({ resource: table, id, meta: { view: 'form' } })).data;
  const failed = (title: string, problem: unknown) =>
    notification.error({
      message: title,
      description: typeof problem === 'string' ? problem : problemText(problem),
      placement: 'bottomRight',
    });

  /** The change of a button that was pressed twice is taken back once. */
  const undo = async (way = ways.current.at(-1)) => {
    if (!way || !ways.current.includes(way)) return false;
    ways.current = ways.current.filter((other) => other !== way);
    notification.destroy(table);
    const back = turn.current.then(way);
    turn.current = back.catch(() => undefined);
    try {
      await back;
      message.success(t('figures.undone'));
    } catch (problem) {
      failed(t('figures.notUndone'), problem);
    }
    await refresh();
    return true;
  };

  /** Does it, says that it is done, with the way back. */
  const done = async (said: string, work: () => Promise<Way>): Promise<string | null> => {
    let way: Way;
    try {
      way = await work();
      ways.current.push(way);
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
        <Button size="small" onClick={() => void undo(way)}>
          {t('actions.undo')}
        </Button>
      ),
    });
    return null;
  };

  return {
    read,
    undo: () => undo(),
    refresh,
    failed,
    add: (values, said) =>
      done(said, async () => {
        const { data } = await create({ resource: table, values, ...quiet });
        const id = String(data.id);
        return async () => {
          const { version } = await read(id);
          if (version !== versions.of(id, data.version)) throw changedSince();
          await drop({ resource: table, id, ...quiet });
        };
      }),
    change: (row, values, said) =>
      done(said, async () => {
        const id = String(row.id);
        const before = Object.fromEntries(Object.keys(values).map((name) => [name, row[name] ?? null]));
        const { data: after } = await update({
          ...{ resource: table, id, values: { ...values, version: row.version } },
          ...quiet,
        });
        return async () => {
          const version = versions.of(id, after.version);
          const { data } = await update({ resource: table, id, values: { ...before, version }, ...quiet });
          versions.set(id, row.version, data.version);
        };
      }),
    remove: (row, said) =>
      done(said, async () => {
        const id = String(row.id);
        const { version } = await read(id);
        await drop({ resource: table, id, ...quiet });
        return async () => {
          await undoDelete(api, organization.id, table, id);
          versions.set(id, version, (await read(id)).version);
        };
      }),
  };
}
