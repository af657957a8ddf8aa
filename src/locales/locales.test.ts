import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import es from './es.json';

type Words = { [key: string]: string | Words };

function flat(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

const english = new Map(flat(en));
const spanish = new Map(flat(es));
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('locale files', () => {
  it('have everything in Spanish that is in English', () => {
    expect([...english.keys()].filter((key) => !spanish.has(key))).toEqual([]);
  });

  // English of the generated screens stands at its place of use, that of metadata in the database: no second copy here.
  it('have nothing in Spanish that nobody says', () => {
    const src = new URL('..', import.meta.url).pathname;
    const code = readdirSync(src, { withFileTypes: true })
      .flatMap((room) => (room.isDirectory() && room.name !== 'generated' ? sources(join(src, room.name)) : []))
      .join('\n');
    const fromData = /^(resources|enums|sections|period|access|errors|filter\.operator|history\.action)\./;
    const extra = [...spanish.keys()].filter((key) => !english.has(key) && !fromData.test(key));
    expect(extra.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
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

  it('know every key the hand-written pages use', () => {
    const src = new URL('..', import.meta.url).pathname;
    const code = ['layout', 'features'].flatMap((room) => sources(join(src, room))).join('\n');
    const used = [...code.matchAll(/\bt\(\s*'([a-z_]+(?:\.[a-z_]+)+)'/g)].map(([, key]) => key as string);
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((key) => !english.has(key) && !english.has(`${key}_other`))).toEqual([]);
  });
});
