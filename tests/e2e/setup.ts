import type { TestProject } from 'vitest/node';
import { liftLimits, removeStack, scratchDir, startStack } from '../../scripts/stack/testing.ts';
import { launchBrowser } from './lib/launch.ts';

/** What test files get: one stack with the demo company and one browser for the whole run. */
export interface World {
  appUrl: string;
  dbUrl: string;
  /** Superuser: for what no test can do through the API or as owner. */
  adminDbUrl: string;
  publishableKey: string;
  dir: string;
  outboxUrl: string;
  demo: { organizationId: string; password: string; accounts: { email: string; name: string; role: string }[] };
  wsEndpoint: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    e2e: World;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startStack({ dir: scratchDir(), port: 0, empty: false, quiet: true, durable: false });
  const stop = async () => {
    await stack.stop();
    removeStack(stack.dir);
  };
  try {
    if (!stack.demo) throw new Error('The stack has no demo company.');
    await liftLimits(stack);
    const browser = await launchBrowser();
    const { appUrl, dbUrl, adminDbUrl, publishableKey, dir, outboxUrl, demo } = stack;
    const { wsEndpoint } = browser;
    project.provide('e2e', { appUrl, dbUrl, adminDbUrl, publishableKey, dir, outboxUrl, demo, wsEndpoint });
    return async () => {
      await browser.close();
      await stop();
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
