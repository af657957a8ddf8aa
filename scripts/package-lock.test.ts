import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

const file = resolve(import.meta.dirname, '../package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as Lock;

// `npm install` writes only the platforms it can see (npm/cli#4828), and `npm ci` then refuses the file on the others.
test('the lock file holds the packages of every platform', () => {
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => [`${path}/node_modules/${name}`, `node_modules/${name}`]),
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((places) => !places.some((place) => place in packages))).toEqual([]);
});
