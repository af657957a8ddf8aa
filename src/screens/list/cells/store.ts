// What happens on a grid of cells: where one stands, what is typed, what was refused. Beside React's state, so that a step of
// the keys draws two cells anew and not two thousand.
import type { Row } from '@/catalog/resource.ts';
import { type At, blockOf, type Grid, isWithin, sameCell } from './moves.ts';

export interface Failure {
  at: At;
  message: string;
  /** what was typed, which is not written */
  value: unknown;
  /** the record as somebody else left it: which of both shall stand is asked */
  theirs: Row | null;
}

export interface Editing extends At {
  draft: unknown;
  /** something was typed or chosen since it was opened */
  typed: boolean;
}

export interface CellState {
  at: At | null;
  /** the other corner of the chosen block; null: one cell */
  to: At | null;
  editing: Editing | null;
  failures: ReadonlyMap<string, Failure>;
  /** one cell may be on its way twice */
  saving: ReadonlyMap<string, { at: At; times: number }>;
}

export const keyOf = ({ row, column }: At): string => `${row} ${column}`;

const EMPTY: CellState = { at: null, to: null, editing: null, failures: new Map(), saving: new Map() };

export class CellStore {
  state = EMPTY;
  grid: Grid = { rows: [], columns: [] };
  /** the key that is pressed has opened the form of a new record, which the cell waits for */
  creates = false;
  private begun = false;
  private listeners = new Set<() => void>();
  /** every cell of the page asks for the block; it is worked out once */
  private known: { at: At | null; to: At | null; grid: Grid; block: Grid } = {
    at: null,
    to: null,
    grid: this.grid,
    block: this.grid,
  };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = (): CellState => this.state;

  private set(patch: Partial<CellState>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of this.listeners) listener();
  }

  choose(at: At | null): void {
    if (!sameCell(at, this.state.at) || this.state.to) this.set({ at, to: null });
  }

  extend(to: At): void {
    if (this.state.at && !sameCell(to, this.state.to)) this.set({ to: sameCell(to, this.state.at) ? null : to });
  }

  edit(at: At, draft: unknown): void {
    this.set({ at, to: null, editing: { ...at, draft, typed: false } });
  }

  /** What is typed is the editor's own; here it is only kept, and the first of it is told. */
  type(draft: unknown): void {
    const { editing } = this.state;
    if (!editing) return;
    if (editing.typed) this.state = { ...this.state, editing: { ...editing, draft } };
    else this.set({ editing: { ...editing, draft, typed: true } });
  }

  /** Something that was typed here is not in the database: refused, on its way, or still in the editor. */
  hasUnsaved = (): boolean => {
    const { failures, saving, editing } = this.state;
    return failures.size > 0 || saving.size > 0 || editing?.typed === true;
  };

  create = (): void => {
    this.creates = true;
  };

  /** Ends the editing and answers what it was. */
  close(): Editing | null {
    const { editing } = this.state;
    if (editing) this.set({ editing: null });
    return editing;
  }

  fail(at: At, failure: Omit<Failure, 'at'> | null): void {
    if (!failure && !this.state.failures.has(keyOf(at))) return;
    const failures = new Map(this.state.failures);
    if (failure) failures.set(keyOf(at), { ...failure, at });
    else failures.delete(keyOf(at));
    this.set({ failures });
  }

  save(cells: readonly At[], isSaving: boolean): void {
    const saving = new Map(this.state.saving);
    for (const at of cells) {
      const times = (saving.get(keyOf(at))?.times ?? 0) + (isSaving ? 1 : -1);
      if (times > 0) saving.set(keyOf(at), { at, times });
      else saving.delete(keyOf(at));
    }
    this.set({ saving });
  }

  /** Rows come and go under the one that stands on them. Nobody is put on another cell, where the next letter would be written. */
  show(grid: Grid): void {
    this.grid = grid;
    const { at, to } = this.state;
    const [row, column] = [grid.rows[0], grid.columns[0]];
    if (!this.begun && row !== undefined && column !== undefined) {
      this.begun = true;
      if (!at) this.choose({ row, column });
    } else if (at && !isWithin(grid, at)) this.set({ at: null, to: null, editing: null });
    else if (to && !isWithin(grid, to)) this.set({ to: null });
  }

  /** Rows that must not leave the sheet: ids with a blank between. */
  heldRows = (): string => {
    const { editing, saving, failures } = this.state;
    const kept = [...saving.values(), ...failures.values()].map(({ at }) => at);
    return [...new Set([...kept, ...(editing ? [editing] : [])].map(({ row }) => row))].sort().join(' ');
  };

  /** The chosen cells, one or many. */
  block(): Grid {
    const { at, to } = this.state;
    if (this.known.at !== at || this.known.to !== to || this.known.grid !== this.grid) {
      const block = at ? blockOf(this.grid, at, to ?? at) : { rows: [], columns: [] };
      this.known = { at, to, grid: this.grid, block };
    }
    return this.known.block;
  }

  failed(): At[] {
    return [...this.state.failures.values()].map(({ at }) => at);
  }

  failure(at: At | null): Failure | undefined {
    return at ? this.state.failures.get(keyOf(at)) : undefined;
  }

  /** How a cell looks, as one word list: cells compare it and stay as they are while it does not change. */
  look(at: At): string {
    const { at: chosen, to, editing, failures, saving } = this.state;
    const words = [
      sameCell(at, chosen) ? 'chosen' : '',
      to && isWithin(this.block(), at) ? 'within' : '',
      sameCell(at, editing) ? 'editing' : '',
      failures.has(keyOf(at)) ? 'failed' : '',
      saving.has(keyOf(at)) ? 'saving' : '',
    ];
    return words.filter(Boolean).join(' ');
  }
}
