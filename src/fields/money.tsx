import { withDecimals } from '@/lib/numbers.ts';
import { amountText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { isBlank } from './blank.tsx';
import { FigureFilter, FigureInput, figureOperators, figureRules, parseFigure, sameFigures } from './figures.tsx';
import type { CellProps, FieldKind, InputProps } from './types.ts';

type Amount = number | string | null | undefined;

/** In a column of figures the currency would stand on every line: the organization has one, the record shows it once. */
function MoneyCell({ value }: CellProps) {
  return <Money value={value as Amount} />;
}

function MoneyInput({ env, record: _, ...props }: InputProps) {
  return <FigureInput {...props} digits={props.column.limits.scale ?? 2} prefix={env.organization.currency} />;
}

export const money: FieldKind = {
  match: {
    domain: /money/,
    // what a view adds up has lost its precision; what is no money there says so in its comment
    base: ({ base, precision, scale, name }, of) =>
      base === 'numeric' &&
      (/_amount$/.test(name) || (of === 'view' && precision === null) || (Number(precision) >= 10 && scale === 2)),
  },
  align: 'right',
  width: 120,
  Cell: MoneyCell,
  Input: MoneyInput,
  Filter: FigureFilter,
  operators: figureOperators,
  format: (value, _column, env) =>
    amountText(value as Amount, { locale: env.locale, currency: env.organization.currency }),
  exported: (value, column) => (isBlank(value) ? '' : withDecimals(String(value), column.limits.scale ?? 2)),
  parse: parseFigure,
  rules: figureRules,
  same: sameFigures,
};
