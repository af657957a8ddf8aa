// Where the keys lead in a grid, and which cells lie between two.
export interface At {
  row: string;
  column: string;
}

export interface Grid {
  rows: readonly string[];
  columns: readonly string[];
}

export const sameCell = (a: At | null, b: At | null): boolean => a?.row === b?.row && a?.column === b?.column;

const clamp = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));

export function stepped({ rows, columns }: Grid, at: At, down: number, right: number): At {
  const row = rows[clamp(rows.indexOf(at.row) + down, rows.length)];
  const column = columns[clamp(columns.indexOf(at.column) + right, columns.length)];
  return { row: row ?? at.row, column: column ?? at.column };
}

/** In reading order; null behind the last cell and before the first: there the page goes on. */
export function nextCell({ rows, columns }: Grid, at: At, by: 1 | -1): At | null {
  const place = rows.indexOf(at.row) * columns.length + columns.indexOf(at.column) + by;
  const row = rows[Math.floor(place / columns.length)];
  const column = columns[place % columns.length];
  return place < 0 || row === undefined || column === undefined ? null : { row, column };
}

/** Cells a key leads to from one of them; null for keys that do not move. */
export function moved(grid: Grid, at: At, { key, ctrl }: { key: string; ctrl: boolean }): At | null {
  const far = ctrl ? Number.MAX_SAFE_INTEGER : 1;
  const all = Number.MAX_SAFE_INTEGER;
  const steps: Record<string, [down: number, right: number]> = {
    ArrowUp: [-far, 0],
    ArrowDown: [far, 0],
    ArrowLeft: [0, -far],
    ArrowRight: [0, far],
    Home: [ctrl ? -all : 0, -all],
    End: [ctrl ? all : 0, all],
  };
  const step = steps[key];
  return step ? stepped(grid, at, ...step) : null;
}

/** The block with these two cells at its corners. */
export function blockOf({ rows, columns }: Grid, from: At, to: At): Grid {
  const between = (all: readonly string[], a: string, b: string) => {
    const [first = 0, last = 0] = [all.indexOf(a), all.indexOf(b)].sort((x, y) => x - y);
    return all.slice(Math.max(0, first), last + 1);
  };
  return { rows: between(rows, from.row, to.row), columns: between(columns, from.column, to.column) };
}

export const isWithin = ({ rows, columns }: Grid, { row, column }: At): boolean =>
  rows.includes(row) && columns.includes(column);
