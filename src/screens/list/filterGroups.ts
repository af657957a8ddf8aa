// Conditions joined by "and" and "or", as the address writes them:
// `where=or(status.in=active,on_hold;and(amount.gte=1000;name.contains=pipe))`. `\` stands before a sign that would end
// a value.
import type { FilterState } from './urlState.ts';

export interface FilterGroup {
  /** one of them is enough; else all have to hold */
  any: boolean;
  of: FilterNode[];
}
export type FilterNode = FilterState | FilterGroup;

export const isGroup = (node: FilterNode): node is FilterGroup => 'of' in node;

/** Deeper nobody reads, and the editor has no room. */
export const DEEPEST = 3;
const MOST = 60;

/** A condition as text, or null where it cannot be one. */
export interface Codec {
  read(field: string, operator: string, text: string): FilterState | null;
  write(filter: FilterState): string;
}

export function writeGroup(group: FilterGroup, codec: Pick<Codec, 'write'>): string {
  const parts = group.of.map((node) =>
    isGroup(node)
      ? writeGroup(node, codec)
      : `${node.field}.${node.operator}=${codec.write(node).replace(/[\\;()]/g, '\\$&')}`,
  );
  return `${group.any ? 'or' : 'and'}(${parts.join(';')})`;
}

/** What makes no sense falls out of the group and is named in `dropped`; a text that is no group at all falls out whole. */
export function readGroup(text: string, codec: Codec, dropped: string[]): FilterGroup | null {
  const tree = parse(text);
  if (!tree) {
    dropped.push('where');
    return null;
  }
  let count = 0;
  const build = (node: Tree): FilterNode | null => {
    if (typeof node === 'string') {
      const [, field = '', operator = '', value = ''] = /^([\w.]+)\.(\w+)=(.*)$/s.exec(node) ?? [];
      const filter = count < MOST ? codec.read(field, operator, value.replace(/\\([\\;()])/g, '$1')) : null;
      if (filter) count += 1;
      else dropped.push(`where: ${/^[\w.]+/.exec(node)?.[0] ?? '?'}`);
      return filter;
    }
    const of = node.of.map(build).filter((one) => one !== null);
    return of.length === 0 ? null : { any: node.any, of };
  };
  const group = build(tree) as FilterGroup | null;
  if (group && isMixed(group)) {
    dropped.push('where');
    return null;
  }
  return group;
}

type Tree = string | { any: boolean; of: Tree[] };

function parse(text: string): Exclude<Tree, string> | null {
  let at = 0;
  const item = (depth: number): Tree | null => {
    const head = /^(or|and)\(/.exec(text.slice(at));
    if (!head) {
      const [value = ''] = /^(?:\\.|[^\\;()])*/s.exec(text.slice(at)) ?? [];
      at += value.length;
      return value === '' ? null : value;
    }
    if (depth > DEEPEST) return null;
    at += head[0].length;
    const of: Tree[] = [];
    while (true) {
      const one = item(depth + 1);
      if (one === null) return null;
      of.push(one);
      const next = text[at];
      at += 1;
      if (next === ')') return { any: head[1] === 'or', of };
      if (next !== ';') return null;
    }
  };
  const tree = item(1);
  return tree !== null && typeof tree !== 'string' && at === text.length ? tree : null;
}

const ownerOf = ({ field }: FilterState): string => (field.includes('.') ? (field.split('.')[0] as string) : '');
const owners = (node: FilterNode): Set<string> =>
  isGroup(node) ? new Set(node.of.flatMap((one) => [...owners(one)])) : new Set([ownerOf(node)]);

/**
 * PostgREST joins by "or" only what stands in one record: own columns, or columns of one related record. What the
 * outermost "and" joins are conditions of their own and may be of any.
 */
export function isMixed(group: FilterGroup): boolean {
  return group.any ? owners(group).size > 1 : group.of.some((node) => isGroup(node) && owners(node).size > 1);
}

/** A group from a saved view: shape only, the rest is seen when the address is read. */
export function storedGroup(value: unknown): FilterGroup | null {
  if (typeof value !== 'object' || value === null) return null;
  const { any, of } = value as Record<string, unknown>;
  if (!Array.isArray(of)) return null;
  const nodes = of.flatMap((node): FilterNode[] => {
    const group = storedGroup(node);
    if (group) return [group];
    return typeof node === 'object' && node !== null ? [node as FilterState] : [];
  });
  return { any: any === true, of: nodes };
}

/** Every condition of it. */
export const leavesOf = (node: FilterNode): FilterState[] => (isGroup(node) ? node.of.flatMap(leavesOf) : [node]);
