import { useCallback, useEffect, useState } from 'react';
import { pressed, shortcuts } from '@/lib/shortcuts.ts';
import { isBusy } from '@/screens/list/useListKeys.ts';

/** Opens with its own key, unless that is being typed. */
export function useShortcutSheet(): { open: boolean; show(): void; close(): void } {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (pressed(event) !== shortcuts.anywhere.help || isBusy(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const show = useCallback(() => setOpen(true), []);
  return { open, show, close: () => setOpen(false) };
}
