// What was typed into a sheet and is not saved yet. It lies over the lines of the database, so that reading them again
// loses none of it.
import type { Row } from '@/catalog/resource.ts';
import { sameFigure } from '@/lib/numbers.ts';
import type { Words } from '@/lib/problem.ts';
import type { RowChange } from '@/providers/many.ts';
import { type Edit, edited, type Written } from './sheet.ts';

export type Edits = Readonly<Record<string, Edit>>;
/** What stands in a cell and will not do: text that is no figure, or a figure the database refused. */
export interface Refusal {
  text: string;
  why: Words;
  /** it was sent: what mends it may be written anywhere on its line */
  sent?: true;
}
/** By line and column. */
export type Wrong = Readonly<Record<string, Refusal>>;

export interface Typed {
  edits: Edits;
  wrong: Wrong;
  /** version of a line when it was first typed over */
  versions: Readonly<Record<string, number>>;
  /** one entry per step that can be taken back, newest last */
  past: readonly Edits[];
  /** the cell the last step was typed into: further keys in it are the same step */
  at: string | null;
}

export const NOTHING: Typed = { edits: {}, wrong: {}, versions: {}, past: [], at: null };

export const cellKey = (id: string, column: string): string => `${id} ${column}`;

export type Action =
  /** `at`: typed into this cell; without, a step of its own */
  | { do: 'write'; changes: { id: string; edit: Edit; version?: number }[]; at?: string }
  /** these are in the database now; what was typed since is not */
  | { do: 'saved'; changes: RowChange[] }
  /** others have changed lines: who saves again means it */
  | { do: 'told' }
  | ({ do: 'refuse'; at: string } & Refusal)
  | { do: 'forget'; at: string }
  | { do: 'undo' }
  | { do: 'discard' };

export function typing(state: Typed, action: Action): Typed {
  switch (action.do) {
    case 'write': {
      const { changes, at = null } = action;
      const edits = { ...state.edits };
      const versions = { ...state.versions };
      for (const { id, edit, version } of changes) {
        edits[id] = { ...edits[id], ...edit };
        if (version !== undefined) versions[id] ??= version;
      }
      const isSame = at !== null && at === state.at;
      const wrong = changes.reduce(mended, at === null ? state.wrong : without(state.wrong, at));
      return { edits, wrong, versions, past: isSame ? state.past : [...state.past, state.edits], at };
    }
    case 'saved':
      return { ...NOTHING, edits: unsaved(state.edits, action.changes), wrong: unreadable(state.wrong) };
    case 'told':
      return { ...state, versions: {} };
    case 'refuse': {
      const { at, do: _, ...refusal } = action;
      return { ...state, wrong: { ...state.wrong, [at]: refusal } };
    }
    case 'forget':
      return { ...state, wrong: without(state.wrong, action.at) };
    case 'undo': {
      const edits = state.past.at(-1);
      return edits ? { ...state, edits, wrong: {}, past: state.past.slice(0, -1), at: null } : { ...state, wrong: {} };
    }
    case 'discard':
      return NOTHING;
  }
}

/** Cells of a line that say the same in another measure: who writes one of them has written the others. */
const SAME: Readonly<Record<Written, readonly string[]>> = {
  this_period: ['this_period', 'pct_complete', 'units'],
  stored_materials: ['stored_materials'],
  retainage_pct: ['retainage_pct'],
};

/** A line that is written on has no refused figure, and no unreadable one where it was written. */
function mended(wrong: Wrong, { id, edit }: { id: string; edit: Edit }): Wrong {
  const over = new Set(Object.keys(edit).flatMap((name) => SAME[name as Written].map((cell) => cellKey(id, cell))));
  const isOver = ([at, { sent }]: [string, Refusal]) => over.has(at) || (sent && at.startsWith(cellKey(id, '')));
  return Object.fromEntries(Object.entries(wrong).filter((one) => !isOver(one)));
}

/** What cannot be sent at all. What was refused may be sent again: the reason may be gone. */
export const unreadable = (wrong: Wrong): Wrong =>
  Object.fromEntries(Object.entries(wrong).filter(([, { sent }]) => !sent));

/** What was typed while the changes were on their way. */
function unsaved(edits: Edits, changes: RowChange[]): Edits {
  const sent = new Map(changes.map(({ id, values }) => [id, values]));
  const left = Object.entries(edits).map(([id, edit]) => {
    const values = sent.get(id) ?? {};
    return [id, Object.fromEntries(Object.entries(edit).filter(([name, value]) => !sameFigure(value, values[name])))];
  });
  return Object.fromEntries(left.filter(([, edit]) => Object.keys(edit as Edit).length > 0));
}

function without(wrong: Wrong, key: string): Wrong {
  const { [key]: _, ...rest } = wrong;
  return rest;
}

/** What differs from the lines as they were read, with the version it was typed over. */
export function changesOf(rows: Row[], { edits, versions }: Pick<Typed, 'edits' | 'versions'>): RowChange[] {
  return rows.flatMap((row) => {
    const different = Object.entries(edits[row.id] ?? {}).filter(([name, value]) => !sameFigure(value, row[name]));
    const values = Object.fromEntries(different);
    const version = versions[row.id] ?? Number(row.version);
    return different.length > 0 ? [{ id: String(row.id), version, values }] : [];
  });
}

/** The lines as they will be. A line whose edit is the same object is the same object: only what changes is drawn again. */
export function overlay(): (rows: Row[], edits: Edits) => Row[] {
  const known = new WeakMap<Edit, { from: Row; to: Row }>();
  return (rows, edits) =>
    rows.map((row) => {
      const edit = edits[row.id];
      if (!edit) return row;
      const had = known.get(edit);
      if (had?.from === row) return had.to;
      const to = edited(row, edit);
      known.set(edit, { from: row, to });
      return to;
    });
}

/** Whether it is a cell of the sheet that is sent. */
export const isWritten = (name: string): name is Written => name in SAME;
