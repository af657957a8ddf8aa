import { useState } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import type { Settings } from '@/catalog/types.ts';
import { cleaned, putOver } from './draft.ts';
import type { SettingsRow } from './useTableSettings.ts';

const nothing: Settings = {};

/**
 * Settings while they are edited, and the stored ones they started from: those, not the newest, are what a save is
 * compared with. `row` is the newest; it is followed while nothing is changed, and else only by a decision.
 */
export function useSettingsDraft(base: Resource, row: SettingsRow | null, busy: boolean) {
  const [from, setFrom] = useState(row);
  const before = from?.patch ?? nothing;
  const [draft, setDraft] = useState(before);
  const dirty = JSON.stringify(cleaned(base, draft)) !== JSON.stringify(cleaned(base, before));
  const movedOn = !busy && (row ? row.id !== from?.id || row.version > from.version : from !== null);

  const start = (next: SettingsRow | null, shown: Settings = next?.patch ?? nothing) => {
    setFrom(next);
    setDraft(shown);
  };
  if (movedOn && !dirty) start(row);

  return {
    from,
    draft,
    setDraft,
    dirty,
    /** others have stored something else while this was changed */
    movedOn: movedOn && dirty,
    discard: () => setDraft(before),
    takeTheirs: () => start(row),
    keepMine: () => start(row, putOver(row?.patch ?? nothing, before, draft)),
    /** what is stored now; what was changed while it was on its way stays changed */
    saved: (next: SettingsRow | null) => {
      setFrom(next);
      setDraft((now) => (now === draft ? (next?.patch ?? nothing) : now));
    },
  };
}
