import type { ParserSpec } from '../../importing/parse/index.ts';
import { words } from '../../importing/parse/one-of.ts';
import type { CatalogColumn, CatalogTable } from './catalog.ts';
import { uiWords } from './catalog.ts';

const INTEGERS: Record<string, number> = { int2: 32_767, int4: 2_147_483_647, int8: Number.MAX_SAFE_INTEGER };
const TEXTS = new Set(['text', 'varchar', 'bpchar', 'citext', 'name']);
const LONG_TEXT = /(^|_)(notes?|description|comments?|memo|details)$/;
const KINDS: Record<string, ParserSpec> = {
  email: { kind: 'email' },
  phone: { kind: 'phone' },
  longtext: { kind: 'text', long: true },
  markdown: { kind: 'text', long: true },
};

/** How the cells of a column are read; null for a column that no cell can fill (json, bytes, arrays). */
export function parserFor(column: CatalogColumn, table: CatalogTable): ParserSpec | null {
  const { base, name } = column;
  const choices = column.enum ?? listedValues(column, table);
  if (choices)
    return {
      kind: 'oneOf',
      words: words(Object.fromEntries(choices.map((value) => [value, []]))),
      column: `${table.name}.${name}`,
    };
  if (base === 'bool') return { kind: 'yesNo' };
  if (base === 'date') return { kind: 'date' };
  if (base === 'timestamptz' || base === 'timestamp') return { kind: 'timestamp' };
  if (base === 'uuid') return { kind: 'uuid' };
  const limit = INTEGERS[base];
  if (limit !== undefined) return { kind: 'integer', min: -limit - 1, max: limit, units: ['%'] };
  if (base === 'numeric' || base === 'float4' || base === 'float8') return figure(column);
  return TEXTS.has(base) ? textual(column) : null;
}

function figure(column: CatalogColumn): ParserSpec {
  const kind = uiWords(column.comment).kind;
  if (kind === 'percent' || column.name.endsWith('_pct'))
    return { kind: 'percent', points: true, min: -Infinity, max: Infinity };
  // numeric(14,2) is money throughout the schema; a word in the comment says otherwise
  if (kind === 'money' || (kind === undefined && column.precision === 14 && column.scale === 2))
    return { kind: 'money' };
  return { kind: 'number', precision: column.precision ?? undefined, scale: column.scale ?? undefined };
}

function textual(column: CatalogColumn): ParserSpec {
  const max = column.max_length ?? undefined;
  const declared = KINDS[uiWords(column.comment).kind ?? ''];
  const named = /(^|_)e?mail$/.test(column.name)
    ? KINDS.email
    : /(^|_)phone$/.test(column.name)
      ? KINDS.phone
      : undefined;
  const spec = declared ?? named ?? { kind: 'text', long: LONG_TEXT.test(column.name) };
  return spec.kind === 'text' ? { ...spec, max } : spec;
}

/** The same of a custom field; the database has the last word (private.custom_value). */
export function customParser(kind: string, options: readonly string[], column: string): ParserSpec {
  const parsers: Record<string, ParserSpec> = {
    enum: { kind: 'oneOf', words: words(Object.fromEntries(options.map((value) => [value, []]))), column },
    boolean: { kind: 'yesNo' },
    date: { kind: 'date' },
    dateTime: { kind: 'timestamp' },
    integer: { kind: 'integer', min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
    decimal: { kind: 'number', precision: 15, scale: 6 },
    percent: { kind: 'percent', points: true, min: -Infinity, max: Infinity },
    money: { kind: 'money' },
    email: { kind: 'email' },
    phone: { kind: 'phone' },
    longText: { kind: 'text', long: true, max: 20_000 },
  };
  return parsers[kind] ?? { kind: 'text', long: false, max: 500 };
}

/** `check (kind in ('hand', 'power'))` as the database prints it. Anything more involved is left to the database. */
function listedValues(column: CatalogColumn, table: CatalogTable): string[] | null {
  for (const { expression } of table.checks) {
    const match = /^CHECK \(+"?(\w+)"?\)?(?:::text)? = ANY \(+ARRAY\[(.*?)\][\w:[\]()]*\)+$/.exec(expression);
    if (match?.[1] !== column.name) continue;
    return [...(match[2] ?? '').matchAll(/'((?:[^']|'')*)'/g)].map((value) =>
      (value[1] as string).replaceAll("''", "'"),
    );
  }
  return null;
}
