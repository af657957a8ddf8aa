import { cssVariables, type Mode } from '@/ui/theme.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'secg.theme';
const darkQuery = '(prefers-color-scheme: dark)';
const stillQuery = '(prefers-reduced-motion: reduce)';

export function storedChoice(): ThemeChoice {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

export function storeChoice(choice: ThemeChoice): void {
  if (choice === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
}

const media = (query: string) => (typeof window.matchMedia === 'function' ? window.matchMedia(query) : null);

export const modeOf = (choice: ThemeChoice): Mode =>
  choice === 'system' ? (media(darkQuery)?.matches ? 'dark' : 'light') : choice;

export const isStill = (): boolean => media(stillQuery)?.matches ?? false;

export function onSystemChange(changed: () => void): () => void {
  const queries = [media(darkQuery), media(stillQuery)];
  for (const query of queries) query?.addEventListener('change', changed);
  return () => {
    for (const query of queries) query?.removeEventListener('change', changed);
  };
}

/** Before something is printed, and after it. */
export function aroundPrint(changed: (isPrinting: boolean) => void): () => void {
  const before = () => changed(true);
  const after = () => changed(false);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** Before the first render, so that the page never flashes in the other colours. */
export function applyMode(mode: Mode): void {
  const root = document.documentElement;
  for (const [name, value] of Object.entries(cssVariables(mode))) root.style.setProperty(name, value);
  root.style.colorScheme = mode;
  root.dataset.theme = mode;
}
