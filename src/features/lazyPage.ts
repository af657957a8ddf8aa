import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export type LazyPage<P> = LazyExoticComponent<ComponentType<P>> & {
  /** Fetches it before it is wanted. In vain, nothing is said: who opens the page asks again and is told. */
  preload(): void;
};

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/** A page whose code is a piece of its own. */
export const lazyScreen = <P>(load: Load<P>): LazyPage<P> =>
  Object.assign(lazy(load), { preload: () => void load().catch(() => undefined) });

/** A page made by hand, which comes with its words. */
export const lazyPage = <P>(load: Load<P>): LazyPage<P> =>
  lazyScreen(async () => {
    const [page] = await Promise.all([load(), import('./pageWords.ts')]);
    return page;
  });
