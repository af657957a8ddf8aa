import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import pages from './en.pages.json';
import es from './es.json';

type Words = { [key: string]: string | Words };

function flat(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

const english = new Map([...flat(en), ...flat(pages)]);
const spanish = new Map(flat(es));
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();

/** English for tables and columns stands in the database; providers/spanish.test.ts holds the Spanish to it. */
const fromDatabase = /^(resources|helps|enums|sections)\./;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [readFileSync(path, 'utf8')] : [];
  });
}

const code = sources(new URL('..', import.meta.url).pathname).join('\n');
/** `one` and `other` of a counted text are asked for by the name they share. */
const stem = (key: string) => key.replace(/_(one|other)$/, '');
const literals = new Set([...code.matchAll(/'([\w.]+)'/g)].map(([, key]) => key as string));
/** Keys put together at run time: each part that is filled in stands for one name, `import.tabs.${key}`. */
const patterns = [...code.matchAll(/(?:\bt\(|[:?] )`(\w+(?:\.(?:\w+|\$\{[^}]+\}))+)`/g)]
  .map(([, template]) => template as string)
  .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[^.]+')}$`));

describe('locale files', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].filter((key) => !spanish.has(key))).toEqual([]);
    expect([...spanish.keys()].filter((key) => !english.has(key) && !fromDatabase.test(key))).toEqual([]);
  });

  it('have no key that nobody asks for', () => {
    const isAsked = (key: string) =>
      [key, stem(key)].some((name) => literals.has(name) || patterns.some((pattern) => pattern.test(name)));
    expect([...english.keys()].filter((key) => !fromDatabase.test(key) && !isAsked(key))).toEqual([]);
  });

  it('know every key that is asked for', () => {
    const asked = [...code.matchAll(/\b(?:t|english|words)\(\s*'([\w.]+)'|\bkey: '(\w+(?:\.\w+)+)'/g)];
    const keys = asked.map(([, called, named]) => (called ?? named) as string);
    expect(keys.length).toBeGreaterThan(250);
    expect(keys.filter((key) => !english.has(key) && !english.has(`${key}_other`))).toEqual([]);
  });

  it('leave no text empty and no placeholder out', () => {
    for (const [key, text] of english) {
      expect(text.trim(), key).not.toBe('');
      // "one record" names its number in the word itself
      if (!key.endsWith('_one')) expect(placeholders(spanish.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('have a plural where they have a singular', () => {
    for (const key of english.keys()) {
      if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/, '_other')), key).toBe(true);
    }
  });
});
