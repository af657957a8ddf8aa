import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askSession } from '../../scripts/session.ts';
import { workbookOf } from '../../supabase/functions/_shared/importing/read/files.fixture.ts';
import { World } from './office.ts';

const ROOT = join(import.meta.dirname, '../..');
const PASSWORD = 'a password of some length';
const email = `${crypto.randomUUID()}@example.test`;
let world: World;
let dir: string;

beforeAll(async () => {
  world = await World.start();
  dir = mkdtempSync(join(tmpdir(), 'secg-shell-'));
  const token = await askSession(world.stack, '/sign-up', { email, password: PASSWORD });
  await world.request('/rest/v1/rpc/create_organization', { token, json: { name: 'From the shell' } });
  writeFileSync(join(dir, 'good.csv'), 'Name,Trade\nAlder Framing,Framing\nBirch Roofing,Roofing\n');
  writeFileSync(join(dir, 'bad.csv'), 'Name,Trade,Overall score\nCedar Paving,Paving,4\n,Nameless,3\n');
});
afterAll(async () => {
  await world.stop();
  rmSync(dir, { recursive: true, force: true });
});

function shell(...args: string[]): Promise<{ code: number | null; output: string; errors: string }> {
  const { stack } = world;
  const target = ['--url', stack.appUrl, '--key', stack.publishableKey, '--email', email];
  const child = spawn(join(ROOT, 'node_modules/.bin/tsx'), ['scripts/import/import.ts', ...args, ...target], {
    cwd: ROOT,
    env: { ...process.env, SECG_PASSWORD: PASSWORD },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { output: '', errors: '' };
  child.stdout.on('data', (chunk) => {
    text.output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text.errors += chunk;
  });
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => done({ code, ...text }));
  });
}

const vendors = async () => (await world.sql`select name from vendors order by name`).map((row) => row.name as string);
const runOf = (output: string) => /run ([0-9a-f-]{36})/.exec(output)?.[1] ?? '';

it('checks, imports and takes back', async () => {
  const file = join(dir, 'good.csv');
  const checked = await shell('table:vendors', file);
  expect(checked).toMatchObject({ code: 0, output: expect.stringMatching(/Total +2 +0 +0 +0\n\nvalidated/) });
  expect(await vendors()).toEqual([]);

  expect(await shell('commit', runOf(checked.output))).toMatchObject({ code: 0 });
  expect(await vendors()).toEqual(['Alder Framing', 'Birch Roofing']);
  expect((await shell('table:vendors', file, '--commit')).output).toMatch(/Total +0 +0 +2 +0/);

  const undone = await shell('undo', runOf(checked.output));
  expect(undone).toMatchObject({ code: 0, output: 'Taken back: 2. Kept: 0. Failed: 0.\n' });
  expect(await vendors()).toEqual([]);
});

it('names the cell that is refused, writes the rows to a workbook, and says so by its end', async () => {
  const rejected = join(dir, 'refused.xlsx');
  const { code, output } = await shell('table:vendors', join(dir, 'bad.csv'), '--commit', '--rejected', rejected);
  expect(code).toBe(3);
  expect(output).toMatch(/Refused: 1\n.*A3 {2}missing_required {2}Name/);
  expect(await vendors()).toEqual(['Cedar Paving']);
  expect(existsSync(rejected)).toBe(true);
});

it('imports everything in a directory in the right order, says what is missing, and takes all of it back', async () => {
  const all = join(dir, 'all');
  mkdirSync(join(all, 'budgets'), { recursive: true });
  writeFileSync(join(all, 'a.csv'), 'Task,Project Code,Start,End\nFraming,AR1,1/2/2026,1/3/2026\n');
  writeFileSync(join(all, 'budgets/ar1.csv'), '#,Description,Budget,Draw 1\n1,Roof,100,40\n');
  writeFileSync(join(all, 'nothing.csv'), 'Colour\nred\n');
  writeFileSync(
    join(all, 'z.xlsx'),
    workbookOf({
      'Jobs Master': [
        ['Job ID', 'Job Name'],
        ['J1', 'AR1'],
      ],
    }),
  );
  await world.sql`update organization_settings set settings = settings || '{"import": {"budget_file_map": {"ar1": "AR1"}}}'`;
  const counts = async () =>
    Object.values(
      (
        await world.sql`select (select count(*)::int from projects) as p, (select count(*)::int from cost_codes) as c,
          (select count(*)::int from pay_app_lines) as l, (select count(*)::int from project_milestones) as m`
      )[0] ?? {},
    );

  const done = await shell('--all', all);
  expect(done).toMatchObject({ code: 0, output: expect.stringMatching(/\njobs:.*\nbudgets:.*\nschedule:/s) });
  expect(done.output).toContain('No file: masterfile');
  expect(done.output).toMatch(/Not recognized: .*nothing\.csv/);
  expect(await counts()).toEqual([1, 1, 1, 1]);
  const batch = /batch ([0-9a-f-]{36})/.exec(done.output)?.[1] ?? '';
  expect(await shell('undo', batch)).toMatchObject({ code: 0, output: expect.stringMatching(/Kept: 0. Failed: 0/) });
  expect(await counts()).toEqual([0, 0, 0, 0]);

  const some = await shell('--all', all, '--no-schedule', '--source', 'jobs', '--source', 'schedule');
  expect(some).toMatchObject({ code: 0, output: expect.not.stringContaining('budgets:') });
  expect(await counts()).toEqual([1, 0, 0, 0]);
  writeFileSync(join(all, 'a.csv'), 'Task,Project Code,Start,End\nFraming,ZZ9,1/2/2026,1/3/2026\n');
  expect(await shell('--all', all)).toMatchObject({ code: 1, output: expect.stringContaining('unknown_project') });
  expect(await shell('--all', join(all, 'nothing.csv'))).toMatchObject({ code: 1 });
});

it('does nothing when it is not understood, or refused', async () => {
  const good = join(dir, 'good.csv');
  expect(await shell('table:vendors')).toMatchObject({ code: 2, errors: expect.stringContaining('Which file?') });
  expect(await shell('table:vendors', good, '--organization', 'elsewhere')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('from-the-shell'),
  });
  expect(await shell('--all', good, '--source', 'budget')).toMatchObject({ code: 2 });
  expect(await shell('table:nothing', good)).toMatchObject({ code: 1 });
  expect(await shell('table:vendors', good, '--option', 'on_error=maybe')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('on_error'),
  });
});
