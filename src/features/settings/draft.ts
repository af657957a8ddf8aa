// Settings while they are edited. A word that says nothing is left out, so that "as standard" is an absent word.
import type { Resource, Section } from '@/catalog/resource.ts';
import { sectionsOf } from '@/catalog/settings.ts';
import type { FieldSettings, Settings } from '@/catalog/types.ts';

type Said<T> = { [K in keyof T]?: T[K] | undefined };

const said = <T extends object>(words: T) =>
  Object.fromEntries(
    Object.entries(words).filter(
      ([, value]) => value !== undefined && value !== null && value !== '' && value !== false,
    ),
  );

export function withWords(draft: Settings, change: Said<Settings>): Settings {
  return said({ ...draft, ...change });
}

export function withField(draft: Settings, name: string, change: Said<FieldSettings>): Settings {
  const field = { ...draft.fields?.[name], ...change } as FieldSettings;
  // false is a default like any other, and no word of the others
  const words = { ...said(field), ...(field.default === false ? { default: false } : {}) };
  const { [name]: _, ...others } = draft.fields ?? {};
  const fields = Object.keys(words).length > 0 ? { ...others, [name]: words } : others;
  return withWords(draft, { fields: Object.keys(fields).length > 0 ? fields : undefined });
}

export function withSections(draft: Settings, sections: Section[]): Settings {
  return { ...draft, sections };
}

const changes = <T extends object>(from: T, to: T): Said<T> => {
  const differ = (key: string) => JSON.stringify(from[key as keyof T]) !== JSON.stringify(to[key as keyof T]);
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(differ);
  return Object.fromEntries(keys.map((key) => [key, to[key as keyof T]])) as Said<T>;
};

/** What was changed since `from`, word by word, put over what others have stored meanwhile. */
export function putOver(theirs: Settings, from: Settings, mine: Settings): Settings {
  const { fields, ...words } = changes(from, mine);
  return Object.keys({ ...from.fields, ...mine.fields }).reduce(
    (next, name) => withField(next, name, changes(from.fields?.[name] ?? {}, mine.fields?.[name] ?? {})),
    withWords(theirs, words),
  );
}

/** In the list or not; a new column stands last. */
export function withListed(draft: Settings, resource: Resource, name: string, listed: boolean): Settings {
  const list = (draft.list ?? resource.list).filter((other) => other !== name);
  return { ...draft, list: listed ? [...list, name] : list };
}

/** Without what is gone: the database refuses names that are no column. Hidden columns leave the list. */
export function cleaned(resource: Resource, draft: Settings): Settings {
  const known = (name: string) => resource.column(name) !== undefined;
  const fields = Object.entries(draft.fields ?? {}).filter(([name]) => known(name));
  return said({
    ...draft,
    list: draft.list?.filter((name) => known(name) && !draft.fields?.[name]?.hidden),
    sections: draft.sections && sectionsOf(resource, draft),
    fields: fields.length > 0 ? Object.fromEntries(fields) : undefined,
  });
}

/** `Payment terms (days)` → `payment_terms_days`, not yet taken. */
export function keyOf(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 36);
  const key = plain || 'field';
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? key : `${key}_${n}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
