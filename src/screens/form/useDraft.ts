import { useGetIdentity } from '@refinedev/core';
import { useEffect, useRef, useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { type Draft, dropDraft, type Place, readDraft, versionOf, writeDraft } from './draft.ts';
import type { Values } from './values.ts';

/** After the last key, in ms. */
const PAUSE = 400;

interface Options {
  resource: Resource;
  loaded: Row | null;
  /** of a new record: what its address presets */
  preset: string;
  /** the form as it was opened, and as it is */
  initial: Values;
  current(): Values;
  /** puts values into the form */
  fill(values: Values): void;
}

export interface DraftState {
  /** restored: it stands in the form; offered: the record has moved on since */
  found: { is: 'restored' | 'offered'; draft: Draft } | null;
  /** after every change of the form */
  keep(): void;
  /** saved, or not wanted */
  drop(): void;
  /** an offered one was looked at and taken over */
  taken(): void;
}

/** Keeps what is typed on this device and brings it back; never over a record that others have changed meanwhile. */
export function useDraft({ resource, loaded, preset, initial, current, fill }: Options): DraftState {
  const { id: organization } = useOrganization();
  const { data: user } = useGetIdentity<{ id: string }>();
  const [found, setFound] = useState<DraftState['found']>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const place: Place | null = user
    ? { user: user.id, organization, table: resource.name, record: loaded ? String(loaded.id) : `new?${preset}` }
    : null;

  const write = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (place) writeDraft(place, resource, loaded, initial, current());
  };
  const latest = useRef(write);
  latest.current = write;
  useEffect(() => {
    // the last keys before the page goes
    const flush = () => {
      if (timer.current !== undefined) latest.current();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const key = place && `${place.user} ${place.record}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when it is known who asks
  useEffect(() => {
    const draft = place && readDraft(place, resource);
    if (!draft) return;
    const isSame = draft.version === versionOf(loaded);
    if (isSame) fill(draft.values);
    setFound({ is: isSame ? 'restored' : 'offered', draft });
  }, [key]);

  return {
    found,
    keep: () => {
      // until somebody has decided about it, the old one is not written over
      if (found?.is === 'offered') return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), PAUSE);
    },
    drop: () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      if (place) dropDraft(place);
      setFound(null);
    },
    taken: () => setFound(null),
  };
}
