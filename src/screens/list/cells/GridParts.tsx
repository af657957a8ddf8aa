// The parts of antd's table as a grid: it draws heads and rows in two tables, which to a screen reader are one grid.
import { type ComponentProps, createContext, useContext, useSyncExternalStore } from 'react';
import type { CellStore } from './store.ts';

export const CellStoreContext = createContext<CellStore | null>(null);

// a table that is none takes their roles from its rows and cells, so they are given them again
const as = {
  table: { role: 'none' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'gridcell' },
} as const;

type TableCell = ComponentProps<'td'> & { 'data-row'?: string; 'data-column'?: string };

const nothing = () => () => {};

/** A cell draws itself anew when it is chosen, edited or refused, and the rest of the grid stays. */
function BodyCell({ className = '', ...props }: TableCell) {
  const store = useContext(CellStoreContext);
  const { 'data-row': row, 'data-column': column } = props;
  const at = row !== undefined && column !== undefined ? { row, column } : null;
  const look = useSyncExternalStore(store?.subscribe ?? nothing, () => (at && store ? store.look(at) : ''));
  if (!at) return <td {...props} {...as.cell} className={className} />;
  const words = look.split(' ');
  const state = {
    ...as.cell,
    className: `${className} cell ${words.map((word) => (word ? `cell-${word}` : '')).join(' ')}`,
    tabIndex: words.includes('chosen') ? 0 : -1,
    'aria-selected': words.includes('chosen') || words.includes('within'),
    'aria-invalid': words.includes('failed') || undefined,
    'aria-busy': words.includes('saving') || undefined,
  };
  return <td {...props} {...state} />;
}

const table = (props: ComponentProps<'table'>) => <table {...props} {...as.table} />;
const row = (props: ComponentProps<'tr'>) => <tr {...props} {...as.row} />;

export const gridParts = {
  table,
  header: {
    table,
    wrapper: (props: ComponentProps<'thead'>) => <thead {...props} {...as.group} />,
    row,
    cell: (props: ComponentProps<'th'>) => <th {...props} {...as.head} />,
  },
  body: { wrapper: (props: ComponentProps<'tbody'>) => <tbody {...props} {...as.group} />, row, cell: BodyCell },
};
