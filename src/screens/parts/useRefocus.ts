import { useCallback, useEffect, useRef } from 'react';

/** What is moved by keys keeps the focus: asked for before the move, given when `order` is on the screen. */
export function useRefocus(order: string): (find: () => HTMLElement | null | undefined) => void {
  const wanted = useRef<{ before: string; find(): HTMLElement | null | undefined } | null>(null);
  const now = useRef(order);
  useEffect(() => {
    now.current = order;
    if (!wanted.current || wanted.current.before === order) return;
    wanted.current.find()?.focus();
    wanted.current = null;
  });
  return useCallback((find) => {
    wanted.current = { before: now.current, find };
  }, []);
}
