// A page that is opened by its address has only the styles that its own code brings: those of pages seen before are not there.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = import.meta.dirname;
const sources = new Map(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?!.*\.(test|fixture)\.).*\.(tsx?|css)$/.test(file))
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]),
);

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const at = (file: string, path: string) => (path.startsWith('@/') ? path.slice(2) : join(dirname(file), path));
const STATIC = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?from\s+)?'([@.]\.?\/[^']+)'/gm;
const LAZY = /import\('([@.]\.?\/[^']+)'\)/g;

/** With all that comes along. */
function closure(...files: string[]): Set<string> {
  const all = new Set<string>();
  const add = (file: string) => {
    const text = sources.get(file);
    if (text === undefined || all.has(file)) return;
    all.add(file);
    for (const path of found(text, file.endsWith('.css') ? /@import "([^"]+)"/g : STATIC)) add(at(file, path));
  };
  files.forEach(add);
  return all;
}

const lazyOf = (file: string) => found(sources.get(file) ?? '', LAZY).map((path) => at(file, path));
const classesIn = (css: Iterable<string>) =>
  new Set(
    [...css].flatMap((file) => (file.endsWith('.css') ? found(sources.get(file) ?? '', /\.([a-z][\w-]*)/g) : [])),
  );
/** Of the literal ones, which most are. */
const classesOf = (file: string) =>
  found(sources.get(file) ?? '', /className="([^"]+)"/g).flatMap((names) => names.split(' '));

const styled = classesIn(sources.keys());
const frame = closure('main.tsx', 'layout/OrganizationGate.tsx');
const figurePages = lazyOf('features/figurePages.ts').map((page) => [page, 'features/figures/FigureRoute.tsx']);
const others = ['routes.tsx', 'layout/screens.ts', 'features/pages.ts'].flatMap(lazyOf).map((page) => [page]);

it.each([...figurePages, ...others])('%s brings the styles of all it shows', (...page) => {
  const own = closure(...page);
  const there = classesIn([...frame, ...own]);
  const missing = [...own].flatMap((file) =>
    classesOf(file)
      .filter((name) => !frame.has(file) && styled.has(name) && !there.has(name))
      .map((name) => `${name} in ${file}`),
  );
  expect(missing).toEqual([]);
});
