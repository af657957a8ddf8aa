// Text of a spreadsheet → the value a form would send, by the parsers of the importers. Figures and days are read the way the
// person's language writes them; what could be read in two ways is refused, never guessed.

import { type ParserSpec, parseCell } from '@shared/importing/parse/index.ts';
import type { ParseContext } from '@shared/importing/parse/parsed.ts';
import { normalise } from '@shared/text.ts';
import type { Column, Kind } from '@/catalog/resource.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import { enumLabel, resourceLabel } from '@/fields/words.ts';
import { fromWall } from '@/lib/dates.ts';
import { decimalMark } from '@/lib/numbers.ts';
import { unmarked } from './tsv.ts';

export type ReadCell = { ok: true; value: unknown } | { ok: false; message: string };

function contextOf({ locale, organization }: FieldEnvironment): ParseContext {
  return {
    date1904: false,
    dateOrder: locale.startsWith('en') ? 'MDY' : 'DMY',
    numberFormat: decimalMark(locale) === ',' ? '1.234,56' : '1,234.56',
    currency: organization.currency,
    timezone: organization.timezone,
    textLimits: { short: 300, long: 10_000 },
    words: () => undefined,
  };
}

/** Every word for a value: as it is stored, and as the person reads it. */
function wordsOf(column: Column, env: FieldEnvironment): ReadonlyMap<string, string> {
  const pairs =
    column.kind === 'table'
      ? env.resources.all.map((resource) => [resource.name, resourceLabel(env.t, resource)])
      : (column.options ?? []).map((option) => [option, enumLabel(env.t, column, option)]);
  return new Map(
    pairs.flatMap(([value = '', label = '']) =>
      [value, value.replaceAll('_', ' '), label].map((word): [string, string] => [normalise(word), value]),
    ),
  );
}

const plain = ['text', 'longText', 'email', 'phone', 'url'] as const;
/** Kinds that the importers have a parser for; a kind that is none of these has to be named below. */
type Parsed = Exclude<Kind, (typeof plain)[number] | 'list' | 'json' | 'reference'>;

const isPlain = (kind: Kind): boolean => (plain as readonly Kind[]).includes(kind);

function specOf(column: Column & { kind: Parsed }, env: FieldEnvironment): ParserSpec {
  const { min, max, scale, wholeDigits } = column.limits;
  const specs: Record<Parsed, () => ParserSpec> = {
    enum: () => ({ kind: 'oneOf', words: wordsOf(column, env), column: column.name }),
    table: () => ({ kind: 'oneOf', words: wordsOf(column, env), column: column.name }),
    boolean: () => ({ kind: 'yesNo' }),
    date: () => ({ kind: 'date' }),
    dateTime: () => ({ kind: 'timestamp' }),
    integer: () => ({ kind: 'integer', min: min ?? -Number.MAX_SAFE_INTEGER, max: max ?? Number.MAX_SAFE_INTEGER }),
    decimal: () => ({
      kind: 'number',
      scale,
      precision: wholeDigits === undefined ? undefined : wholeDigits + (scale ?? 0),
    }),
    percent: () => ({ kind: 'percent', points: true, min: -Infinity, max: Infinity }),
    money: () => ({ kind: 'money' }),
  };
  return specs[column.kind]();
}

/** Of everything but references, which are looked up. Blank is null. */
export function readCell(column: Column, text: string, env: FieldEnvironment): ReadCell {
  const bare = unmarked(text).trim();
  if (bare === '') return { ok: true, value: null };
  if (isPlain(column.kind)) return { ok: true, value: bare };
  if (column.kind === 'list') return readList(column, bare, env);
  if (column.kind === 'json') return isJson(bare) ? { ok: true, value: bare } : misfit(env.t('rules.json'));
  if (column.kind === 'reference') return misfit(env.t('cells.notFound'));
  const spec = specOf(column as Column & { kind: Parsed }, env);
  const local = spec.kind === 'yesNo' ? yesNo(bare, env) : bare;
  const parsed = parseCell({ t: 's', v: local }, spec, contextOf(env));
  if (!parsed.ok) return misfit(env.t(`import.codes.${parsed.code}`));
  // a form refuses a third decimal, so a cell does not lose it in silence
  if (parsed.note === 'rounded') return misfit(env.t('rules.decimals', { count: column.limits.scale ?? 2 }));
  return { ok: true, value: column.kind === 'dateTime' ? momentOf(String(parsed.value), env) : parsed.value };
}

const misfit = (message: string): ReadCell => ({ ok: false, message });

/** Between commas, as the cell shows it. A list of objects is no text. */
function readList(column: Column, text: string, env: FieldEnvironment): ReadCell {
  const words = text.split(',').flatMap((word) => word.trim() || []);
  const known = column.options ? wordsOf(column, env) : null;
  const items = known ? words.map((word) => known.get(normalise(word))) : words;
  const isWhole = items.every((item) => item !== undefined) && !/^_jsonb?$/.test(column.base);
  return isWhole ? { ok: true, value: items } : misfit(env.t('import.codes.unmapped_value'));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const yesNo = (text: string, { t }: FieldEnvironment): string => {
  if (normalise(text) === normalise(t('boolean.yes'))) return 'yes';
  return normalise(text) === normalise(t('boolean.no')) ? 'no' : text;
};

/** The parser leaves the zone to the database; a form knows it. */
function momentOf(parsed: string, { organization }: FieldEnvironment): string {
  const [, day, time] = /^(\S+) (\S+) \S+$/.exec(parsed) ?? [];
  return day && time ? fromWall(`${day}T${time}`, organization.timezone) : parsed;
}
