import { useDataProvider, useTranslate } from '@refinedev/core';
import { App } from 'antd';
import type { Resource, Row } from '@/catalog/resource.ts';
import { countedNoun } from '@/fields/words.ts';
import { ApiProblem, type Words } from '@/lib/problem.ts';
import { MOST_ROWS } from '@/providers/many.ts';
import { countText } from '@/ui/amount.ts';
import { type Matching, readMatching } from './chosen.ts';

export interface ChosenRows {
  count: number;
  /**
   * From the page, or read page by page; refuses more than can be written at once. Others than were counted are asked about:
   * null when the answer is no.
   */
  read(onProgress: (text: string) => void): Promise<Row[] | null>;
}

const refused = (statusCode: number, words: Words) => new ApiProblem({ statusCode, reason: 'invalid', words });

/** `matching`: all of the filter, and not only the marked ones. */
export function useChosenRows(resource: Resource, marked: Row[], matching: Matching | null): ChosenRows {
  const t = useTranslate();
  const { modal } = App.useApp();
  const provider = useDataProvider()();
  const isMeant = (now: number, seen: number) =>
    new Promise<boolean>((answer) => {
      const count = countText(now);
      modal.confirm({
        title: t('bulk.recount', { count, noun: countedNoun(t, resource, now) }),
        content: t('bulk.recountText', { seen: countText(seen) }),
        okText: t('bulk.recountOk', { count }),
        cancelText: t('actions.cancel'),
        onOk: () => answer(true),
        onCancel: () => answer(false),
      });
    });
  return {
    count: matching ? matching.total : marked.length,
    read: async (onProgress) => {
      if (!matching) return marked;
      const rows = await readMatching(provider, resource, matching.filters, (count) =>
        onProgress(t('bulk.reading', { count: countText(count) })),
      );
      if (rows.length === 0) throw refused(404, { key: 'bulk.noneLeft' });
      if (rows.length > MOST_ROWS) throw refused(413, { key: 'bulk.tooMany', params: { most: countText(MOST_ROWS) } });
      return rows.length === matching.total || (await isMeant(rows.length, matching.total)) ? rows : null;
    },
  };
}
