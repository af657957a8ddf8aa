// Which kind a column is. The kinds bring their own tests (fields/), this file only knows the order of asking.
import type { Kind } from './resource.ts';
import { kinds } from './resource.ts';
import type { CatalogColumn } from './types.ts';

export interface KindMatch {
  /** name of a domain in DDL: `money_amount`, `email_address` */
  domain?: RegExp;
  base?: (column: CatalogColumn, of: 'table' | 'view') => boolean;
  /** asked of text columns only */
  name?: RegExp;
}
export type Matchers = Record<Kind, KindMatch>;

const texts = new Set(['text', 'varchar', 'bpchar', 'citext', 'name']);
export const isTextual = (column: { base: string }): boolean => texts.has(column.base);

/** Postgres calls the array of a type by its name with a line in front. */
export const isList = ({ base }: { base: string }): boolean => base.startsWith('_');

export interface KindHints {
  of: 'table' | 'view';
  word?: string;
  isRelation: boolean;
  options: string[] | null;
}

/** `@ui kind`, then foreign key, list of values, domain, base type, name: a declared fact beats a guess. */
export function inferKind(column: CatalogColumn, hints: KindHints, matchers: Matchers): Kind {
  if (isKind(hints.word)) return hints.word;
  if (hints.isRelation) return 'reference';
  if (hints.options && !isList(column)) return 'enum';
  const all = Object.entries(matchers) as [Kind, KindMatch][];
  const found =
    all.find(([, match]) => match.domain?.test(column.type)) ??
    (isTextual(column) ? all.find(([, match]) => match.name?.test(column.name)) : undefined) ??
    all.find(([, match]) => match.base?.(column, hints.of));
  return found?.[0] ?? 'text';
}

function isKind(word: string | undefined): word is Kind {
  return word !== undefined && (kinds as readonly string[]).includes(word);
}
