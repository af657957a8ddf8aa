import { percentText } from '@/ui/amount.ts';
import { Percent } from '@/ui/Percent.tsx';
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

type Amount = number | string | null | undefined;

function PercentCell({ value, column }: CellProps) {
  return <Percent value={value as Amount} digits={Math.min(column.limits.scale ?? 2, 2)} />;
}

function PercentInput({ env: _, record: __, ...props }: InputProps) {
  return <FigureInput {...props} suffix="%" />;
}

/** Percent points, 0–100, as stored: nothing is multiplied. */
export const percent: FieldKind = {
  match: {
    domain: /percent/,
    base: ({ base, name }) =>
      /^(numeric|float|int)/.test(base) && /_(pct|percent|percentage)$|^percent(age)?(_|$)/.test(name),
  },
  align: 'right',
  width: 100,
  Cell: PercentCell,
  Input: PercentInput,
  Filter: FigureFilter,
  operators: figureOperators,
  format: (value, column) => percentText(value as Amount, Math.min(column.limits.scale ?? 2, 2)),
  exported: figureText,
  parse: parseFigure,
  rules: figureRules,
  same: sameFigures,
};
