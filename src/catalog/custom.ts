// Fields that an organization added (`custom_fields`): columns like any other, with a path into the `custom` of the row.
import { inSelect } from './name.ts';
import type { Column, Limits } from './resource.ts';
import type { CatalogCustomField, CustomKind } from './types.ts';

interface Storage {
  type: string;
  base: string;
  limits?: Limits;
}

const text: Storage = { type: 'text', base: 'text', limits: { maxLength: 500 } };
const figure = (wholeDigits: number, scale: number): Storage => ({
  type: `numeric(${wholeDigits + scale},${scale})`,
  base: 'numeric',
  limits: { wholeDigits, scale },
});

/** What `private.custom_value` lets in, for the form to say so first. */
const storage = {
  text,
  longText: { ...text, limits: { maxLength: 20_000 } },
  integer: { type: 'bigint', base: 'int8', limits: { wholeDigits: 15 } },
  decimal: figure(9, 6),
  money: figure(12, 2),
  percent: figure(6, 4),
  boolean: { type: 'boolean', base: 'bool' },
  date: { type: 'date', base: 'date' },
  dateTime: { type: 'timestamp with time zone', base: 'timestamptz' },
  enum: text,
  email: text,
  phone: text,
  url: text,
} satisfies Record<CustomKind, Storage>;

/** No real column has such a name; the database sees to it. */
export const customName = (key: string): string => `custom_${key}`;

export function deriveCustom({ key, label, help, kind, options, required }: CatalogCustomField): Column {
  const { type, base, limits }: Storage = storage[kind];
  return {
    name: customName(key),
    custom: key,
    named: ['label', 'help'],
    label,
    help,
    kind,
    type,
    base,
    nullable: true,
    required,
    readonly: false,
    closed: null,
    hidden: false,
    system: false,
    hasDefault: false,
    initial: null,
    limits: limits ?? {},
    options: kind === 'enum' ? options : null,
    relation: null,
    unit: null,
    good: null,
  };
}

const searched = new Set(['text', 'email', 'phone', 'url']);
export const isSearched = ({ kind }: Pick<Column, 'kind'>): boolean => searched.has(kind);

/** In a filter and a sort. Figures compare as json, by value; everything else as text (days and moments sort as such). */
export function pathOf({ name, custom, base }: Pick<Column, 'name' | 'custom' | 'base'>): string {
  if (custom === null) return name;
  return /^(numeric|int)/.test(base) ? `custom->${custom}` : `custom->>${custom}`;
}

/** In a select: the value as it is, under the name of the column. */
export const selected = ({ name, custom }: Pick<Column, 'name' | 'custom'>): string =>
  custom === null ? inSelect(name) : `${name}:custom->${custom}`;

/** Values of a request: those of custom fields stand in one object. The database lays it over what is there. */
export function folded(values: Record<string, unknown>, column: (name: string) => Column | undefined) {
  const own: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const key = column(name)?.custom;
    if (key) custom[key] = value;
    else own[name] = value;
  }
  return Object.keys(custom).length > 0 ? { ...own, custom } : own;
}
