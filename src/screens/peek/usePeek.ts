import { useEffect, useRef } from 'react';

export interface Peeked {
  link: HTMLAnchorElement;
  table: string;
  id: string;
  /** a thumb covers what lies beside it: the card stands at the bottom of the screen */
  byTouch: boolean;
}

/** Resting on a link, moving on from it, and holding a finger on it, in ms. */
const REST = 350;
const LEAVE = 150;
const HOLD = 450;
/** A finger that moves further scrolls. */
const MOVED = 10;

/** `table/id` as fields/reference.tsx writes it; links inside the card itself open no second one. */
function peekedBy(target: EventTarget | null): Omit<Peeked, 'byTouch'> | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-peek]') : null;
  const [table, id] = link?.dataset.peek?.split('/') ?? [];
  return link && table && id && !link.closest('.peek-card') ? { link, table, id } : null;
}

/** Opens the card of a link that is rested on or held, and closes it when one moves on, scrolls or presses Escape. */
export function usePeek(peeked: Peeked | null, show: (peeked: Peeked | null) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = useRef(peeked);
  now.current = peeked;

  useEffect(() => {
    let touch: { x: number; y: number } | null = null;
    // the click at the end of a long press does not follow the link
    let held = false;
    const wait = (ms: number, next: Peeked | null) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => show(next), ms);
    };
    const close = () => {
      clearTimeout(timer.current);
      if (now.current) show(null);
    };
    const on: { [Type in keyof DocumentEventMap]?: (event: DocumentEventMap[Type]) => void } = {
      pointerover: (event) => {
        if (event.pointerType === 'touch') return;
        const found = peekedBy(event.target);
        if (found) wait(REST, { ...found, byTouch: false });
        else if (event.target instanceof Element && event.target.closest('.peek-card')) clearTimeout(timer.current);
        else if (now.current && !now.current.byTouch) wait(LEAVE, null);
        else clearTimeout(timer.current);
      },
      focusin: (event) => {
        const found = peekedBy(event.target);
        if (found?.link.matches(':focus-visible')) wait(REST, { ...found, byTouch: false });
        else if (!now.current?.byTouch && !(event.target instanceof Element && event.target.closest('.peek-card')))
          close();
      },
      keydown: (event) => {
        if (event.key === 'Escape') close();
      },
      pointerdown: (event) => {
        held = false;
        const found = event.pointerType === 'touch' ? peekedBy(event.target) : null;
        if (!found) {
          if (!(event.target instanceof Element && event.target.closest('.peek-card'))) close();
          return;
        }
        touch = { x: event.clientX, y: event.clientY };
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          held = true;
          show({ ...found, byTouch: true });
        }, HOLD);
      },
      pointermove: (event) => {
        if (touch && Math.hypot(event.clientX - touch.x, event.clientY - touch.y) > MOVED) clearTimeout(timer.current);
      },
      pointerup: () => {
        if (touch && !held) clearTimeout(timer.current);
        touch = null;
      },
      pointercancel: () => {
        clearTimeout(timer.current);
        touch = null;
      },
      contextmenu: (event) => {
        if (touch && peekedBy(event.target)) event.preventDefault();
      },
    };
    const onClick = (event: MouseEvent) => {
      if (held && peekedBy(event.target)) {
        event.preventDefault();
        event.stopPropagation();
      } else if (peekedBy(event.target)) close();
      held = false;
    };
    const onScroll = ({ target }: Event) => {
      if (now.current && target instanceof Node && target.contains(now.current.link)) close();
    };
    const entries = Object.entries(on) as [string, EventListener][];
    for (const [type, listen] of entries) document.addEventListener(type, listen);
    document.addEventListener('click', onClick, true);
    document.addEventListener('scroll', onScroll, true);
    return () => {
      clearTimeout(timer.current);
      for (const [type, listen] of entries) document.removeEventListener(type, listen);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('scroll', onScroll, true);
    };
  }, [show]);
}
