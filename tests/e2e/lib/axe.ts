import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { target: string[]; html: string }[];
}

/** What keeps people out who see little or use no mouse: WCAG 2.2 A and AA, as far as a program can tell. */
export async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  // once a page: half a megabyte to read
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const violations: Violation[] = await page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: { run(what: Document, how: object): Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: tags };
    return (await axe.run(document, { runOnly, resultTypes: ['violations'] })).violations;
  }, rules);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 3).map(({ target, html }) => `${id}: ${help} – ${target.join(' ')} ${html.slice(0, 160)}`),
    );
}
