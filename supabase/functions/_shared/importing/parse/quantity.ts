import { type Cell, display, textOf } from '../read/cell.ts';
import { formatOf } from '../read/format.ts';
import { money } from './money.ts';
import { accepted, type ParseContext, type Parsed, unusable } from './parsed.ts';

/** A figure with what it counts; without one (`null`) the cell is a text. `text` is the cell as it stands. */
export interface Quantity {
  text: string;
  value: number | null;
  unit: 'money' | 'percent' | 'days' | 'count' | 'text';
}

const WITH_UNIT = /^([-\u2212]?[\d.,]+)\s*(%|days?)?$/i;

/** What is meant is said by the number format or by the word behind the number: `$25,000.00`, `20%`, `14 days`, 9. */
export function quantity(cell: Cell | undefined, _spec: unknown, context: ParseContext): Parsed<Quantity> {
  const early = unusable(cell);
  if (early !== null) return early;
  const { t, v, z } = cell as Cell;
  const text = display(cell, context.date1904);
  const found = (unit: Quantity['unit'], value: number | null) => accepted({ text, value, unit });
  if (t === 'n') {
    const format = formatOf(z);
    if (format.kind === 'percent') return found('percent', percentOf(Number(v)));
    if (format.kind === 'points') return found('percent', Number(v));
    if (format.kind === 'date') return found('text', null);
    if (format.currency === null) return found('count', Number(v));
    return money(cell, {}, context).ok ? found('money', Number(v)) : found('text', null);
  }
  if (t === 'b') return found('text', null);
  const match = WITH_UNIT.exec(textOf(cell as Cell));
  const amount = money({ t: 's', v: match?.[1] ?? text }, {}, context);
  if (!amount.ok || amount.value === null) return found('text', null);
  const unit = match?.[2]?.toLowerCase();
  if (unit === '%') return found('percent', amount.value);
  if (unit !== undefined) return found('days', amount.value);
  return found(match ? 'count' : 'money', amount.value);
}

const percentOf = (share: number) => Number((share * 100).toPrecision(12));
