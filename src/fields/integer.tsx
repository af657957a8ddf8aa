import { countText, MISSING } from '@/ui/amount.ts';
import { isBlank, Missing } from './blank.tsx';
import { FigureFilter, FigureInput, figureOperators, figureRules, figureText, sameFigures } from './figures.tsx';
import type { CellProps, FieldEnvironment, FieldKind, InputProps } from './types.ts';
import { unitText } from './units.ts';

/** A year is a name, not a quantity: 2026, never 2,026. */
function figure(value: unknown, { name, unit }: CellProps['column'], { locale, t }: FieldEnvironment): string {
  const text = /(^|_)year(_|$)/.test(name) ? String(value) : countText(Number(value), locale);
  return unit ? `${text} ${unitText(t, unit, value)}` : text;
}

function IntegerCell({ value, column, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return <span className="num">{figure(value, column, env)}</span>;
}

function IntegerInput({ env: _, record: __, ...props }: InputProps) {
  return <FigureInput {...props} />;
}

export const integer: FieldKind = {
  match: { base: ({ base }) => /^int[248]$/.test(base) },
  align: 'right',
  width: 110,
  Cell: IntegerCell,
  Input: IntegerInput,
  Filter: FigureFilter,
  operators: figureOperators,
  format: (value, column, env) => (isBlank(value) ? MISSING : figure(value, column, env)),
  exported: figureText,
  parse: (token) => (/^-?\d+$/.test(token) ? token : undefined),
  rules: figureRules,
  same: sameFigures,
};
