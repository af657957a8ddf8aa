import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Resource, Resources } from '@/catalog/resource.ts';
import { type ListState, readState, writeState } from './urlState.ts';
import { explicit } from './views/viewState.ts';

export interface ListStateHandle {
  state: ListState;
  dropped: string[];
  /** anything but turning the page starts again on the first */
  change(patch: Partial<ListState>, options?: { replace?: boolean }): void;
}

/** `hasUsual`: there is a view this list opens with. The address is the only place the state lives: Refine's useTable keeps a copy that outlives a change of resource. */
export function useListState(resource: Resource, resources: Resources, hasUsual: boolean): ListStateHandle {
  const [params, setParams] = useSearchParams();
  const { state, dropped } = useMemo(() => readState(params, resource, resources), [params, resource, resources]);
  const change = useCallback(
    (patch: Partial<ListState>, options: { replace?: boolean } = {}) =>
      setParams(
        (now) => explicit(writeState({ ...readState(now, resource, resources).state, page: 1, ...patch }), hasUsual),
        options,
      ),
    [setParams, resource, resources, hasUsual],
  );
  return { state, dropped, change };
}
