import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import config from '../vitest.config.ts';
import { buildApp, isBuilt } from './stack/build.ts';
import { Undo } from './stack/undo.ts';

// All layers of DESIGN 8: npm test, npm test -- db e2e, npm test -- lint.
const ROOT = resolve(import.meta.dirname, '..');
const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);

const LINTS: Record<string, [string, ...string[]]> = {
  biome: ['biome', 'check', '.'],
  types: ['tsc', '--noEmit'],
  migrations: ['squawk', 'supabase/migrations/*.sql'],
  generated: ['tsx', 'scripts/gen/gen.ts', '--check'],
};

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Run {
  code: number;
  output: string;
}

// A stack that somebody works with is none of the tests' business.
const { STACK_DIR: _dir, PORT: _port, ...env } = process.env;

/** `shown`: what stands before each of its lines; null: nothing is printed. */
function run(program: string, args: string[], shown: string | null): Promise<Run> {
  return new Promise((done, reject) => {
    const child = spawn(bin(program), args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (shown !== null) console.log(shown + line);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => done({ code: code ?? 1, output: lines.join('\n') }));
  });
}

async function lint(): Promise<Count> {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, [program, ...args]] of Object.entries(LINTS)) {
    const { code, output } = await run(program, args, null);
    if (code === 0) count.passed += 1;
    else {
      count.failed += 1;
      console.log(`${output.trim()}\n✗ ${name}: ${program} ${args.join(' ')}\n`);
    }
  }
  return count;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** What is run by itself: a layer, or where it has shards, one of them with a stack of its own. */
interface Job {
  layer: string;
  shard?: string;
}

const title = ({ layer, shard }: Job) => (shard ? `${layer} ${shard}` : layer);

async function vitest(job: Job, folder: string, shown: string): Promise<Count> {
  const file = join(folder, `${title(job).replaceAll(/\W/g, '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
  const shard = job.shard ? [`--shard=${job.shard}`] : [];
  const { code } = await run(
    'vitest',
    ['run', '--project', job.layer, '--passWithNoTests', ...shard, ...reporters],
    shown,
  );
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  // A file that cannot be loaded, or an error outside of any test, is a failure without a failed test.
  const failed = report.numFailedTests || (code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

/** The projects of vitest.config.ts are the layers, in their order. */
function layers(): string[] {
  return (config.test?.projects ?? []).flatMap((project) => {
    const name = typeof project === 'object' && 'test' in project ? project.test?.name : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}

/** Layers that keep all processors busy run alone. Those with a stack wait for most of the time: two of them run side by side, the longest first. */
const ALONE = new Set(['lint', 'unit', 'db']);
const SHARDS: Record<string, string[]> = { e2e: ['1/2', '2/2'] };
const LONGEST = ['e2e', 'functions', 'stack'];

class Counts {
  readonly total = { passed: 0, failed: 0, skipped: 0 };
  readonly #lines: string[] = [];

  async of(job: Job, work: () => Promise<Count>): Promise<void> {
    const started = performance.now();
    const count = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    this.#lines.push(
      `${title(job).padEnd(10)} ${seconds.padStart(6)} s   ${count.passed} passed, ${count.failed} failed${skipped}`,
    );
    for (const key of ['passed', 'failed', 'skipped'] as const) this.total[key] += count[key];
  }

  print(): void {
    console.log(`\n${this.#lines.join('\n')}\n`);
    console.log(`${this.total.passed} passed, ${this.total.failed} failed`);
  }
}

async function main(wanted: string[]): Promise<number> {
  const all = ['lint', ...layers()];
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`There is no layer ${unknown.join(', ')}: ${all.join(', ')}`);
  const chosen = all.filter((name) => wanted.length === 0 || wanted.includes(name));
  const folder = mkdtempSync(join(tmpdir(), 'secg-test-'));
  const counts = new Counts();
  try {
    for (const layer of chosen.filter((name) => ALONE.has(name))) {
      console.log(`\n── ${layer}`);
      await counts.of({ layer }, () => (layer === 'lint' ? lint() : vitest({ layer }, folder, '')));
    }
    // once, and not by two stacks into the same folder
    if (chosen.includes('e2e') && !isBuilt()) await buildApp(true, new Undo());
    const jobs = chosen
      .filter((name) => !ALONE.has(name))
      .sort((a, b) => LONGEST.indexOf(a) - LONGEST.indexOf(b))
      .flatMap((layer): Job[] => SHARDS[layer]?.map((shard) => ({ layer, shard })) ?? [{ layer }]);
    const isAlone = jobs.length === 1;
    const lane = async () => {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        const next = job;
        console.log(`\n── ${title(next)}`);
        await counts.of(next, () => vitest(next, folder, isAlone ? '' : `${title(next).padEnd(9)} │ `));
      }
    };
    await Promise.all([lane(), lane()]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  counts.print();
  return counts.total.failed > 0 ? 1 : 0;
}

process.exitCode = await main(parseArgs({ allowPositionals: true }).positionals);
