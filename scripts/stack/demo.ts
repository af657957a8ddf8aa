import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './config.ts';
import { readJson, writeJson } from './state.ts';

export interface DemoInfo {
  organizationId: string;
  /** One for all of them. */
  password: string;
  /** The first one is the owner. */
  accounts: { email: string; name: string; role: string }[];
}

export interface DemoStack {
  appUrl: string;
  dbUrl: string;
  publishableKey: string;
}

const infoFile = (dir: string) => join(dir, 'demo.json');

export const readDemo = (dir: string): DemoInfo | null => readJson<DemoInfo>(infoFile(dir));

/** Runs scripts/demo, which belongs to the product and not to the stack: it uses the stack as anybody would. */
export async function makeDemo(dir: string, stack: DemoStack): Promise<DemoInfo> {
  const path = join(ROOT, 'scripts', 'demo', 'demo.ts');
  if (!existsSync(path)) throw new Error(`There is no ${path}; start with "npm start -- --empty".`);
  const { createDemo } = (await import(pathToFileURL(path).href)) as {
    createDemo: (stack: DemoStack) => Promise<DemoInfo>;
  };
  const info = await createDemo(stack);
  writeJson(infoFile(dir), info);
  return info;
}
