import { useEffect, useRef } from 'react';
import { pressed, shortcuts, useShortcutPlace } from '@/lib/shortcuts.ts';
import { isBusy } from '../list/useListKeys.ts';

const { record } = shortcuts;
const byKey = new Map(Object.entries(record).map(([action, key]) => [key as string, action as keyof typeof record]));

/** Walks through the list one came from, edits, copies. */
export function useRecordKeys(actions: Partial<Record<keyof typeof shortcuts.record, (() => void) | undefined>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useShortcutPlace('record');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = byKey.get(pressed(event));
      const action = name && latest.current[name];
      if (!action || isBusy(event.target)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
