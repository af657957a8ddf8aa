// What a field kind is. One file per kind holds all of it; index.ts lists them.
import type { ComponentType } from 'react';
import type { KindMatch } from '@/catalog/kinds.ts';
import type { Column, Relation, Resources, Row } from '@/catalog/resource.ts';
import type { Organization } from '@/catalog/types.ts';
import type { Text } from '@/lib/text.ts';

/** What a field needs from around it. Screens provide it; fields never reach upwards. */
export interface FieldEnvironment {
  organization: Organization;
  locale: string;
  resources: Resources;
  t: Text;
  Picker: ComponentType<PickerProps>;
}

export interface PickerProps {
  relation: Relation;
  value: string | string[] | null;
  onChange(value: string | string[] | null): void;
  multiple?: boolean;
  id?: string;
  'aria-label'?: string;
  disabled?: boolean;
  status?: 'error';
  autoFocus?: boolean;
  defaultOpen?: boolean;
  /** the record so far: a cost code is picked among those of its project */
  record?: Record<string, unknown>;
}

export interface CellProps {
  value: unknown;
  column: Column;
  record: Row;
  env: FieldEnvironment;
}

/** `value` and `onChange` come from antd's Form.Item, the rest from the form. */
export interface InputProps {
  value?: unknown;
  onChange?(value: unknown): void;
  column: Column;
  env: FieldEnvironment;
  id?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  /** a list of choices opens at once */
  defaultOpen?: boolean;
  /** by antd's form; a Select would put it on an element that may not have it */
  'aria-required'?: 'true';
  record?: Record<string, unknown>;
}

export const operators = [
  'eq',
  'ne',
  'in',
  'nin',
  'contains',
  'ncontains',
  'startswith',
  'gte',
  'lte',
  'between',
  'within',
  'null',
  'nnull',
] as const;
export type Operator = (typeof operators)[number];

export interface FilterProps {
  /** what the column is called, for those who do not see where the field stands */
  label?: string;
  operator: Operator;
  value: unknown;
  onChange(value: unknown): void;
  column: Column;
  env: FieldEnvironment;
}

export interface Rule {
  message: string;
  validator(value: unknown): boolean;
}

export interface FieldKind {
  match: KindMatch;
  align?: 'right';
  /** width of a list column, in pixels */
  width: number;
  Cell: ComponentType<CellProps>;
  Input: ComponentType<InputProps>;
  Filter: ComponentType<FilterProps>;
  /** offered operators, the usual one first */
  operators: readonly Operator[];
  /** as a person reads it: in chips, in history, beside a conflict */
  format(value: unknown, column: Column, env: FieldEnvironment): string;
  /** in a csv file; `format` when absent */
  exported?(value: unknown, column: Column, env: FieldEnvironment): string;
  /** from an address or a preset; undefined = no value of this kind */
  parse(text: string, column: Column): unknown;
  /** what the form checks before the database does */
  rules?(column: Column, env: Pick<FieldEnvironment, 't'>): Rule[];
  /** same value in the sense of "nothing changed" */
  same?(a: unknown, b: unknown): boolean;
}
