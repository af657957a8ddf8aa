import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.ts';

/** Our own flags: the package's list (one process for everything) does not survive a second context. */
const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-field-trial-config',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  '--lang=en-US',
];

export interface RunningBrowser {
  wsEndpoint: string;
  close(): Promise<void>;
}

/** One browser for the run; test files connect to it. Its profile is empty and goes with it. */
export async function launchBrowser(): Promise<RunningBrowser> {
  const { executable, env } = await chromium();
  const profile = mkdtempSync(join(tmpdir(), 'secg-browser-'));
  const server = await playwright.launchServer({
    executablePath: executable,
    env: { ...env, HOME: profile },
    args: [...FLAGS, `--user-data-dir=${profile}`],
    ignoreDefaultArgs: true,
    timeout: 30_000,
  });
  return {
    wsEndpoint: server.wsEndpoint(),
    async close() {
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
