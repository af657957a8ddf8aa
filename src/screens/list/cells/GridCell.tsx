import { type ComponentProps, createContext, useContext, useSyncExternalStore } from 'react';
import type { CellStore } from './store.ts';

export const CellStoreContext = createContext<CellStore | null>(null);

const gridCell = { role: 'gridcell' } as const;

type TableCell = ComponentProps<'td'> & { 'data-row'?: string; 'data-column'?: string };

const nothing = () => () => {};

/** A cell draws itself anew when it is chosen, edited or refused, and the rest of the grid stays. */
export function GridCell({ className = '', ...props }: TableCell) {
  const store = useContext(CellStoreContext);
  const { 'data-row': row, 'data-column': column } = props;
  const at = row !== undefined && column !== undefined ? { row, column } : null;
  const look = useSyncExternalStore(store?.subscribe ?? nothing, () => (at && store ? store.look(at) : ''));
  if (!at) return <td {...props} {...gridCell} className={className} />;
  const words = look.split(' ');
  const state = {
    ...gridCell,
    className: `${className} cell ${words.map((word) => (word ? `cell-${word}` : '')).join(' ')}`,
    // one stop for the keys: the cell, or the control in it
    tabIndex: words.includes('chosen') && !words.includes('editing') ? 0 : -1,
    'aria-selected': words.includes('chosen') || words.includes('within'),
    'aria-invalid': words.includes('failed') || undefined,
    'aria-busy': words.includes('saving') || undefined,
  };
  return <td {...props} {...state} />;
}
