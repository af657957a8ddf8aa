import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A page made by hand, which comes with its words. */
export const lazyPage = <P>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => {
    const [page] = await Promise.all([load(), import('./pageWords.ts')]);
    return page;
  });
