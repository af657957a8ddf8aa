// `purchase_price:money!`: a column as it is written on the command line.
import catalog from '../../src/generated/catalog.json' with { type: 'json' };

export interface NewColumn {
  /** as in the database: a relation ends with _id */
  name: string;
  kind: 'enum' | 'relation' | keyof typeof TYPES;
  required: boolean;
  /** words of an enum, the first of them its default */
  options: string[];
  /** table a relation points at */
  target: string | null;
}

interface Type {
  sql: string;
  /** what a name does not tell, for the comment */
  ui?: string;
  /** names that tell it */
  told?: RegExp;
  check?: (name: string) => string;
  default?: string;
}

/** Kinds of the product, and the Postgres type that makes each of them. */
export const TYPES = {
  text: { sql: 'text' },
  long_text: { sql: 'text', ui: 'longText', told: /^(notes?|remarks?|comments?)$/ },
  integer: { sql: 'integer' },
  // a numeric without a scale, or one named so, would be money
  decimal: { sql: 'numeric(14,4)', ui: 'decimal', told: /^(?!.*_amount$)/ },
  money: { sql: 'numeric(14,2)' },
  percent: { sql: 'numeric(5,2)', ui: 'percent', told: /_pct$/, check: (name) => `${name} between 0 and 100` },
  boolean: { sql: 'boolean', default: 'false' },
  date: { sql: 'date' },
  date_time: { sql: 'timestamptz' },
  email: { sql: 'text', ui: 'email', told: /(^|_)email$/ },
  phone: { sql: 'text', ui: 'phone', told: /(^|_)phone$/ },
  url: { sql: 'text', ui: 'url', told: /(^|_)(url|website)$/ },
  json: { sql: 'jsonb' },
} satisfies Record<string, Type>;

export const typeOf = ({ kind }: NewColumn): Type => TYPES[kind as keyof typeof TYPES];

const NAME = /^[a-z][a-z0-9_]{0,39}$/;
/** A name that Postgres takes for itself would have to be quoted for ever. */
const RESERVED = new Set(
  (
    'all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create ' +
    'current_date current_role current_time current_timestamp current_user default deferrable desc distinct do else end ' +
    'except false fetch for foreign from grant group having in initially intersect into lateral leading limit localtime ' +
    'localtimestamp not null offset on only or order placing primary references returning select session_user some ' +
    'symmetric table then to trailing true union unique user using variadic when where window with'
  ).split(' '),
);
/** `tenant_table` adds them. */
const GIVEN =
  'id organization_id created_at created_by updated_at version source source_ref import_run_id import_key custom'.split(
    ' ',
  );
const TABLES = catalog.tables.filter(({ kind }) => kind === 'table').map(({ name }) => name);

/** The column, or what is wrong with it. */
export function readColumn(text: string): NewColumn | string {
  const [, given = '', type = '', mark] = /^([^:]+):([^!]+)(!?)$/.exec(text) ?? [];
  const required = mark === '!';
  if (!NAME.test(given)) return `"${text}" is no column: name:type, with ! behind it when it may not be empty`;
  if (RESERVED.has(given)) return `${given} is a word of SQL`;
  if (GIVEN.includes(given)) return `every table has ${given} already`;
  if (type in TYPES) return { name: given, kind: type as NewColumn['kind'], required, options: [], target: null };
  if (type.includes('|')) {
    const options = type.split('|');
    const wrong = options.find((option) => !NAME.test(option));
    if (wrong !== undefined || new Set(options).size < options.length)
      return `the words of ${given} are lower-case, with _ between them, and differ: ${type}`;
    return { name: given, kind: 'enum', required: true, options, target: null };
  }
  if (TABLES.includes(type)) {
    const name = given.endsWith('_id') ? given : `${given}_id`;
    return { name, kind: 'relation', required, options: [], target: type };
  }
  return `there is no type or table ${type} for ${given}: ${Object.keys(TYPES).join(', ')}, words like open|done, or a table`;
}
