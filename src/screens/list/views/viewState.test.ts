import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Resource } from '@/catalog/resource.ts';
import { buildResources } from '@/providers/resources.ts';
import type { SavedView } from '@/providers/views.ts';
import { type ListState, readState } from '../urlState.ts';
import { explicit, isChanged, onlyView, viewParams, viewValues } from './viewState.ts';

const resources = buildResources(catalogFixture, { strict: true });
const place = { resource: resources.get('projects') as Resource, resources };
const read = (params: URLSearchParams) => readState(params, place.resource, resources);

const view = (values: Partial<SavedView> = {}): SavedView => ({
  id: 'v1',
  resource: 'projects',
  name: 'Running',
  search: '',
  filters: [{ field: 'status', operator: 'in', value: ['active'] }],
  sorters: [{ field: 'name', order: 'desc' }],
  columns: ['name', 'status'],
  layout: 'table',
  layout_by: null,
  grouping: 'status',
  archived: false,
  page_size: 50,
  visibility: 'private',
  role_id: null,
  is_default: false,
  version: 1,
  is_mine: true,
  opens: false,
  shared_by: null,
  ...values,
});
const empty = { filters: [], sorters: [], grouping: null, columns: null, page_size: 25 };

describe('a saved view', () => {
  it('opens as an address that says all of it', () => {
    expect(decodeURIComponent(viewParams(view({ search: '12" pipe' })).toString())).toBe(
      'view=v1&q=12"+pipe&status.in=active&sort=-name&group=status&columns=name,status&size=50',
    );
  });

  it('is what was kept', () => {
    const { state } = read(viewParams(view()));
    expect(viewValues(state)).toEqual({
      search: '',
      filters: view().filters,
      sorters: view().sorters,
      layout: 'table',
      layout_by: null,
      grouping: 'status',
      columns: ['name', 'status'],
      archived: false,
      page_size: 50,
    });
    expect(isChanged(state, view(), place)).toBe(false);
  });

  it('is changed by anything but turning the page', () => {
    const { state } = read(viewParams(view()));
    const changed = (patch: Partial<ListState>) => isChanged({ ...state, ...patch }, view(), place);
    expect(changed({ page: 3 })).toBe(false);
    expect(changed({ filters: [] })).toBe(true);
    expect(changed({ sort: [] })).toBe(true);
    expect(changed({ columns: null })).toBe(true);
    expect(changed({ group: null })).toBe(true);
    expect(changed({ as: 'board' })).toBe(true);
    expect(changed({ month: '2027-01' })).toBe(false);
    expect(changed({ search: 'x' })).toBe(true);
    expect(changed({ size: 100 })).toBe(true);
    expect(changed({ archived: true })).toBe(true);
  });

  it('stands as it was kept, on a board or in the calendar of a day', () => {
    const kept = view({ layout: 'calendar', layout_by: 'start_date', grouping: null });
    const { state } = read(viewParams(kept));
    expect(state).toMatchObject({ as: 'calendar', by: 'start_date' });
    expect(viewValues(state)).toMatchObject({ layout: 'calendar', layout_by: 'start_date' });
    expect(isChanged(state, kept, place)).toBe(false);
  });

  it('that is older than its table loses what is gone, names it, and is not called changed', () => {
    const old = view({
      filters: [{ field: 'gone', operator: 'eq', value: 1 }, 'nonsense', null],
      sorters: 'nonsense',
      columns: ['gone', 'name'],
      grouping: 'gone',
      page_size: 7,
    });
    const { state, dropped } = read(viewParams(old));
    expect(dropped).toEqual(['gone.eq', 'group=gone', 'columns=gone']);
    expect(state).toMatchObject({ filters: [], sort: [], columns: ['name'], size: 25 });
    expect(isChanged(state, old, place)).toBe(false);
  });

  it('without a view, anything that is said is a change', () => {
    expect(isChanged(read(new URLSearchParams('view=all')).state, null, place)).toBe(false);
    expect(isChanged(read(new URLSearchParams('q=x')).state, null, place)).toBe(true);
  });
});

describe('an address', () => {
  const said = (query: string, hasUsual: boolean) => explicit(new URLSearchParams(query), hasUsual).toString();

  it('that says nothing more does not open the usual view again', () => {
    expect(said('', false)).toBe('');
    expect(said('', true)).toBe('view=all');
    expect(said('q=x', true)).toBe('q=x');
  });

  it('of a view without anything is told from one that is to be opened', () => {
    expect(onlyView(new URLSearchParams('view=v1'))).toBe('v1');
    expect(said('view=v1', false)).toBe('view=v1&sort=');
    expect(onlyView(viewParams(view(empty)))).toBeNull();
    expect(onlyView(new URLSearchParams('view=all'))).toBeNull();
    expect(isChanged(read(viewParams(view(empty))).state, view(empty), place)).toBe(false);
  });
});
