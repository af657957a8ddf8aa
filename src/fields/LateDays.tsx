// The picker is large: a list fetches it when somebody filters by a day. A form brings it along, and must not show
// skeletons for a third of a second (React's least time for them) because of a promise that is kept already.
import { type ComponentType, lazy, useState } from 'react';
import type { FilterProps, InputProps } from './types.ts';

interface Days {
  DateInput: ComponentType<InputProps>;
  DateTimeInput: ComponentType<InputProps>;
  DayFilter: ComponentType<FilterProps>;
}

let here: Days | null = null;

/** Said by DayInputs.tsx itself as soon as it is there. */
export function daysAreHere(days: Days): void {
  here = days;
}

const later: Days = {
  DateInput: lazy(async () => ({ default: (await import('./DayInputs.tsx')).DateInput })),
  DateTimeInput: lazy(async () => ({ default: (await import('./DayInputs.tsx')).DateTimeInput })),
  DayFilter: lazy(async () => ({ default: (await import('./DayInputs.tsx')).DayFilter })),
};

/** Decided once per field: another component in its place would lose what is typed. */
const useDays = (): Days => useState(() => here ?? later)[0];

export function DateInput(props: InputProps) {
  const Now = useDays().DateInput;
  return <Now {...props} />;
}

export function DateTimeInput(props: InputProps) {
  const Now = useDays().DateTimeInput;
  return <Now {...props} />;
}

export function DayFilter(props: FilterProps) {
  const Now = useDays().DayFilter;
  return <Now {...props} />;
}
