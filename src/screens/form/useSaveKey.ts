import { useEffect, useRef } from 'react';

/** Forms that are open, the topmost last. */
const open: (() => void)[] = [];

/** Ctrl+S saves the form that lies on top. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const mine = () => latest.current();
    open.push(mine);
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
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
