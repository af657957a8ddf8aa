// `comment on` is prose, then optionally `@ui {json}` with a closed vocabulary. A misspelt word must not go unnoticed.
import { kinds } from './resource.ts';

export interface TableWords {
  label?: string;
  labelPlural?: string;
  group?: string;
  icon?: string;
  /** place in its group of the menu, or none there */
  menu?: number | false;
  title?: string;
  subtitle?: string;
  list?: string[];
  filters?: string[];
  sort?: string;
  search?: string[];
  readonly?: boolean;
  insert_only?: boolean;
  children?: string[];
  sections?: Record<string, string[]>;
  totals?: string[];
  hidden?: boolean;
}

export interface ColumnWords {
  kind?: string;
  /** words a view may say: of a table its list of values or its check tells */
  options?: string[];
  label?: string;
  help?: string;
  good?: 'up' | 'down';
  unit?: string;
  hidden?: boolean;
  readonly?: boolean;
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isSections: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isTexts);

const tableWords: Record<keyof TableWords, Check> = {
  label: isText,
  labelPlural: isText,
  group: isText,
  icon: isText,
  menu: (value) => value === false || Number.isInteger(value),
  title: isText,
  subtitle: isText,
  list: isTexts,
  filters: isTexts,
  sort: isText,
  search: isTexts,
  readonly: isFlag,
  insert_only: isFlag,
  children: isTexts,
  sections: isSections,
  totals: isTexts,
  hidden: isFlag,
};

const columnWords: Record<keyof ColumnWords, Check> = {
  kind: (value) => (kinds as readonly unknown[]).includes(value),
  options: isTexts,
  label: isText,
  help: isText,
  good: (value) => value === 'up' || value === 'down',
  unit: isText,
  hidden: isFlag,
  readonly: isFlag,
};

export interface Parsed<Words> {
  prose: string | null;
  ui: Words;
  problems: string[];
}

/** Tests set `strict`: there a word outside the vocabulary throws. Elsewhere it is left out and reported. */
export function parseComment(text: string | null, of: 'table', strict?: boolean): Parsed<TableWords>;
export function parseComment(text: string | null, of: 'column', strict?: boolean): Parsed<ColumnWords>;
export function parseComment(text: string | null, of: 'table' | 'column', strict = false): Parsed<object> {
  const [prose = '', json] = (text ?? '').split(/@ui\s*(?=\{)/, 2);
  const parsed: Parsed<Record<string, unknown>> = { prose: prose.trim() || null, ui: {}, problems: [] };
  if (json) readWords(json, of === 'table' ? tableWords : columnWords, parsed);
  else if (prose.includes('@ui')) parsed.problems.push('@ui without {json}');
  if (strict && parsed.problems.length > 0) throw new Error(`${parsed.problems.join('; ')} in: ${text}`);
  return parsed;
}

function readWords(json: string, words: Record<string, Check>, into: Parsed<Record<string, unknown>>): void {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch (error) {
    into.problems.push(`@ui is not json (${(error as Error).message})`);
    return;
  }
  for (const [word, value] of Object.entries(found as Record<string, unknown>)) {
    const check = Object.hasOwn(words, word) ? words[word] : undefined;
    if (!check) into.problems.push(`unknown word "${word}"`);
    else if (!check(value)) into.problems.push(`wrong value for "${word}"`);
    else into.ui[word] = value;
  }
}
