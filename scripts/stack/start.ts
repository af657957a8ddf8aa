import { once } from 'node:events';
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
  lines.push('', `Mails that would be sent: ${stack.outboxUrl}`);
  return [...lines, '', 'Ctrl-C stops it.', ''].join('\n');
}

/** Aborted when somebody asks for the end: by a signal, or by ending the npm that runs this. */
function endAsked(onInsist: () => void): AbortSignal {
  const asked = new AbortController();
  let first = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      // Ctrl-C may arrive twice, from the terminal and through tsx.
      if (asked.signal.aborted && Date.now() - first > 1000) onInsist();
      first ||= Date.now();
      asked.abort();
    });
  }
  onLauncherGone(() => asked.abort());
  return asked.signal;
}

async function main(): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { dev: flag, empty: flag, 'no-build': flag, help: flag } });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  let stack: Stack | null = null;
  const signal = endAsked(() => {
    const killed = stack?.kill() ?? Promise.resolve();
    void killed.finally(() => process.exit(1));
  });
  const started = performance.now();
  try {
    stack = await startStack({ development: values.dev, empty: values.empty, build: !values['no-build'], signal });
  } catch (error) {
    if (!signal.aborted) throw error;
    console.log('Stopped before it was ready.');
    return 0;
  }
  console.log(banner(stack, ((performance.now() - started) / 1000).toFixed(1)));
  const asked = once(signal, 'abort').then(() => null);
  const failure = await Promise.race([stack.failed, asked]);
  console.log(failure ? failure.message : 'Stopping …');
  await stack.stop();
  return failure ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const expected = [PortTaken, AlreadyRunning, MigrationError].some((kind) => error instanceof kind);
  console.error(expected && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
