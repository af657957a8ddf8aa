import { useMemo, useSyncExternalStore } from 'react';

// How wide the columns of a table stand and which stay in sight at the left is a matter of screen and eyes, so this
// machine remembers it, as it does the density. Which columns there are and in which order is part of what a list says:
// that stands in the address and in saved views.
export interface ColumnLayout {
  /** pixels by column; the others have the width of their kind */
  widths: Record<string, number>;
  pins: string[];
}

const NONE: ColumnLayout = { widths: {}, pins: [] };
const NARROWEST = 56;
const WIDEST = 900;

const key = (table: string) => `secg.columns.${table}`;
const listeners = new Set<() => void>();
const read = new Map<string, { text: string; layout: ColumnLayout }>();

/** One object for one text: React compares what it is given. */
function layoutOf(table: string): ColumnLayout {
  const text = localStorage.getItem(key(table));
  if (text === null) return NONE;
  const known = read.get(table);
  if (known?.text === text) return known.layout;
  const layout = parse(text);
  read.set(table, { text, layout });
  return layout;
}

/** Whoever else writes here: only what has the right shape is taken. */
function parse(text: string): ColumnLayout {
  try {
    const { widths, pins } = JSON.parse(text) as Partial<Record<keyof ColumnLayout, unknown>>;
    const sizes = Object.entries(widths ?? {}).filter(([, width]) => typeof width === 'number') as [string, number][];
    return {
      widths: Object.fromEntries(sizes.map(([name, width]) => [name, within(width)])),
      pins: Array.isArray(pins) ? pins.map(String) : [],
    };
  } catch (problem) {
    if (problem instanceof SyntaxError) return NONE;
    throw problem;
  }
}

export const within = (width: number): number => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));

export function setColumnLayout(table: string, patch: Partial<ColumnLayout> | null): void {
  if (patch === null) localStorage.removeItem(key(table));
  else localStorage.setItem(key(table), JSON.stringify({ ...layoutOf(table), ...patch }));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useColumnLayout(table: string): ColumnLayout {
  const snapshot = useMemo(() => () => layoutOf(table), [table]);
  return useSyncExternalStore(subscribe, snapshot);
}
