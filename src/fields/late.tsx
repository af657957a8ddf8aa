// Lists of choices and the picker of days are large: a list of rows fetches them when somebody filters. A form brings them
// along, and must not show skeletons for a third of a second (React's least time for them) because of a promise that is
// kept already.
import { type ComponentType, lazy, useState } from 'react';
import type { FilterProps, InputProps } from './types.ts';

type Filters = Record<'BooleanFilter' | 'DayFilter' | 'EnumFilter' | 'TableFilter', ComponentType<FilterProps>>;
type Inputs = Record<
  'BooleanInput' | 'DateInput' | 'DateTimeInput' | 'EnumInput' | 'ListInput' | 'TableInput',
  ComponentType<InputProps>
>;
type Parts = Filters & Inputs;

let here: Parts | null = null;

/** Said by inputs.ts itself as soon as it is there. */
export function inputsAreHere(parts: Parts): void {
  here = parts;
}

const late = <Name extends keyof Parts>(name: Name) =>
  lazy(async () => ({ default: (await import('./inputs.ts')).inputs[name] as Parts[Name] }));

const later: Parts = {
  BooleanFilter: late('BooleanFilter'),
  BooleanInput: late('BooleanInput'),
  DateInput: late('DateInput'),
  DateTimeInput: late('DateTimeInput'),
  DayFilter: late('DayFilter'),
  EnumFilter: late('EnumFilter'),
  EnumInput: late('EnumInput'),
  ListInput: late('ListInput'),
  TableFilter: late('TableFilter'),
  TableInput: late('TableInput'),
};

/** Decided once per field: another component in its place would lose what is typed. */
const useParts = (): Parts => useState(() => here ?? later)[0];

export function BooleanFilter(props: FilterProps) {
  const Part = useParts().BooleanFilter;
  return <Part {...props} />;
}

export function BooleanInput(props: InputProps) {
  const Part = useParts().BooleanInput;
  return <Part {...props} />;
}

export function DateInput(props: InputProps) {
  const Part = useParts().DateInput;
  return <Part {...props} />;
}

export function DateTimeInput(props: InputProps) {
  const Part = useParts().DateTimeInput;
  return <Part {...props} />;
}

export function DayFilter(props: FilterProps) {
  const Part = useParts().DayFilter;
  return <Part {...props} />;
}

export function EnumFilter(props: FilterProps) {
  const Part = useParts().EnumFilter;
  return <Part {...props} />;
}

export function EnumInput(props: InputProps) {
  const Part = useParts().EnumInput;
  return <Part {...props} />;
}

export function ListInput(props: InputProps) {
  const Part = useParts().ListInput;
  return <Part {...props} />;
}

export function TableFilter(props: FilterProps) {
  const Part = useParts().TableFilter;
  return <Part {...props} />;
}

export function TableInput(props: InputProps) {
  const Part = useParts().TableInput;
  return <Part {...props} />;
}
