import { useGetIdentity } from '@refinedev/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
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
  /** restored: it stands in the form; offered: the record has moved on since, and nobody has decided about it yet */
  found: { is: 'restored' | 'offered'; draft: Draft } | null;
  /** after every change of the form */
  keep(): void;
  /** the form was saved, or its changes were dropped; an offered draft is another matter */
  done(): void;
  /** not wanted; what stands in the form now is kept from here on */
  discard(): void;
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

  const stop = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const write = () => {
    stop();
    // until somebody has decided about it, the old one is not written over
    if (place && found?.is !== 'offered') writeDraft(place, resource, loaded, initial, current());
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

  const look = useEffectEvent(() => {
    const draft = place && readDraft(place, resource);
    if (!draft) return;
    const isSame = draft.version === versionOf(loaded);
    if (isSame) fill(draft.values);
    setFound({ is: isSame ? 'restored' : 'offered', draft });
  });
  const key = place && `${place.user} ${place.record}`;
  // once it is known who asks
  useEffect(() => {
    if (key) look();
  }, [key]);

  const keep = () => {
    stop();
    timer.current = setTimeout(() => latest.current(), PAUSE);
  };
  const decided = () => {
    setFound(null);
    // what was typed while it was offered
    keep();
  };
  return {
    found,
    keep,
    done: () => {
      stop();
      if (place && found?.is !== 'offered') dropDraft(place);
    },
    discard: () => {
      if (place) dropDraft(place);
      decided();
    },
    taken: decided,
  };
}
