// Rows of a job: which ones are shown, and which are not in order.
import type { Row } from '@/catalog/resource.ts';
import type { Ratios } from '@/features/figures/totals.ts';
import { negated } from '@/lib/numbers.ts';

export const COLUMNS = [
  'code',
  'description',
  'original_budget',
  'revised_budget',
  'committed',
  'actual',
  'remaining_committed',
  'uncommitted_etc',
  'etc',
  'eac',
  'pct_spent',
  'pending_changes',
  'health',
  'variance',
];

/** What the columns are explained by, searched and grouped by besides. */
export const BEHIND = ['direct_actual', 'etc_override', 'etc_override_note', 'category', 'phase', 'cost_type'];

const NOT_SUMMED = new Set(['code', 'description', 'pct_spent', 'health']);
export const SUMMED = [...COLUMNS.filter((name) => !NOT_SUMMED.has(name)), 'direct_actual'];
export const RATIOS: Ratios = { pct_spent: ['actual', 'revised_budget'] };

/** The worst first. */
export const USUAL = 'variance';
export const UNCODED = 'uncoded';

export const kinds = ['over', 'watch', 'unbudgeted', 'uncommitted'] as const;
export type Kind = (typeof kinds)[number];

const isZero = (value: unknown): boolean => Number(value ?? 0) === 0;

const is: Record<Kind, (row: Row) => boolean> = {
  over: ({ health }) => health === 'over_budget',
  watch: ({ health }) => health === 'watch',
  unbudgeted: ({ revised_budget, eac }) => isZero(revised_budget) && !isZero(eac),
  uncommitted: ({ revised_budget, committed }) => Number(revised_budget) > 0 && isZero(committed),
};

export const ofKind = (rows: readonly Row[], kind: Kind): Row[] => rows.filter(is[kind]);

/** Each word is found in the code, its description or where it belongs. */
export function searched(rows: Row[], text: string): Row[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const said = [row.code, row.description, row.category, row.phase].join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

export const groupings = ['phase', 'category', 'cost_type'] as const;
export type Grouping = (typeof groupings)[number];

/** Columns that tell rows apart. */
export const groupingsOf = (rows: readonly Row[]): Grouping[] =>
  groupings.filter((column) => rows.some((row) => row[column]));

/** Cost that nobody has given a code: all of it is over, as no budget stands against it. */
export function uncodedRow(amount: unknown, description: string): Row | null {
  if (isZero(amount)) return null;
  const cost = String(amount);
  const none = Object.fromEntries(SUMMED.map((name) => [name, '0']));
  const figures = { actual: cost, direct_actual: cost, eac: cost, variance: negated(cost), pct_spent: null };
  return { ...none, ...figures, id: UNCODED, code: '', description };
}
