import { parseArgs } from 'node:util';
import { PortTaken } from './claim.ts';
import { onLauncherGone } from './launcher.ts';
import { AlreadyRunning } from './lock.ts';
import { MigrationError } from './migrate.ts';
import { type Stack, startStack } from './stack.ts';

const USAGE = `npm start -- [--empty]       the stack with the built app
npm run dev -- [--empty]     the same with Vite's dev server

STACK_DIR   where its data is, default .stack
PORT        its address on this machine, default 3000
--empty     no demo company
--no-build  serves dist/ as it is`;

function banner(stack: Stack, seconds: string): string {
  const lines = ['', `SECG ERP is ready: ${stack.appUrl}   (${seconds} s)`];
  if (stack.demo) {
    const width = Math.max(...stack.demo.accounts.map((account) => account.email.length));
    lines.push('', `Demo sign-ins, password ${stack.demo.password}`);
    lines.push(...stack.demo.accounts.map(({ email, name, role }) => `  ${email.padEnd(width)}   ${name}, ${role}`));
  }
  return [...lines, '', 'Ctrl-C stops it.', ''].join('\n');
}

/** Until somebody stops it or it cannot go on. A second signal does not wait for the first to be done. */
async function untilEnd(stack: Stack): Promise<number> {
  const asked = new Promise<'stop'>((resolve) => {
    onLauncherGone(() => resolve('stop'));
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(name, () => {
        resolve('stop');
        process.on(name, () => void stack.kill().finally(() => process.exit(1)));
      });
    }
  });
  const end = await Promise.race([asked, stack.failed]);
  if (end !== 'stop') console.error(end.message);
  else console.log('Stopping …');
  await stack.stop();
  return end === 'stop' ? 0 : 1;
}

async function main(): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { dev: flag, empty: flag, 'no-build': flag, help: flag } });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const started = performance.now();
  const stack = await startStack({ development: values.dev, empty: values.empty, build: !values['no-build'] });
  console.log(banner(stack, ((performance.now() - started) / 1000).toFixed(1)));
  return untilEnd(stack);
}

try {
  process.exitCode = await main();
} catch (error) {
  const expected = [PortTaken, AlreadyRunning, MigrationError].some((kind) => error instanceof kind);
  console.error(expected && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
