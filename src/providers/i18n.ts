import type { I18nProvider } from '@refinedev/core';
import { fill } from '@/lib/text.ts';

export type Dictionary = { [key: string]: string | Dictionary };
type Flat = Map<string, string>;

export interface I18nOptions {
  locale: string;
  fallback: string;
}

function flatten(dictionary: Dictionary, into: Flat = new Map(), prefix = ''): Flat {
  for (const [key, value] of Object.entries(dictionary)) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else flatten(value, into, `${prefix}${key}.`);
  }
  return into;
}

/** Of the last resort: what pages brought along since. */
const late: Flat = new Map();
export const addWords = (dictionary: Dictionary): void => void flatten(dictionary, late);

/** The reader's language, then English, then the word of the catalog that was given; `key_one` and `key_other` by `count`. */
export function createI18n(dictionaries: Record<string, Dictionary>, { locale, fallback }: I18nOptions): I18nProvider {
  const flat = new Map(Object.entries(dictionaries).map(([name, dictionary]) => [name, flatten(dictionary)]));
  let current = locale;
  const plurals = new Map<string, Intl.PluralRules>();

  const pluralOf = (name: string, count: number): string => {
    const rules = plurals.get(name) ?? new Intl.PluralRules(name);
    plurals.set(name, rules);
    return rules.select(count);
  };
  const find = (name: string, key: string, count: unknown): string | undefined => {
    const known = (wanted: string) => flat.get(name)?.get(wanted) ?? (name === fallback ? late.get(wanted) : undefined);
    return (typeof count === 'number' ? known(`${key}_${pluralOf(name, count)}`) : undefined) ?? known(key);
  };

  return {
    // Refine calls it as (key, default) too
    translate(key: string, options?: Record<string, unknown> | string, text?: string) {
      const params = typeof options === 'object' && options !== null ? options : {};
      const standard = typeof options === 'string' ? options : text;
      const found =
        find(current, key, params.count) ?? (current === fallback ? undefined : find(fallback, key, params.count));
      return fill(found ?? standard ?? key, params);
    },
    changeLocale: async (next: string) => {
      current = next;
    },
    getLocale: () => current,
  };
}
