import { dayText, isDay } from '@/lib/dates.ts';
import { isBlank, Missing } from './blank.tsx';
import { dayOperators, parseDay } from './days.ts';
import { DateInput, DayFilter } from './late.tsx';
import type { CellProps, FieldKind } from './types.ts';

function DateCell({ value, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return <time className="num">{dayText(String(value), env.locale)}</time>;
}

export const date: FieldKind = {
  match: { base: ({ base }) => base === 'date' },
  width: 108,
  Cell: DateCell,
  Input: DateInput,
  Filter: DayFilter,
  operators: dayOperators,
  format: (value, _column, env) => (isBlank(value) ? '' : dayText(String(value), env.locale)),
  exported: (value) => (isBlank(value) ? '' : String(value)),
  parse: parseDay,
  // what was typed and is no day stays in the field until it is one
  rules: (_column, { t }) => [{ message: t('rules.date'), validator: isDay }],
};
