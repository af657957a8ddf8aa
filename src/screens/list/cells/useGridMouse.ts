import { type MouseEvent, useEffect } from 'react';
import type { At } from './moves.ts';
import type { CellStore } from './store.ts';

/** Lists, calendars and dialogs of an editor stand elsewhere in the page and belong to it all the same. */
const ITS_OWN = '.cell-editor, .ant-select-dropdown, .ant-picker-dropdown, .ant-drawer, .ant-modal-root, .ant-popover';

export function cellAt(target: EventTarget | null): At | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  const { row, column } = cell?.dataset ?? {};
  return row !== undefined && column !== undefined ? { row, column } : null;
}

interface MouseActions {
  edit(at: At): void;
  commit(): void;
}

/** A press chooses, dragging and Shift choose a block, a double click edits; a press beside the editor ends the editing. */
export function useGridMouse(store: CellStore, { edit, commit }: MouseActions) {
  useEffect(() => {
    const onDown = ({ target }: Event) => {
      if (store.state.editing && target instanceof Element && !target.closest(ITS_OWN)) commit();
    };
    document.addEventListener('mousedown', onDown, true);
    return () => document.removeEventListener('mousedown', onDown, true);
  }, [store, commit]);

  return {
    onMouseDown: (event: MouseEvent) => {
      const at = cellAt(event.target);
      if (!at || event.button !== 0 || (event.target as Element).closest('.cell-editor, a')) return;
      if (!event.shiftKey) return store.choose(at);
      event.preventDefault();
      store.extend(at);
    },
    onMouseOver: (event: MouseEvent) => {
      const at = cellAt(event.target);
      if (at && event.buttons === 1 && !store.state.editing) store.extend(at);
    },
    onDoubleClick: (event: MouseEvent) => {
      const at = cellAt(event.target);
      if (at && !(event.target as Element).closest('.cell-editor, a')) edit(at);
    },
  };
}
