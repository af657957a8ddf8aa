import { expect, it } from 'vitest';
import { signInPath, wantedPath } from './wantedPath.ts';

it('brings the wanted page through sign-in', () => {
  const path = signInPath('/acme/projects?filters[0][field]=status&q=a%20b');
  expect(wantedPath(path.slice(path.indexOf('?')))).toBe('/acme/projects?filters[0][field]=status&q=a%20b');
  expect(signInPath('/')).toBe('/sign-in');
});

it.each(['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)', '/sign-in', ''])(
  'never leads to %s',
  (to) => {
    expect(wantedPath(`?to=${encodeURIComponent(to)}`)).toBe('/');
  },
);
