// Rows that have left the list while something of them is still typed, refused or on its way: they stay until that is settled.
import { useCallback, useReducer, useRef, useSyncExternalStore } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { type Patches, patchedRows } from './rowCache.ts';
import type { CellStore } from './store.ts';

const idOf = ({ id }: Row): string => String(id);

/** The rows of the list, and among them, where they stood, those of before that are held; `before` itself where it is the same. */
export function withHeld(rows: readonly Row[], before: readonly Row[], held: ReadonlySet<string>): readonly Row[] {
  const there = new Set(rows.map(idOf));
  const left = before.flatMap((row, index) => (held.has(idOf(row)) && !there.has(idOf(row)) ? [{ row, index }] : []));
  if (left.length === 0) return rows;
  const all = [...rows];
  for (const { row, index } of left) all.splice(index, 0, row);
  return all.length === before.length && all.every((row, index) => row === before[index]) ? before : all;
}

export interface Held {
  rows: readonly Row[];
  get(id: string): Row | undefined;
  patch(patches: Patches): void;
}

export function useHeldRows(rows: readonly Row[], store: CellStore): Held {
  const held = useSyncExternalStore(store.subscribe, store.heldRows);
  const shown = useRef<readonly Row[]>([]);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  shown.current = withHeld(rows, shown.current, new Set(held.split(' ')));
  return {
    rows: shown.current,
    get: useCallback((id) => shown.current.find((row) => idOf(row) === id), []),
    patch: useCallback((patches) => {
      shown.current = patchedRows(shown.current, patches);
      draw();
    }, []),
  };
}
