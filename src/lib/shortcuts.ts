// Every key of the screens, once: those who listen take it from here, and the sheet of shortcuts shows it.
import { useEffect } from 'react';

/** place → action → keys; `|` parts alternatives, `mod` is Ctrl or ⌘. What it does is said by `shortcuts.<place>.<action>`. */
export const shortcuts = {
  anywhere: { palette: 'mod+k', help: '?' },
  list: { move: 'up|down', open: 'enter', mark: 'space', create: 'n', search: '/' },
  record: { next: 'j', previous: 'k', edit: 'e', link: 'c', duplicate: 'd', note: 'n' },
  form: { save: 'mod+s' },
  cells: {
    move: 'up|down|left|right',
    extend: 'shift+up|shift+down',
    next: 'tab',
    edit: 'enter|f2',
    empty: 'delete',
    undo: 'mod+z',
    redo: 'mod+shift+z',
    copy: 'mod+c',
    paste: 'mod+v',
    leave: 'esc',
  },
  sheet: {
    move: 'up|down|left|right',
    next: 'enter',
    restore: 'esc',
    undo: 'mod+z',
    save: 'mod+s',
    paste: 'mod+v',
  },
  crew: {
    move: 'shift+up|shift+down|shift+left|shift+right',
    copy: 'mod+shift+right',
    open: 'enter',
    remove: 'delete',
    undo: 'mod+z',
  },
} as const;

export type Place = keyof typeof shortcuts;

export const apple = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

const names: Record<string, string> = { Enter: 'enter', ' ': 'space', ArrowUp: 'up', ArrowDown: 'down' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The event as it is written above. Shift is part of the letter: `?`. */
export function pressed({ key, ctrlKey, metaKey, altKey }: Pressed): string {
  const name = names[key] ?? (ctrlKey || metaKey ? key.toLowerCase() : key);
  return `${ctrlKey || metaKey ? 'mod+' : ''}${altKey ? 'alt+' : ''}${name}`;
}

const open = new Map<Place, number>();

/** Its keys are heard while this is on the page. */
export function useShortcutPlace(place: Place, heard = true): void {
  useEffect(() => {
    if (!heard) return;
    open.set(place, (open.get(place) ?? 0) + 1);
    return () => void open.set(place, (open.get(place) ?? 1) - 1);
  }, [place, heard]);
}

/** Places whose keys are heard now. */
export const openPlaces = (): Place[] =>
  (Object.keys(shortcuts) as Place[]).filter((place) => place === 'anywhere' || (open.get(place) ?? 0) > 0);
