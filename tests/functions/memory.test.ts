import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { running } from '../../scripts/stack/lock.ts';
import { generate } from '../../supabase/functions/_shared/importers/masterfile/generated.fixture.ts';
import { World } from './office.ts';

// What the process of the function needs at most, from the upload of a masterfile to its commit, the runtime included.
// npm run test:long takes the large one: 12 MB, 62,000 records.
const SCALE = process.env.SCALE ?? '1';
const LIMITS: Record<string, number> = { '1': 256, '20': 768 };

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

function functionProcess(): number {
  const id = running(world.stack.dir)?.functions.import;
  if (!id) throw new Error('The function does not run.');
  return id.pid;
}

/** Peak of the resident memory since the last `forget`, in MB. */
function peak(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error('no peak in /proc');
  return Number(kilobytes) / 1024;
}

const forget = (pid: number) => writeFileSync(`/proc/${pid}/clear_refs`, '5');

test.runIf(process.platform === 'linux')(
  `a masterfile of scale ${SCALE} in ${LIMITS[SCALE]} MB`,
  { timeout: 600_000 },
  async () => {
    const { bytes, settings } = generate('--scale', SCALE);
    const office = await world.office(settings);
    const pid = functionProcess();
    forget(pid);
    const idle = peak(pid);
    const { totals } = await office.import({ file: bytes, mode: 'commit' });
    const used = peak(pid);
    console.log(
      `memory: scale ${SCALE}, ${(bytes.length / 1e6).toFixed(1)} MB, ${totals.created} records: peak ${used.toFixed(0)} MB, idle ${idle.toFixed(0)} MB`,
    );
    expect(totals.rejected).toBe(0);
    expect(functionProcess()).toBe(pid);
    expect(used).toBeGreaterThan(idle);
    expect(used).toBeLessThan(LIMITS[SCALE] as number);
  },
);
