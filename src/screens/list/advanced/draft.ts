// The tree of conditions while it is edited: half-filled lines have their place, and every part a key of its own.
import type { Operator } from '@/fields/types.ts';
import { DEEPEST, type FilterGroup, type FilterNode, isGroup } from '../filterGroups.ts';
import type { FilterState } from '../urlState.ts';

export interface DraftLine {
  key: number;
  field: string | null;
  operator: Operator;
  value: unknown;
}
export interface DraftGroup {
  key: number;
  any: boolean;
  of: Draft[];
}
export type Draft = DraftLine | DraftGroup;

let last = 0;
const nextKey = () => {
  last += 1;
  return last;
};

export const newLine = (): DraftLine => ({ key: nextKey(), field: null, operator: 'eq', value: null });
export const newGroup = (any: boolean, of: Draft[] = [newLine()]): DraftGroup => ({ key: nextKey(), any, of });

export const isDraftGroup = (draft: Draft): draft is DraftGroup => 'of' in draft;
export const mayNest = (depth: number): boolean => depth < DEEPEST;

export function draftOf(group: FilterGroup | null): DraftGroup {
  const one = (node: FilterNode): Draft => (isGroup(node) ? draftOf(node) : { key: nextKey(), ...node });
  return group ? newGroup(group.any, group.of.map(one)) : newGroup(true);
}

/** The group with this part in the place of the one with its key; null takes it away. */
export function put(group: DraftGroup, key: number, next: Draft | null): DraftGroup {
  const of = group.of.flatMap((part): Draft[] => {
    if (part.key === key) return next ? [next] : [];
    return [isDraftGroup(part) ? put(part, key, next) : part];
  });
  return { ...group, of };
}

export type Whole = { group: FilterGroup | null; wrong: Set<number> };

/** What can be asked, without empty groups; and the lines that cannot. */
export function finished(draft: DraftGroup, isSayable: (filter: FilterState) => boolean): Whole {
  const wrong = new Set<number>();
  const build = ({ any, of }: DraftGroup): FilterGroup | null => {
    const nodes = of.flatMap((part): FilterNode[] => {
      if (isDraftGroup(part)) return [build(part)].filter((one) => one !== null);
      const { field, operator, value } = part;
      const filter = { field: field ?? '', operator, value };
      if (isSayable(filter)) return [filter];
      wrong.add(part.key);
      return [];
    });
    return nodes.length > 0 ? { any, of: nodes } : null;
  };
  return { group: build(draft), wrong };
}
