import { useEffect, useMemo, useRef, useState } from 'react';
import { pressed, shortcuts } from '@/lib/shortcuts.ts';

interface Palette {
  open: boolean;
  text: string;
  /** Enter was pressed before the palette could hear it */
  entered: boolean;
  type(text: string): void;
  show(): void;
  close(): void;
}

const isToggle = (event: KeyboardEvent): boolean => pressed(event) === shortcuts.anywhere.palette && !event.shiftKey;

/** Ctrl+K, and whatever is typed behind it: the palette comes with a file of its own, fingers do not wait for it. */
export function usePalette(): Palette {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [entered, setEntered] = useState(false);
  // known to the very next key, not with the next render
  const isOpen = useRef(false);

  const actions = useMemo(() => {
    const set = (next: boolean) => {
      isOpen.current = next;
      if (next) setText('');
      setEntered(false);
      setOpen(next);
    };
    // what is typed behind an Enter takes it back
    const type = (next: string | ((typed: string) => string)) => {
      setEntered(false);
      setText(next);
    };
    return { type, show: () => set(true), close: () => set(false) };
  }, []);

  useEffect(() => {
    const early = (event: KeyboardEvent) => {
      if (event.key === 'Escape') actions.close();
      else if (event.key === 'Enter') setEntered(true);
      else if (event.key === 'Backspace') actions.type((typed) => typed.slice(0, -1));
      else if (event.key.length === 1) actions.type((typed) => typed + event.key);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const toggled = isToggle(event);
      // the dialog itself takes the focus for a moment, and hears nothing
      const isHere =
        event.target instanceof Element && event.target.closest('.palette input, .palette button') !== null;
      if (!toggled && (!isOpen.current || isHere || event.metaKey || event.ctrlKey || event.altKey)) return;
      // it is no longer for the page below, where a letter may be a command
      event.preventDefault();
      event.stopPropagation();
      if (!toggled) early(event);
      else if (isOpen.current) actions.close();
      else actions.show();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [actions]);

  return { open, text, entered, ...actions };
}
