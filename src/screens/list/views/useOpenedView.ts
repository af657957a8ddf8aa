import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { SavedView } from '@/providers/views.ts';
import type { Views } from './useViews.ts';
import { onlyView, PLAIN, viewParams } from './viewState.ts';

export interface OpenedView {
  view: SavedView | null;
  /** the address names a view that is not there, or not shared with the caller */
  unknown: boolean;
  /** what the list shows is not decided yet; `rows`: nor may they be asked for */
  waits: { show: boolean; rows: boolean };
}

/**
 * Opens the view an address means: the one it names, the usual one where it says nothing. Rows of a bare address are
 * asked for at the same time as the views: for who has no usual view nothing is slower than without views.
 */
export function useOpenedView(views: Views): OpenedView {
  const [params, setParams] = useSearchParams();
  const id = params.get('view');
  const only = onlyView(params);
  const bare = params.size === 0;
  const view = views.list.find((one) => one.id === id) ?? null;
  const meant = bare ? (views.list.find(({ opens }) => opens) ?? null) : only ? view : null;

  useEffect(() => {
    if (meant) setParams(viewParams(meant), { replace: true });
  }, [meant, setParams]);

  return {
    view,
    unknown: id !== null && id !== PLAIN && !views.pending && views.problem === null && view === null,
    waits: {
      show: meant !== null || (views.pending && (bare || only !== null)),
      rows: meant !== null || (views.pending && only !== null),
    },
  };
}
