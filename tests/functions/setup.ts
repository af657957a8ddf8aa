import type { TestProject } from 'vitest/node';
import { removeStack, type Stack, startEmpty } from '../../scripts/stack/testing.ts';

/** What there is to know of a stack that others use, too. */
export type SharedStack = Pick<Stack, 'appUrl' | 'dbUrl' | 'publishableKey' | 'dir'>;

declare module 'vitest' {
  interface ProvidedContext {
    functions: SharedStack;
  }
}

/** One stack for the files that do not disturb each other. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startEmpty();
  const { appUrl, dbUrl, publishableKey, dir } = stack;
  project.provide('functions', { appUrl, dbUrl, publishableKey, dir });
  return async () => {
    await stack.stop();
    removeStack(dir);
  };
}
