import { type RefCallback, useCallback, useState } from 'react';

/** How wide an element is, as it grows and shrinks; `usual` until it is known. */
export function useWidth(usual: number): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(usual);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const read = () => element.clientWidth > 0 && setWidth(element.clientWidth);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, width];
}
