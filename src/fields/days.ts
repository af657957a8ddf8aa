// What the two kinds of days share, without the picker, which is large and loaded when somebody picks.
import { isDay, type periods } from '@/lib/dates.ts';
import type { FieldEnvironment, Operator } from './types.ts';

export const dayOperators: readonly Operator[] = ['within', 'between', 'gte', 'lte', 'eq', 'null', 'nnull'];

export function periodLabel({ t }: Pick<FieldEnvironment, 't'>, period: (typeof periods)[number]): string {
  return t(`period.${period}`);
}

export const parseDay = (token: string): string | undefined => (isDay(token) ? token : undefined);
