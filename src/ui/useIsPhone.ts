import { useSyncExternalStore } from 'react';

const query = '(max-width: 767.98px)';

function subscribe(changed: () => void): () => void {
  if (typeof window.matchMedia !== 'function') return () => {};
  const media = window.matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

const matches = () => typeof window.matchMedia === 'function' && window.matchMedia(query).matches;

export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, matches, () => false);
}
