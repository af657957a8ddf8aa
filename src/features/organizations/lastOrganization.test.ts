// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { lastOrganization, rememberOrganization } from './lastOrganization.ts';

const organizations = [{ slug: 'one' }, { slug: 'two' }];
beforeEach(() => localStorage.clear());

it('goes back to the organization of last time', () => {
  rememberOrganization('two');
  expect(lastOrganization(organizations)).toEqual({ slug: 'two' });
});

it('asks when there are several and none is remembered, or the remembered one is gone', () => {
  expect(lastOrganization(organizations)).toBeNull();
  rememberOrganization('three');
  expect(lastOrganization(organizations)).toBeNull();
  expect(lastOrganization([{ slug: 'one' }])).toEqual({ slug: 'one' });
});
