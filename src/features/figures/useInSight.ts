import { type RefObject, startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export interface InSight {
  from: number;
  to: number;
}

/** Fewer are drawn all at once; up to the most those on the screen come first and the others after them. */
const MANY = 60;
const MOST = 200;
const ALL: InSight = { from: 0, to: Number.POSITIVE_INFINITY };
/** Rows above and below the screen, drawn before they are looked for. */
const AROUND = 20;
const STEP = 15;

/** Which of many rows of one height are on the screen or near it; null: all of them are drawn. On paper all are. */
export function useInSight(box: RefObject<HTMLElement | null>, count: number, height: number): InSight | null {
  const [inSight, setInSight] = useState<InSight>({ from: 0, to: 2 * AROUND });
  const isMany = count > MANY;
  const isMost = count > MOST;
  useEffect(() => {
    if (isMany && !isMost) startTransition(() => setInSight(ALL));
    if (!isMost) return;
    const look = () => {
      const top = box.current?.querySelector('.data-body')?.getBoundingClientRect().top ?? 0;
      const above = Math.floor(-top / height / STEP) * STEP;
      const below = Math.ceil((window.innerHeight - top) / height / STEP) * STEP;
      const from = Math.max(0, above - AROUND);
      const to = Math.max(0, below) + AROUND;
      setInSight((old) => (old.from === from && old.to === to ? old : { from, to }));
    };
    const all = () => flushSync(() => setInSight(ALL));
    const passive = { capture: true, passive: true };
    look();
    document.addEventListener('scroll', look, passive);
    window.addEventListener('resize', look);
    window.addEventListener('beforeprint', all);
    window.addEventListener('afterprint', look);
    return () => {
      document.removeEventListener('scroll', look, passive);
      window.removeEventListener('resize', look);
      window.removeEventListener('beforeprint', all);
      window.removeEventListener('afterprint', look);
    };
  }, [box, isMany, isMost, height]);
  return isMany ? inSight : null;
}
