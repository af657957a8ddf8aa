import { useInvalidate } from '@refinedev/core';
import { useMemo, useRef, useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { sameValue } from '@/fields/index.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { updateMany } from '@/providers/many.ts';
import { toWire } from '../../form/values.ts';
import type { Held } from './held.ts';
import { added, type Change, type ChangeLog, changedSince, moved, NO_CHANGES, takenFrom } from './history.ts';
import { Lines } from './lines.ts';
import type { At } from './moves.ts';
import type { CellStore } from './store.ts';
import { useCellSend } from './useCellSend.ts';
import { useSheetRows } from './useSheetRows.ts';

type RowValues = { id: string; values: Record<string, unknown> };

export interface CellWriter {
  row(id: string): Row | undefined;
  /** one cell: shown at once, written behind it, and what is refused stands on the cell */
  save(at: At, value: unknown): void;
  /** many cells: all or none; throws what the database says */
  write(changes: RowValues[]): Promise<void>;
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
  const [log, draw] = useState(NO_CHANGES);
  // Ctrl+Z pressed twice takes back two changes: the second press must not find the first one's
  const logged = useRef(log);
  const stepping = useRef<Promise<unknown>>(Promise.resolve());
  // answers come in any order, changes are taken back in the order they were made
  const logging = useRef<Promise<void>>(Promise.resolve());
  const lines = useMemo(() => new Lines(rows.reread), [rows]);

  const keep = (next: ChangeLog) => {
    logged.current = next;
    draw(next);
  };

  const save = (at: At, value: unknown) => {
    const column = resource.column(at.column);
    if (!column) return;
    store.save(at, true);
    const sent = lines.add([at.row], () =>
      send(at, column, toWire(column, value)).finally(() => store.save(at, false)),
    );
    logging.current = logging.current
      .then(() => sent)
      .then((change) => {
        if (change) keep(added(logged.current, [change]));
      });
  };

  const many = async (changes: RowValues[]): Promise<Change[]> => {
    // what is still on its way decides which version these rows have
    await logging.current;
    const wanted = changes.map(({ id, values }) => ({ id, values, version: rows.version(id) }));
    try {
      const before = await updateMany({ api, organizationId: organization.id, resource, resources }, wanted);
      rows.patch(new Map(before.map(({ id, version }) => [id, { version }])));
      const sent = new Map(changes.map(({ id, values }) => [id, values]));
      return before.map(({ id, values }) => ({ id, before: values, after: sent.get(id) ?? {} }));
    } finally {
      await invalidate({ resource: resource.name, invalidates: ['list', 'many', 'detail'] });
    }
  };

  const takeStep = async (way: 'undo' | 'redo'): Promise<boolean> => {
    await logging.current;
    const changes = takenFrom(logged.current, way);
    if (!changes) return true;
    const same = (name: string, a: unknown, b: unknown) => {
      const column = resource.column(name);
      return column ? sameValue(column, a, b) : a === b;
    };
    if (changedSince(changes, rows.get, same).length > 0) return false;
    await many(changes.map(({ id, after }) => ({ id, values: after })));
    keep(moved(logged.current, way));
    return true;
  };

  return {
    row: rows.get,
    save,
    write: async (changes) => {
      const done = await many(changes);
      for (const { id, after } of done) for (const column of Object.keys(after)) store.fail({ row: id, column }, null);
      keep(added(logged.current, done));
    },
    settled: () => lines.empty(),
    canUndo: log.done.length > 0,
    canRedo: log.undone.length > 0,
    step: (way) => {
      const next = stepping.current.then(() => takeStep(way));
      stepping.current = next.catch(() => undefined);
      return next;
    },
  };
}
