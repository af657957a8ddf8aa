import { useEffect, useRef, useState } from 'react';

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

  useEffect(() => {
    const step = (by: number) => setActive((now) => Math.min(latest.current.count - 1, Math.max(0, now + by)));
    const actions = new Map<string, () => void>([
      ['ArrowDown', () => step(1)],
      ['ArrowUp', () => step(-1)],
      ['Enter', () => latest.current.open(latest.current.active)],
      [' ', () => latest.current.toggle?.(latest.current.active)],
      ['n', () => latest.current.create?.()],
      ['/', () => document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]')?.focus()],
    ]);
    const onKey = (event: KeyboardEvent) => {
      const action = actions.get(event.key);
      if (!action || event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return;
      const onRow = event.key === 'Enter' || event.key === ' ';
      // where nothing is laid out in rows the page scrolls
      if (latest.current.count === 0 && (onRow || event.key.startsWith('Arrow'))) return;
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
