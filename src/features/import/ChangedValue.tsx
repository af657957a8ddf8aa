import { useTranslate } from '@refinedev/core';
import type { Column } from '@/catalog/resource.ts';
import { enumLabel } from '@/fields/words.ts';
import { dayText, isDay } from '@/lib/dates.ts';
import { MISSING } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { Percent } from '@/ui/Percent.tsx';

/** A stored value of either side. Look-ups come as the label the database gave them, so text is enough for the rest. */
export function ChangedValue({ column, value }: { column: Column | undefined; value: unknown }) {
  const t = useTranslate();
  if (value === null || value === undefined || value === '') return <span className="missing">{MISSING}</span>;
  if (column?.kind === 'money') return <Money value={value as string} />;
  if (column?.kind === 'percent') return <Percent value={value as string} digits={2} />;
  if (typeof value === 'boolean') return <span>{t(value ? 'states.yes' : 'states.no')}</span>;
  if (column?.kind === 'enum') return <span>{enumLabel(t, column, String(value))}</span>;
  if (isDay(value)) return <span className="num">{dayText(value, document.documentElement.lang || 'en')}</span>;
  return <span>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</span>;
}
