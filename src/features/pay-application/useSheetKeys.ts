// Keys of a spreadsheet: arrows walk, Enter goes down, Escape takes back what was typed into the cell, a pasted column
// fills the cells below.
import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react';
import { pressed, shortcuts, useShortcutPlace } from '@/lib/shortcuts.ts';
import { parseTsv } from '@/screens/list/cells/tsv.ts';
import { CELLS, type CellName } from './cells.ts';

interface SheetKeys {
  save(): void;
  undo(): void;
  enter(line: string): void;
  /** as the line was when it was entered */
  restore(line: string, cell: CellName): void;
  paste(line: string, cell: CellName, rows: string[][]): void;
}

/** What was typed there is over: it shows what it holds now, and stays where one is. */
function entered(input: HTMLInputElement): void {
  input.blur();
  setTimeout(() => input.focus({ preventScroll: true }));
}

const isInput = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset.cell !== undefined;

export function useSheetKeys({ save, undo, enter, restore, paste }: SheetKeys) {
  useShortcutPlace('sheet');
  const move = (from: HTMLInputElement, down: number, right: number): boolean => {
    const all = [...(from.closest('table')?.querySelectorAll<HTMLInputElement>('input[data-cell]') ?? [])];
    const { cell, line } = from.dataset;
    const here = all.filter((input) => (down ? input.dataset.cell === cell : input.dataset.line === line));
    const to = here[here.indexOf(from) + down + right];
    to?.focus();
    return to !== undefined;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    const command = event.ctrlKey || event.metaKey;
    const keys = pressed(event);
    if (keys === shortcuts.sheet.save || keys === shortcuts.sheet.undo) {
      event.preventDefault();
      if (keys === shortcuts.sheet.save) return save();
      undo();
      if (isInput(target)) entered(target);
      return;
    }
    if (!isInput(target) || command || event.altKey) return;
    const { selectionStart: start, selectionEnd: end, value } = target;
    const isWhole = start === 0 && end === value.length;
    const step = (): boolean => {
      switch (key) {
        case 'Enter':
          return move(target, event.shiftKey ? -1 : 1, 0);
        case 'ArrowDown':
          return move(target, 1, 0);
        case 'ArrowUp':
          return move(target, -1, 0);
        case 'ArrowLeft':
          return (isWhole || (start === 0 && end === 0)) && move(target, 0, -1);
        case 'ArrowRight':
          return (isWhole || start === value.length) && move(target, 0, 1);
        case 'Escape':
          restore(String(target.dataset.line), target.dataset.cell as CellName);
          entered(target);
          return true;
        default:
          return false;
      }
    };
    if (step()) event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isInput(event.target) || !/[\t\r\n]/.test(text)) return;
    event.preventDefault();
    const { line, cell } = event.target.dataset;
    paste(String(line), cell as CellName, parseTsv(text));
    entered(event.target);
  };

  const onFocus = ({ target }: FocusEvent) => {
    if (isInput(target)) enter(String(target.dataset.line));
  };
  return { onKeyDown, onPaste, onFocus };
}

/** Cells to the right of one, itself included, as a pasted row meets them. */
export const cellsFrom = (cell: CellName): readonly CellName[] => CELLS.slice(CELLS.indexOf(cell));
