import { useEffect } from 'react';
import { screensAt } from './screens.ts';

/** Whoever points at a link, or steps onto it, will often follow it: its page is fetched meanwhile. */
export function usePreload(): void {
  useEffect(() => {
    const onIntent = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.origin === window.location.origin) for (const screen of screensAt(link.pathname)) screen.preload?.();
    };
    document.addEventListener('pointerover', onIntent);
    document.addEventListener('focusin', onIntent);
    return () => {
      document.removeEventListener('pointerover', onIntent);
      document.removeEventListener('focusin', onIntent);
    };
  }, []);
}
