// A saved view ⇄ the state of a list. The address keeps saying all of the state, so that a link shows what its sender saw
// even to who may not open the view; `view=` says which view it is, or was before something was changed.
import type { Resource, Resources, Sort } from '@/catalog/resource.ts';
import type { SavedView } from '@/providers/views.ts';
import { storedGroup } from '../filterGroups.ts';
import { layouts } from '../layouts.ts';
import { type FilterState, type ListState, readState, writeState } from '../urlState.ts';

/** Word of the address for "no view, though there is one this list opens with". */
export const PLAIN = 'all';

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];

/** As it was stored; what no longer makes sense falls out when the address is read. */
function storedState(view: SavedView): Partial<ListState> {
  const groups = listOf(view.filters)
    .map(storedGroup)
    .filter((group) => group !== null);
  const filters = listOf(view.filters).filter((filter) => !storedGroup(filter));
  const sort = listOf(view.sorters).map(({ field, order }) => ({ field, order }));
  return {
    view: view.id,
    search: view.search,
    filters: filters as unknown as FilterState[],
    where: groups[0] ?? null,
    sort: sort as Sort[],
    group: view.grouping,
    as: layouts.find((layout) => layout === view.layout) ?? 'table',
    by: view.layout_by,
    columns: Array.isArray(view.columns) ? view.columns.map(String) : null,
    archived: view.archived,
    ...(view.page_size ? { size: view.page_size } : {}),
  };
}

export interface Place {
  resource: Resource;
  resources: Resources;
}

const readBack = (params: URLSearchParams, { resource, resources }: Place) => readState(params, resource, resources);

/** The address of a view. */
export const viewParams = (view: SavedView): URLSearchParams => explicit(writeState(storedState(view)), false);

/** Columns of `saved_views` that hold the state. */
export const viewValues = (state: ListState) => ({
  search: state.search,
  filters: [...state.filters, ...(state.where ? [state.where] : [])],
  sorters: state.sort,
  grouping: state.group,
  layout: state.as,
  layout_by: state.by,
  columns: state.columns,
  archived: state.archived,
  page_size: state.size,
});

/** The month of a calendar, the page and whether one edits are left to the moment. */
const said = (state: ListState): string =>
  writeState({ ...state, view: null, month: null, page: 1, editing: false }).toString();

/** Other than the view, or than the table without one. */
export function isChanged(state: ListState, view: SavedView | null, place: Place): boolean {
  const base = view ? said(readBack(writeState(storedState(view)), place).state) : '';
  return said(state) !== base;
}

/**
 * An address that says nothing opens the usual view, one that says only a view opens that as it is stored. Who has taken
 * everything away means neither, so that has words too: `view=all`, and an empty `sort=` behind a view.
 */
export function explicit(params: URLSearchParams, hasUsual: boolean): URLSearchParams {
  if (params.size === 0 && hasUsual) params.set('view', PLAIN);
  else if (onlyView(params) !== null) params.set('sort', '');
  return params;
}

/** The view an address names and says nothing else of. */
export function onlyView(params: URLSearchParams): string | null {
  const view = params.get('view');
  return params.size === 1 && view && view !== PLAIN ? view : null;
}
