import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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

/** `hasUsual`: there is a view this list opens with. The address is where the state lives: Refine's useTable keeps a copy that outlives a change of resource. */
export function useListState(resource: Resource, resources: Resources, hasUsual: boolean): ListStateHandle {
  const [params, setParams, latest] = useParamsAtOnce();
  const { state, dropped } = useMemo(() => readState(params, resource, resources), [params, resource, resources]);
  const change = useCallback(
    (patch: Partial<ListState>, options: { replace?: boolean } = {}) =>
      setParams(
        explicit(writeState({ ...readState(latest(), resource, resources).state, page: 1, ...patch }), hasUsual),
        options,
      ),
    [setParams, latest, resource, resources, hasUsual],
  );
  return { state, dropped, change };
}

type Set = (next: URLSearchParams, options: { replace?: boolean }) => void;

/**
 * The router shows a new address in a transition, which may take longer than the next click; and a click builds on what
 * it sees. So what is on its way into the address counts already.
 */
function useParamsAtOnce(): [URLSearchParams, Set, () => URLSearchParams] {
  const [params, setParams] = useSearchParams();
  const [seen, setSeen] = useState(params);
  const [coming, setComing] = useState<string[]>([]);
  if (seen !== params) {
    setSeen(params);
    // what has arrived is no longer coming; an address that nobody here asked for takes the place of all
    const arrived = coming.indexOf(params.toString());
    setComing(arrived < 0 ? [] : coming.slice(arrived + 1));
  }
  // who goes back does not wait for what is on its way
  useEffect(() => {
    const forget = () => setComing([]);
    window.addEventListener('popstate', forget);
    return () => window.removeEventListener('popstate', forget);
  }, []);
  const last = coming.at(-1);
  const shown = useMemo(() => (last === undefined ? params : new URLSearchParams(last)), [last, params]);
  const latest = useRef(shown);
  latest.current = shown;
  const set = useCallback<Set>(
    (next, options) => {
      latest.current = next;
      setComing((now) => [...now, next.toString()]);
      setParams(next, options);
    },
    [setParams],
  );
  return [shown, set, useCallback(() => latest.current, [])];
}
