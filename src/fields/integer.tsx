import { countText, MISSING } from '@/ui/amount.ts';
import { isBlank, Missing } from './blank.tsx';
import { FigureFilter, FigureInput, figureOperators, figureRules, figureText, sameFigures } from './figures.tsx';
import type { CellProps, FieldKind, InputProps } from './types.ts';

function IntegerCell({ value, column, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return (
    <span className="num">
      {countText(Number(value), env.locale)}
      {column.unit ? ` ${column.unit}` : ''}
    </span>
  );
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
  format: (value, column, env) =>
    isBlank(value) ? MISSING : `${countText(Number(value), env.locale)}${column.unit ? ` ${column.unit}` : ''}`,
  exported: figureText,
  parse: (token) => (/^-?\d+$/.test(token) ? token : undefined),
  rules: figureRules,
  same: sameFigures,
};
