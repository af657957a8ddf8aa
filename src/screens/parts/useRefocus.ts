import { useCallback, useEffect, useRef } from 'react';

/** What is moved by keys keeps the focus: asked for before the move, given when `order` is on the screen. */
export function useRefocus(order: unknown): (find: () => HTMLElement | null | undefined) => void {
  const wanted = useRef<(() => HTMLElement | null | undefined) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is the moment
  useEffect(() => {
    wanted.current?.()?.focus();
    wanted.current = null;
  }, [order]);
  return useCallback((find) => {
    wanted.current = find;
  }, []);
}
