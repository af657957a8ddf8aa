import { useCallback, useRef } from 'react';
import type { Row } from '@/catalog/resource.ts';

export interface Marks {
  ids: string[];
  onChange(ids: string[]): void;
  /** what the check box of a row is called, and the one of all rows */
  nameOf(row: Row): string;
  all: string;
}

/** Marked rows: one by one, with shift all from the one before, at the head all there are. */
export function useMarks(rows: Row[], marks: Marks | undefined) {
  const latest = useRef({ rows, marks });
  latest.current = { rows, marks };
  const before = useRef(0);

  const onMark = useCallback((index: number, upTo: boolean) => {
    const { rows: shown, marks: now } = latest.current;
    const row = shown[index];
    if (!row || !now) return;
    const [from, to] = upTo ? [Math.min(before.current, index), Math.max(before.current, index)] : [index, index];
    const meant = shown.slice(from, to + 1).map(({ id }) => String(id));
    const others = now.ids.filter((id) => !meant.includes(id));
    now.onChange(now.ids.includes(String(row.id)) ? others : [...others, ...meant]);
    before.current = index;
  }, []);
  const all = marks !== undefined && rows.length > 0 && rows.every(({ id }) => marks.ids.includes(String(id)));
  const onAll = () => marks?.onChange(all ? [] : rows.map(({ id }) => String(id)));
  return { all, some: (marks?.ids.length ?? 0) > 0, onMark, onAll };
}
