import { useDataProvider, useTranslate } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { MOST_ROWS } from '@/providers/many.ts';
import { countText } from '@/ui/amount.ts';
import { type Matching, readMatching } from './chosen.ts';

export interface ChosenRows {
  count: number;
  /** from the page, or read page by page; refuses more than can be written at once */
  read(onProgress: (text: string) => void): Promise<Row[]>;
}

/** `matching`: all of the filter, and not only the marked ones. */
export function useChosenRows(resource: Resource, marked: Row[], matching: Matching | null): ChosenRows {
  const t = useTranslate();
  const provider = useDataProvider()();
  return {
    count: matching ? matching.total : marked.length,
    read: async (onProgress) => {
      if (!matching) return marked;
      const rows = await readMatching(provider, resource, matching.filters, (count) =>
        onProgress(t('bulk.reading', { count: countText(count) })),
      );
      if (rows.length <= MOST_ROWS) return rows;
      const words = { key: 'bulk.tooMany', params: { most: countText(MOST_ROWS) } };
      throw new ApiProblem({ statusCode: 413, reason: 'invalid', words });
    },
  };
}
