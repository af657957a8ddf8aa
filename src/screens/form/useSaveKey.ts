import { useEffect, useRef } from 'react';
import { pressed, shortcuts, useShortcutPlace } from '@/lib/shortcuts.ts';

/** Forms that are open, the topmost last. */
const open: (() => void)[] = [];

/** Ctrl+S saves the form that lies on top. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useShortcutPlace('form');
  useEffect(() => {
    const mine = () => latest.current();
    open.push(mine);
    const onKey = (event: KeyboardEvent) => {
      if (pressed(event) !== shortcuts.form.save) return;
      event.preventDefault();
      if (open.at(-1) === mine) mine();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      open.splice(open.indexOf(mine), 1);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
