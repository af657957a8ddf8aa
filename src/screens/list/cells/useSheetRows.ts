import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import type { Held } from './held.ts';
import { type RowCache, rowCache } from './rowCache.ts';

export interface SheetRows extends RowCache {
  /** the newest one known, also of a row that has left the page since it was written */
  version(id: string): number;
}

/** The rows one writes to: those of the list, and those that are held although they have left it. */
export function useSheetRows(resource: Resource, held: Held): SheetRows {
  const client = useQueryClient();
  const { get, patch } = held;
  return useMemo(() => {
    const cache = rowCache(client, resource.name);
    const versions = new Map<string, number>();
    const rowOf = (id: string) => cache.get(id) ?? get(id);
    return {
      ...cache,
      get: rowOf,
      version: (id) => Math.max(Number(rowOf(id)?.version ?? 0), versions.get(id) ?? 0),
      patch: (patches) => {
        for (const [id, { version }] of patches) if (version !== undefined) versions.set(id, Number(version));
        cache.patch(patches);
        patch(patches);
      },
    };
  }, [client, resource.name, get, patch]);
}
