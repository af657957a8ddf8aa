import { useInvalidate } from '@refinedev/core';
import { useRef, useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { sameValue } from '@/fields/index.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { updateMany } from '@/providers/many.ts';
import { toWire } from '../../form/values.ts';
import type { Held } from './held.ts';
import { added, type Change, type ChangeLog, changedSince, moved, NO_CHANGES, takenFrom } from './history.ts';
import type { At } from './moves.ts';
import type { CellStore } from './store.ts';
import { useCellSend } from './useCellSend.ts';
import { useSheetRows } from './useSheetRows.ts';

type RowValues = { id: string; values: Record<string, unknown> };

export interface CellWriter {
  row(id: string): Row | undefined;
  /** one cell: shown at once, written behind it, and what is refused stands on the cell */
  save(at: At, value: unknown): void;
  /** many cells, all or none, told when what was begun before is written; false: there was nothing; throws what the database says */
  write(planned: () => Promise<RowValues[]>): Promise<boolean>;
  /** when nothing is on its way any more */
  settled(): Promise<void>;
  canUndo: boolean;
  canRedo: boolean;
  /** false: somebody changed these rows since */
  step(way: 'undo' | 'redo'): Promise<boolean>;
}

export function useCellWriter(resource: Resource, store: CellStore, held: Held): CellWriter {
  const { api, organization, resources } = useCatalog();
  const invalidate = useInvalidate();
  const rows = useSheetRows(resource, held);
  const send = useCellSend(resource, store, rows);
  // two cells of one row are written one after the other: the second needs the version the first one makes
  const lines = useRef(new Map<string, Promise<unknown>>());
  const [log, draw] = useState(NO_CHANGES);
  // Ctrl+Z pressed twice takes back two changes: the second press must not find the first one's
  const logged = useRef(log);
  const keep = (next: ChangeLog) => {
    logged.current = next;
    draw(next);
  };
  // answers come in any order, changes are logged and taken back in the order they were made
  const logging = useRef<Promise<unknown>>(Promise.resolve());
  const barrier = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = logging.current.then(work);
    // who asked for it is told
    logging.current = next.catch(() => undefined);
    return next;
  };
  /** After all that was begun before, and before all that is begun later: what is pasted and taken back touches any row. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const next = inTurn(work);
    barrier.current = logging.current;
    return next;
  };
  const marked = <T>(cells: At[], work: () => Promise<T>): Promise<T> => {
    store.save(cells, true);
    return work().finally(() => {
      store.save(cells, false);
      if (store.state.saving.size === 0) rows.reread();
    });
  };

  const many = async (changes: RowValues[]): Promise<Change[]> => {
    const wanted = changes.map(({ id, values }) => ({ id, values, version: rows.version(id) }));
    try {
      const before = await updateMany({ api, organizationId: organization.id, resource, resources }, wanted);
      const sent = new Map(changes.map(({ id, values }) => [id, values]));
      rows.patch(new Map(before.map(({ id, version }) => [id, { ...sent.get(id), version }])));
      return before.map(({ id, values }) => ({ id, before: values, after: sent.get(id) ?? {} }));
    } finally {
      // names of related records and what the database works out; read when nothing else is on its way
      rows.outdate();
      void invalidate({ resource: resource.name, invalidates: ['many'] });
      for (const { id } of changes) void invalidate({ resource: resource.name, id, invalidates: ['detail'] });
    }
  };

  const save = (at: At, value: unknown) => {
    const column = resource.column(at.column);
    if (!column) return;
    const before = Promise.allSettled([barrier.current, lines.current.get(at.row)]);
    const sent = marked([at], () => before.then(() => send(at, column, toWire(column, value))));
    lines.current.set(at.row, sent);
    void inTurn(async () => {
      const change = await sent;
      if (change) keep(added(logged.current, [change]));
    });
  };

  const write = async (planned: () => Promise<RowValues[]>) => {
    const changes = await planned();
    if (changes.length === 0) return false;
    const cells = cellsOf(changes);
    const done = await marked(cells, () => many(changes));
    for (const at of cells) store.fail(at, null);
    keep(added(logged.current, done));
    return true;
  };

  const step = async (way: 'undo' | 'redo') => {
    const changes = takenFrom(logged.current, way);
    if (!changes) return true;
    const same = (name: string, a: unknown, b: unknown) => {
      const column = resource.column(name);
      return column ? sameValue(column, a, b) : a === b;
    };
    if (changedSince(changes, rows.get, same).length > 0) return false;
    const back = changes.map(({ id, after }) => ({ id, values: after }));
    await marked(cellsOf(back), () => many(back));
    keep(moved(logged.current, way));
    return true;
  };

  return {
    row: rows.get,
    save,
    write: (planned) => alone(() => write(planned)),
    settled: async () => void (await logging.current),
    canUndo: log.done.length > 0,
    canRedo: log.undone.length > 0,
    step: (way) => alone(() => step(way)),
  };
}

const cellsOf = (changes: RowValues[]): At[] =>
  changes.flatMap(({ id, values }) => Object.keys(values).map((column) => ({ row: id, column })));
