// What integer, decimal, money and percent share. A figure is decimal text from the keyboard to the database, so that no
// digit passes through a float. antd's InputNumber rounds and drops on leaving the field without a word.
import { Input, Space } from 'antd';
import { type FocusEvent, useState } from 'react';
import type { Column } from '@/catalog/resource.ts';
import { type DecimalMark, decimalMark, decimalsOf, parseDecimal, sameFigure, withDecimals } from '@/lib/numbers.ts';
import { documentLocale } from '@/ui/amount.ts';
import { isBlank } from './blank.tsx';
import { useFieldEnvironment } from './context.ts';
import type { FieldEnvironment, FilterProps, InputProps, Operator, Rule } from './types.ts';
import { unitText } from './units.ts';

export const figureOperators: readonly Operator[] = ['between', 'eq', 'ne', 'gte', 'lte', 'null', 'nnull'];

const grouped = (text: string, mark: DecimalMark): string => {
  const [whole = '', fraction] = text.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, mark === ',' ? '.' : ',');
  return fraction === undefined ? separated : separated + mark + fraction;
};

interface FigureInputProps extends Omit<InputProps, 'env' | 'record'> {
  prefix?: string;
  suffix?: string;
  digits?: number;
  onBlur?(event: FocusEvent): void;
}

/** What is typed stays what it is: a figure is kept as one, anything else as the text the rules then refuse. */
export function FigureInput({
  value,
  onChange,
  column,
  prefix,
  suffix,
  digits = 0,
  onBlur,
  ...rest
}: FigureInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const { t } = useFieldEnvironment();
  const mark = decimalMark(documentLocale());
  const figure = isBlank(value) ? '' : parseDecimal(String(value));
  const shown = figure ? grouped(withDecimals(figure, digits), mark) : String(value ?? '');
  return (
    <Input
      {...rest}
      className="num"
      inputMode="decimal"
      autoComplete="off"
      prefix={prefix}
      suffix={suffix ?? (column.unit ? unitText(t, column.unit, value) : undefined)}
      value={typed ?? shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(parseDecimal(target.value, mark) ?? (target.value.trim() || null));
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}

export function FigureFilter({ operator, value, onChange, column, env }: FilterProps) {
  const [from = null, to = null] = (Array.isArray(value) ? value : [value, null]) as (string | null)[];
  if (operator !== 'between') return <FigureInput column={column} value={value} onChange={onChange} />;
  return (
    <Space.Compact block>
      <FigureInput
        column={column}
        value={from}
        prefix={env.t('filter.from')}
        onChange={(next) => onChange([next, to])}
      />
      <FigureInput column={column} value={to} prefix={env.t('filter.to')} onChange={(next) => onChange([from, next])} />
    </Space.Compact>
  );
}

export function figureRules({ limits, base }: Column, { t }: Pick<FieldEnvironment, 't'>): Rule[] {
  const { min, max, above, below, wholeDigits } = limits;
  const scale = limits.scale ?? (/^int/.test(base) ? 0 : undefined);
  const figure = (value: unknown) => parseDecimal(String(value));
  const rules: Rule[] = [{ message: t('rules.figure'), validator: (value) => figure(value) !== null }];
  const rule = (message: string, holds: (figure: string) => boolean) =>
    rules.push({ message, validator: (value) => figure(value) === null || holds(figure(value) as string) });
  if (min !== undefined && max !== undefined)
    rule(t('rules.between', { min, max }), (n) => Number(n) >= min && Number(n) <= max);
  else if (min !== undefined) rule(t('rules.min', { min }), (n) => Number(n) >= min);
  else if (max !== undefined) rule(t('rules.max', { max }), (n) => Number(n) <= max);
  if (above !== undefined) rule(t('rules.above', { above }), (n) => Number(n) > above);
  if (below !== undefined) rule(t('rules.below', { below }), (n) => Number(n) < below);
  if (wholeDigits !== undefined) {
    const whole = (text: string) => text.replace(/^-/, '').replace(/\..*$/, '').replace(/^0$/, '').length;
    rule(t('rules.wholeDigits', { count: wholeDigits }), (n) => whole(n) <= wholeDigits);
  }
  if (scale !== undefined) {
    const decimals = (text: string) => decimalsOf(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
    const message = scale === 0 ? t('rules.whole') : t('rules.decimals', { count: scale });
    rule(message, (n) => decimals(n) <= scale);
  }
  return rules;
}

export const parseFigure = (token: string): string | undefined => parseDecimal(token) ?? undefined;
export const figureText = (value: unknown): string => (isBlank(value) ? '' : String(value));
export const sameFigures = sameFigure;
