import { isBlank, Missing } from '@/fields/blank.tsx';
import type { CellProps, InputProps } from '@/fields/types.ts';
import { WordInput } from '@/fields/WordInput.tsx';
import { defineResource } from './defineResource.ts';

/** Words for numbers: months of a year, and days of a week that begins with Monday as the first of 2024 did. */
function wordsFor(kind: 'month' | 'weekday', locale: string) {
  const format = new Intl.DateTimeFormat(locale, { [kind]: 'long', timeZone: 'UTC' });
  return Array.from({ length: kind === 'month' ? 12 : 7 }, (_, at) => ({
    value: String(at + 1),
    label: format.format(Date.UTC(2024, kind === 'month' ? at : 0, kind === 'month' ? 1 : at + 1)),
  }));
}

function Word({ value, of }: { value: unknown; of: { value: string; label: string }[] }) {
  if (isBlank(value)) return <Missing />;
  return <span>{of.find((word) => word.value === String(value))?.label ?? String(value)}</span>;
}

const MonthCell = ({ value, env }: CellProps) => <Word value={value} of={wordsFor('month', env.locale)} />;
const MonthInput = (props: InputProps) => <WordInput {...props} options={wordsFor('month', props.env.locale)} />;
const WeekdayCell = ({ value, env }: CellProps) => <Word value={value} of={wordsFor('weekday', env.locale)} />;
const WeekdayInput = (props: InputProps) => <WordInput {...props} options={wordsFor('weekday', props.env.locale)} />;

export const organizationSettings = defineResource('organization_settings', {
  fields: {
    fiscal_year_start_month: { Cell: MonthCell, Input: MonthInput },
    week_start_isodow: { Cell: WeekdayCell, Input: WeekdayInput },
  },
});
