import { useDataProvider, useInvalidate, useTranslate } from '@refinedev/core';
import { App } from 'antd';
import { useCallback } from 'react';
import type { SavedView } from '@/providers/views.ts';
import type { ListState } from '../urlState.ts';
import { viewValues } from './viewState.ts';

/** What the dialog asks. */
export interface ViewWords {
  name: string;
  visibility: SavedView['visibility'];
  role_id: string | null;
  is_default: boolean;
}

const RESOURCE = 'saved_views';

export interface ViewActions {
  /** answers the new view's id */
  create(table: string, words: ViewWords, state: ListState): Promise<string>;
  /** name, audience and default; errors are the caller's to show */
  describe(view: SavedView, words: ViewWords): Promise<void>;
  /** what the list shows now becomes the view */
  store(view: SavedView, state: ListState): Promise<void>;
}

export function useViewActions(): ViewActions {
  const t = useTranslate();
  const provider = useDataProvider()();
  const invalidate = useInvalidate();
  const { message } = App.useApp();

  const saving = useCallback(
    async <T>(name: string, saved: Promise<T>): Promise<T> => {
      try {
        const answer = await saved;
        message.success(t('views.saved', { name }));
        return answer;
      } finally {
        // refused or not: the next attempt starts from what is stored
        await invalidate({ resource: RESOURCE, invalidates: ['list'] });
      }
    },
    [invalidate, message, t],
  );
  const update = (view: SavedView, values: object, name: string) => {
    const variables = { ...values, version: view.version };
    return saving(name, provider.update({ resource: RESOURCE, id: view.id, variables }));
  };

  return {
    async create(table, words, state) {
      const variables = { resource: table, ...words, ...viewValues(state) };
      const { data } = await saving(words.name, provider.create({ resource: RESOURCE, variables }));
      return String(data.id);
    },
    describe: async (view, words) => void (await update(view, words, words.name)),
    store: async (view, state) => void (await update(view, viewValues(state), view.name)),
  };
}
