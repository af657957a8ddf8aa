// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { forgetRecent, forgetRecents, type Recent, readRecent, rememberRecent, withRecent } from './recent.ts';

const record = (id: string, title = id): Recent => ({ table: 'vendors', id, title });
const list = (table: string): Recent => ({ table, id: null, title: '' });
const mine = { user: 'u1', organization: 'o1' };

beforeEach(() => localStorage.clear());

it('has the newest first, each once, as it was called last', () => {
  const all = ['a', 'b', 'a'].reduce<Recent[]>((now, id, n) => withRecent(now, record(id, `${id}${n}`)), []);
  expect(all.map(({ title }) => title)).toEqual(['a2', 'b1']);
});

it('keeps ten records and five lists, whatever was opened more', () => {
  let all: Recent[] = [];
  for (let n = 0; n < 12; n++) all = withRecent(withRecent(all, record(`r${n}`)), list(`t${n}`));
  expect(all.filter(({ id }) => id !== null).map(({ id }) => id)).toEqual(
    Array.from({ length: 10 }, (_, n) => `r${11 - n}`),
  );
  expect(all.filter(({ id }) => id === null).map(({ table }) => table)).toEqual(['t11', 't10', 't9', 't8', 't7']);
});

it('keeps people and organizations apart, and forgets what is gone', () => {
  rememberRecent(mine, record('a'));
  rememberRecent(mine, record('b'));
  rememberRecent({ ...mine, organization: 'o2' }, record('c'));
  rememberRecent({ ...mine, user: 'u12' }, record('d'));
  forgetRecent(mine, { table: 'vendors', id: 'b' });
  expect(readRecent(mine)).toEqual([record('a')]);
  forgetRecents('u1');
  expect([readRecent(mine), readRecent({ ...mine, organization: 'o2' })]).toEqual([[], []]);
  expect(readRecent({ ...mine, user: 'u12' })).toEqual([record('d')]);
});
