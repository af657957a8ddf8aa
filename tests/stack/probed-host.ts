// A stack with the probes in a process of its own, for tests that kill it.
import { startProbed } from './support.ts';

const [dir = ''] = process.argv.slice(2);
const stack = await startProbed(dir);
console.log(`running ${stack.appUrl}`);
