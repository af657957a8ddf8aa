import { useEffect, useRef, useState } from 'react';
import { pressed, shortcuts, useShortcutPlace } from '@/lib/shortcuts.ts';

const { open, mark, create, search } = shortcuts.list;
const [up, down] = shortcuts.list.move.split('|') as [string, string];

interface ListKeys {
  count: number;
  open(index: number): void;
  toggle?(index: number): void;
  create?(): void;
}

/** Keys belong to whoever is typing or has a dialog open. */
export function isBusy(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  if (
    element?.closest(
      'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"]',
    )
  )
    return true;
  return (
    document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-popover:not(.ant-popover-hidden)') !==
    null
  );
}

/** ↑ ↓ move, Enter opens, Space marks, N makes a new one, / searches. Returns the row the keys stand on. */
export function useListKeys(keys: ListKeys): number {
  const [active, setActive] = useState(-1);
  const latest = useRef({ ...keys, active });
  latest.current = { ...keys, active };
  useShortcutPlace('list', keys.count > 0);

  useEffect(() => {
    const step = (by: number) => setActive((now) => Math.min(latest.current.count - 1, Math.max(0, now + by)));
    const actions = new Map<string, () => void>([
      [down, () => step(1)],
      [up, () => step(-1)],
      [open, () => latest.current.open(latest.current.active)],
      [mark, () => latest.current.toggle?.(latest.current.active)],
      [create, () => latest.current.create?.()],
      [search, () => document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]')?.focus()],
    ]);
    const onKey = (event: KeyboardEvent) => {
      const key = pressed(event);
      const action = actions.get(key);
      if (!action || isBusy(event.target)) return;
      const onRow = key === open || key === mark;
      // where nothing is laid out in rows the page scrolls
      if (latest.current.count === 0 && (onRow || key === up || key === down)) return;
      // a focused link or button keeps its own Enter and Space
      if (
        onRow &&
        (latest.current.active < 0 || (event.target as HTMLElement).closest('a, button, [role="button"], label'))
      )
        return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  useEffect(() => {
    if (active >= 0) document.querySelector('.row-active')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return Math.min(active, keys.count - 1);
}
