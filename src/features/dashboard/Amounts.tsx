import { useTranslate } from '@refinedev/core';
import { useFieldEnvironment } from '@/fields/context.ts';
import { unitText } from '@/fields/units.ts';
import { dayText } from '@/lib/dates.ts';
import { type Amount, amountText, countText, isMissing, MISSING } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { Percent } from '@/ui/Percent.tsx';
import type { Unit } from './tile.ts';

/** A figure in its unit. */
export function InUnit({ value, unit }: { value: Amount; unit: Unit }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  if (unit === 'money') return <Money value={value} />;
  if (unit === 'percent') return <Percent value={value} />;
  if (isMissing(value) && unit !== 'day') return <span className="missing">{MISSING}</span>;
  const texts = {
    count: () => countText(Number(value)),
    days: () => `${amountText(value, { digits: 1 })} ${unitText(t, 'days', value)}`,
    day: () => dayText(String(value), locale),
  };
  return <span className="num">{texts[unit]()}</span>;
}
