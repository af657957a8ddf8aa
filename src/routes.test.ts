import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reservedSlugs } from '@/lib/reserved-slugs.ts';

it('reserves the first segment of every page that is not an organization', () => {
  const source = readFileSync(new URL('./routes.tsx', import.meta.url), 'utf8');
  const pages = [...source.matchAll(/path="\/([a-z][a-z-]*)/g)].map(([, segment]) => segment);
  expect(pages).toContain('sign-in');
  expect(pages.filter((segment) => !(reservedSlugs as readonly string[]).includes(segment ?? ''))).toEqual([]);
});
