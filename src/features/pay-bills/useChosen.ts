import { useMemo, useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { decimalMark, sumFigures } from '@/lib/numbers.ts';
import { isSoon, ofKind, readAmount, type Wrong } from './bills.ts';

export interface Chosen {
  ids: string[];
  choose(ids: string[]): void;
  /** what was typed for a bill; null: all of it */
  typed(row: Row): string | null;
  type(row: Row, text: string): void;
  wrong(row: Row): Wrong | null;
  bills: { bill: string; amount: string }[];
  vendors: number;
  /** sum of what is to be paid, and the part of it that is due soon; null with nothing chosen */
  total: string | null;
  soon: string | null;
  /** how many amounts are none */
  mistakes: number;
}

/** Bills somebody has marked, with what he wants to pay of each. */
export function useChosen(rows: Row[]): Chosen {
  const mark = decimalMark(useFieldEnvironment().locale);
  const [ids, choose] = useState<string[]>([]);
  const [texts, setTexts] = useState<Record<string, string>>({});
  const typed = (row: Row) => texts[String(row.id)] ?? null;
  const read = (row: Row) => {
    const text = typed(row);
    return text === null ? { amount: String(row.payable) } : readAmount(text, row.payable, mark);
  };
  // what was paid meanwhile is chosen no longer
  const open = useMemo(() => ofKind(rows, null), [rows]);
  const marked = useMemo(() => new Set(ids), [ids]);
  const chosen = useMemo(() => open.filter(({ id }) => marked.has(String(id))), [open, marked]);
  const good = chosen.flatMap((row) => {
    const one = read(row);
    return 'amount' in one ? [{ row, amount: one.amount }] : [];
  });
  const sum = (of: typeof good) => sumFigures(of.map(({ amount }) => amount));
  return {
    ids: chosen.map(({ id }) => String(id)),
    choose: (next) => {
      choose(next);
      setTexts((old) => Object.fromEntries(Object.entries(old).filter(([id]) => next.includes(id))));
    },
    typed,
    type: (row, text) => {
      const id = String(row.id);
      setTexts((old) => ({ ...old, [id]: text }));
      choose((old) => (old.includes(id) ? old : [...old, id]));
    },
    wrong: (row) => {
      const one = read(row);
      return 'wrong' in one ? one.wrong : null;
    },
    bills: good.map(({ row, amount }) => ({ bill: String(row.id), amount })),
    vendors: new Set(chosen.map(({ vendor_id }) => vendor_id)).size,
    total: sum(good),
    soon: sum(good.filter(({ row }) => isSoon(row))),
    mistakes: chosen.length - good.length,
  };
}
