import { relative } from 'node:path';
import type { Reporter, TestCase } from 'vitest/node';

export const MARK = '~ passed when it was run again: ';

/** Tests that passed only the second time, with what went wrong the first time: the browser's layer may try twice. */
export default class FlakyReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (!test.diagnostic()?.flaky) return;
    const [first] = test.result().errors ?? [];
    const file = relative(process.cwd(), test.module.moduleId);
    console.log(`${MARK}${file} > ${test.fullName}: ${first?.message.split('\n')[0] ?? ''}`);
  }
}
