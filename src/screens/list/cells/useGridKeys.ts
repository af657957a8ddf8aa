import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Column } from '@/catalog/resource.ts';
import { apple, useShortcutPlace } from '@/lib/shortcuts.ts';
import { isChoice } from './CellEditor.tsx';
import { type At, moved, nextCell, stepped } from './moves.ts';
import type { CellStore, Editing } from './store.ts';

export interface GridActions {
  column(name: string): Column | undefined;
  /** opens the editor, or says why the cell is closed; `typed`: with nothing in it, for the key that comes */
  edit(at: At, typed: boolean): void;
  commit(): void;
  cancel(): void;
  empty(): void;
  step(way: 'undo' | 'redo'): void;
  leave(): void;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>;

/** Windows says of AltGr that Ctrl and Alt are down. */
const isControl = (event: Pressed): boolean => (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');

/** A letter, also of AltGr or a Mac's Option key, or the first stroke of one that takes more: an accent, a syllable. */
const isTyping = (event: Pressed): boolean =>
  event.key === 'Dead' ||
  event.key === 'Process' ||
  (event.key.length === 1 && !isControl(event) && (!event.altKey || apple || event.getModifierState('AltGraph')));

/** Keys of a spreadsheet: arrows, Tab, Enter, F2, Escape, Delete, typing, Ctrl+Z. None of them reaches the keys of the list. */
export function useGridKeys(grid: RefObject<HTMLElement | null>, store: CellStore, actions: GridActions) {
  // choosing in a list ends the editing before the key that chose has come up to the grid
  useShortcutPlace('cells');
  const begun = useRef<Editing | null>(null);

  // whoever lost the focus while he edits goes on typing where he was
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const lost = event.target instanceof Element && event.target.matches('body, [role="grid"], td[data-row]');
      if (lost && store.state.editing && isTyping(event))
        grid.current?.querySelector<HTMLElement>('.cell-editor :is(input, textarea)')?.focus();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [grid, store]);

  const whileEditing = (event: KeyboardEvent, editing: Editing) => {
    const open = store.state.editing !== null;
    const column = actions.column(editing.column);
    const lines = (event.target as HTMLElement).tagName === 'TEXTAREA';
    const go = (to: At | null) => {
      event.preventDefault();
      if (open) actions.commit();
      if (to) store.choose(to);
    };
    if (event.key === 'Escape' && open) return actions.cancel();
    if (event.key === 'Tab') return go(nextCell(store.grid, editing, event.shiftKey ? -1 : 1));
    if (store.creates || event.key !== 'Enter' || (lines && (event.shiftKey || event.altKey))) return;
    // what is looked for and not found yet is not thrown away
    const searching = open && column && isChoice(column) && (event.target as HTMLInputElement).value !== '';
    if (!searching) go(stepped(store.grid, editing, event.shiftKey ? -1 : 1, 0));
  };

  /** From what was refused, from a block, from the sheet: one at a time. */
  const stepBack = (at: At) => {
    if (store.failure(at)) store.fail(at, null);
    else if (store.state.to) store.choose(at);
    else actions.leave();
  };

  const whileChoosing = (event: KeyboardEvent, at: At) => {
    const { key, shiftKey, altKey } = event;
    const ctrl = isControl(event);
    const done = (act: () => void) => {
      event.preventDefault();
      act();
    };
    const to = altKey ? null : moved(store.grid, shiftKey ? (store.state.to ?? at) : at, { key, ctrl });
    if (to) return done(() => (shiftKey ? store.extend(to) : store.choose(to)));
    if (key === 'Tab') {
      const next = nextCell(store.grid, at, shiftKey ? -1 : 1);
      return next ? done(() => store.choose(next)) : undefined;
    }
    if (ctrl && key.toLowerCase() === 'z') return done(() => actions.step(shiftKey ? 'redo' : 'undo'));
    if (ctrl && key.toLowerCase() === 'y') return done(() => actions.step('redo'));
    if (ctrl && key.toLowerCase() === 'a') return done(() => chooseAll(store));
    if (key === 'Enter' || key === 'F2') return done(() => actions.edit(at, false));
    if (key === 'Delete' || key === 'Backspace') return done(actions.empty);
    if (key === 'Escape') return done(() => stepBack(at));
    if (!isTyping(event)) return;
    const column = actions.column(at.column);
    if (column?.kind === 'boolean' && !column.nullable) return done(() => key === ' ' && actions.edit(at, false));
    // the editor has the focus before the key becomes a letter, so the letter is its first
    flushSync(() => actions.edit(at, true));
  };

  /** The row one stood on has left; only a key that moves stands on another. */
  const standSomewhere = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return actions.leave();
    const [row, column] = [store.grid.rows[0], store.grid.columns[0]];
    const first = row !== undefined && column !== undefined ? { row, column } : null;
    if (!first || !moved(store.grid, first, { key: event.key, ctrl: false })) return;
    event.preventDefault();
    store.choose(first);
  };

  return {
    onKeyDownCapture: () => {
      store.creates = false;
      begun.current = store.state.editing;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const editing = begun.current;
      const { at } = store.state;
      const target = event.target as HTMLElement;
      const inCell = target === event.currentTarget || target.closest('td[data-row]') !== null;
      if (editing) {
        event.stopPropagation();
        // Enter and Escape of a half composed letter are its own
        if (!event.nativeEvent.isComposing) whileEditing(event, editing);
      } else if (inCell) {
        event.stopPropagation();
        if (at) whileChoosing(event, at);
        else standSomewhere(event);
      }
    },
  };
}

function chooseAll(store: CellStore): void {
  const { rows, columns } = store.grid;
  const [row, column] = [rows[0], columns[0]];
  const [lastRow, lastColumn] = [rows.at(-1), columns.at(-1)];
  if (row === undefined || column === undefined || lastRow === undefined || lastColumn === undefined) return;
  store.choose({ row, column });
  store.extend({ row: lastRow, column: lastColumn });
}
