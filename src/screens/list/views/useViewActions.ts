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

  const done = useCallback(
    async (name: string) => {
      await invalidate({ resource: RESOURCE, invalidates: ['list'] });
      message.success(t('views.saved', { name }));
    },
    [invalidate, message, t],
  );
  const update = useCallback(
    async (view: SavedView, values: object, name: string) => {
      await provider.update({ resource: RESOURCE, id: view.id, variables: { ...values, version: view.version } });
      await done(name);
    },
    [provider, done],
  );

  return {
    async create(table, words, state) {
      const variables = { resource: table, ...words, ...viewValues(state) };
      const { data } = await provider.create({ resource: RESOURCE, variables });
      await done(words.name);
      return String(data.id);
    },
    describe: (view, words) => update(view, words, words.name),
    store: (view, state) => update(view, viewValues(state), view.name),
  };
}
