import { useSyncExternalStore } from 'react';

// How close the rows stand is a matter of eyes and screen, so this machine remembers it.
export type Density = 'compact' | 'comfortable';

const KEY = 'secg.density';
const listeners = new Set<() => void>();

const read = (): Density => (localStorage.getItem(KEY) === 'comfortable' ? 'comfortable' : 'compact');

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setDensity(density: Density): void {
  localStorage.setItem(KEY, density);
  for (const listener of listeners) listener();
}

export const useDensity = (): Density => useSyncExternalStore(subscribe, read);
