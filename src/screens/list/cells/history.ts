// What was changed here, newest last, and what was taken back: Ctrl+Z and Ctrl+Y.
import type { Row } from '@/catalog/resource.ts';

export interface Change {
  id: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

export interface ChangeLog {
  done: readonly Change[][];
  undone: readonly Change[][];
}

export const NO_CHANGES: ChangeLog = { done: [], undone: [] };
const MOST = 50;

export const added = ({ done }: ChangeLog, changes: Change[]): ChangeLog => ({
  done: [...done, changes].slice(-MOST),
  undone: [],
});

/** The change that comes next in this direction, as it has to be written. */
export function takenFrom({ done, undone }: ChangeLog, way: 'undo' | 'redo'): Change[] | undefined {
  if (way === 'redo') return undone.at(-1);
  return done.at(-1)?.map(({ id, before, after }) => ({ id, before: after, after: before }));
}

export const moved = ({ done, undone }: ChangeLog, way: 'undo' | 'redo'): ChangeLog => {
  const last = (way === 'undo' ? done : undone).at(-1);
  if (!last) return { done, undone };
  return way === 'undo'
    ? { done: done.slice(0, -1), undone: [...undone, last] }
    : { done: [...done, last], undone: undone.slice(0, -1) };
};

/** Rows that hold something else than this change wrote: somebody changed them since. */
export function changedSince(
  changes: Change[],
  row: (id: string) => Row | undefined,
  same: (column: string, a: unknown, b: unknown) => boolean,
): string[] {
  return changes
    .filter(({ id, before }) => {
      const now = row(id);
      return now && Object.entries(before).some(([name, value]) => name in now && !same(name, now[name], value));
    })
    .map(({ id }) => id);
}
