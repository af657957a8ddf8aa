import { amountText, MISSING } from '@/ui/amount.ts';
import { isBlank, Missing } from './blank.tsx';
import {
  FigureFilter,
  FigureInput,
  figureOperators,
  figureRules,
  figureText,
  parseFigure,
  sameFigures,
} from './figures.tsx';
import type { CellProps, FieldKind, InputProps } from './types.ts';
import { unitText } from './units.ts';

/** As many digits as the column keeps, without a tail of zeros; a minus, because only money goes into parentheses. */
function decimalText(value: unknown, scale: number, locale: string): string {
  const text = String(value);
  const shown = amountText(text.replace('-', ''), { digits: Math.min(scale, 6), locale })
    .replace(/(\D\d*?)0+$/, '$1')
    .replace(/\D$/, '');
  return text.startsWith('-') ? `-${shown}` : shown;
}

function DecimalCell({ value, column, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return <span className="num">{decimal.format(value, column, env)}</span>;
}

function DecimalInput({ env: _, record: __, ...props }: InputProps) {
  return <FigureInput {...props} />;
}

export const decimal: FieldKind = {
  match: { base: ({ base }) => /^(numeric|float[48])$/.test(base) },
  align: 'right',
  width: 120,
  Cell: DecimalCell,
  Input: DecimalInput,
  Filter: FigureFilter,
  operators: figureOperators,
  format: (value, column, env) =>
    isBlank(value)
      ? MISSING
      : `${decimalText(value, column.limits.scale ?? 6, env.locale)}${column.unit ? ` ${unitText(env.t, column.unit, value)}` : ''}`,
  exported: figureText,
  parse: parseFigure,
  rules: figureRules,
  same: sameFigures,
};
