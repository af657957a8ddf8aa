import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import config from '../vitest.config.ts';
import { MARK } from './flaky-reporter.ts';

// All layers of DESIGN 8, one after the other: npm test, npm test -- db e2e, npm test -- lint.
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
  failures: string[];
  /** passed, but not the first time */
  flaky: string[];
}

interface Run {
  code: number;
  output: string;
}

// A stack that somebody works with is none of the tests' business.
const { STACK_DIR: _dir, PORT: _port, ...env } = process.env;

function run(program: string, args: string[], isShown: boolean): Promise<Run> {
  return new Promise((done, reject) => {
    const child = spawn(bin(program), args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (isShown) process.stdout.write(chunk);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

async function lint(): Promise<Count> {
  const count: Count = { passed: 0, failed: 0, skipped: 0, failures: [], flaky: [] };
  for (const [name, [program, ...args]] of Object.entries(LINTS)) {
    const { code, output } = await run(program, args, false);
    if (code === 0) count.passed += 1;
    else {
      count.failed += 1;
      count.failures.push(`✗ ${name}: ${program} ${args.join(' ')}\n${output.trim()}`);
    }
  }
  return count;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** What failed and why, once more at the end: thousands of lines lie between a failure and its count. */
function failures(report: Report): string[] {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name);
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `✗ ${file} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
    return tests.length === 0 && status === 'failed' ? [`✗ ${file}\n${message}`] : tests;
  });
}

async function layer(name: string, folder: string): Promise<Count> {
  const file = join(folder, `${name}.json`);
  const reporters = ['default', 'json', './scripts/flaky-reporter.ts'].map((one) => `--reporter=${one}`);
  const { code, output } = await run(
    'vitest',
    ['run', '--project', name, '--passWithNoTests', ...reporters, `--outputFile.json=${file}`],
    true,
  );
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  // A file that cannot be loaded, or an error outside of any test, is a failure without a failed test.
  const failed = report.numFailedTests || (code === 0 ? 0 : 1);
  const skipped = report.numPendingTests + report.numTodoTests;
  const flaky = output.split('\n').filter((line) => line.startsWith(MARK));
  return { passed: report.numPassedTests, failed, skipped, failures: failures(report), flaky };
}

/** The projects of vitest.config.ts are the layers, in their order. */
function layers(): string[] {
  return (config.test?.projects ?? []).flatMap((project) => {
    const name = typeof project === 'object' && 'test' in project ? project.test?.name : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}

async function main(wanted: string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'secg-test-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failed: string[] = [];
  const lines: string[] = [];
  const all = ['lint', ...layers()];
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`There is no layer ${unknown.join(', ')}: ${all.join(', ')}`);
  try {
    for (const name of all.filter((candidate) => wanted.length === 0 || wanted.includes(candidate))) {
      console.log(`\n── ${name}`);
      const started = performance.now();
      const count = name === 'lint' ? await lint() : await layer(name, folder);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
      const again = count.flaky.length > 0 ? `, ${count.flaky.length} passed when run again` : '';
      lines.push(
        `${name.padEnd(10)} ${seconds.padStart(6)} s   ${count.passed} passed, ${count.failed} failed${skipped}${again}`,
      );
      failed.push(...count.failures, ...count.flaky);
      for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key];
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const text of failed) console.log(`\n${text}`);
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

process.exitCode = await main(parseArgs({ allowPositionals: true }).positionals);
