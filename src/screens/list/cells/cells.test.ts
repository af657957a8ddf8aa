import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { withHeld } from './held.ts';
import { added, changedSince, moved as movedLog, NO_CHANGES, takenFrom } from './history.ts';
import { blockOf, moved, nextCell } from './moves.ts';
import { rowCache } from './rowCache.ts';
import { CellStore } from './store.ts';
import { parseTsv, tsvText, unmarked } from './tsv.ts';

const grid = { rows: ['1', '2', '3'], columns: ['a', 'b'] };
const at = (place: string) => ({ row: place.slice(0, 1), column: place.slice(1) });
const text = (place: { row: string; column: string } | null) => place && `${place.row}${place.column}`;

describe('keys', () => {
  it.each([
    ['2a', 'ArrowUp', false, '1a'],
    ['1a', 'ArrowUp', false, '1a'],
    ['2b', 'ArrowRight', false, '2b'],
    ['3b', 'ArrowLeft', false, '3a'],
    ['1b', 'ArrowDown', true, '3b'],
    ['2b', 'Home', false, '2a'],
    ['2b', 'Home', true, '1a'],
    ['1a', 'End', true, '3b'],
    ['1a', 'x', false, null],
  ])('from %s by %s (ctrl: %s) to %s', (from, key, ctrl, to) => {
    expect(text(moved(grid, at(from), { key, ctrl }))).toBe(to);
  });

  it('Tab goes on in reading order, and out of the grid at its ends', () => {
    expect(text(nextCell(grid, at('1b'), 1))).toBe('2a');
    expect(text(nextCell(grid, at('2a'), -1))).toBe('1b');
    expect(nextCell(grid, at('3b'), 1)).toBeNull();
    expect(nextCell(grid, at('1a'), -1)).toBeNull();
  });

  it('a block has the same corners, whichever was chosen first', () => {
    expect(blockOf(grid, at('3b'), at('2a'))).toEqual({ rows: ['2', '3'], columns: ['a', 'b'] });
  });
});

describe('a block on the clipboard', () => {
  it.each<[string, string[][]]>([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\n', [['a']]],
    ['', [['']]],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      '"two\r\nlines"\t"a ""word"""\nx\ty',
      [
        ['two\nlines', 'a "word"'],
        ['x', 'y'],
      ],
    ],
    ['"a\tb"', [['a\tb']]],
    // no quoting at all, but text with quotes
    ['5" pipe\t"tall" one\t"', [['5" pipe', '"tall" one', '"']]],
    ['""\tb', [['', 'b']]],
  ])('%j', (clipboard, rows) => {
    expect(parseTsv(clipboard)).toEqual(rows);
  });

  it('comes back as it went, and no spreadsheet runs it', () => {
    const rows = [
      ['=1+1', 'a "b"', 'two\nlines', '-5'],
      ['@x', '', 'tab\there', "'quoted"],
    ];
    const clipboard = tsvText(rows.map((cells) => cells.map((cell) => ({ text: cell, free: cell !== '-5' }))));
    expect(clipboard.split('\t')[0]).toBe("'=1+1");
    expect(clipboard).toContain('\t-5\r\n');
    expect(parseTsv(clipboard).map((cells) => cells.map(unmarked))).toEqual(rows);
  });
});

describe('undo', () => {
  const change = (before: string, after: string) => [{ id: '1', before: { a: before }, after: { a: after } }];

  it('takes back the last change and can do it again, until something new is done', () => {
    const log = added(added(NO_CHANGES, change('x', 'y')), change('y', 'z'));
    expect(takenFrom(log, 'undo')).toEqual(change('z', 'y'));
    const undone = movedLog(log, 'undo');
    expect(takenFrom(undone, 'undo')).toEqual(change('y', 'x'));
    expect(takenFrom(undone, 'redo')).toEqual(change('y', 'z'));
    expect(takenFrom(added(undone, change('y', 'w')), 'redo')).toBeUndefined();
    expect(takenFrom(NO_CHANGES, 'undo')).toBeUndefined();
  });

  it('sees what others have changed since; a row that is not on the page is left to the database', () => {
    const same = (_: string, a: unknown, b: unknown) => a === b;
    const row = (id: string) => (id === '1' ? { id, a: 'theirs' } : undefined);
    expect(changedSince(change('z', 'y'), row, same)).toEqual(['1']);
    expect(changedSince(change('theirs', 'y'), row, same)).toEqual([]);
    expect(changedSince([{ id: '9', before: { a: 1 }, after: {} }], row, same)).toEqual([]);
  });
});

describe('the store', () => {
  const made = () => {
    const store = new CellStore();
    store.show(grid);
    return store;
  };

  it('stands on the first cell, stays where it is while the rows change, and nowhere when its row goes', () => {
    const store = made();
    expect(store.state.at).toEqual(at('1a'));
    store.choose(at('2b'));
    store.show({ rows: ['2', '1'], columns: ['a', 'b'] });
    expect(store.state.at).toEqual(at('2b'));
    store.show({ rows: ['7'], columns: ['a', 'b'] });
    expect(store.state.at).toBeNull();
    store.show(grid);
    expect(store.state.at).toBeNull();
  });

  it('chooses no block with a corner that has left', () => {
    const store = made();
    store.choose(at('2b'));
    store.extend(at('3b'));
    store.show({ rows: ['1', '2'], columns: ['a', 'b'] });
    expect(store.block()).toEqual({ rows: ['2'], columns: ['b'] });
  });

  it('holds the rows of which something is not settled', () => {
    const store = made();
    store.save([at('3a')], true);
    store.fail(at('2b'), { message: 'no', value: 'y', theirs: null });
    store.edit(at('1a'), 'x');
    expect(store.heldRows()).toBe('1 2 3');
    store.close();
    store.fail(at('2b'), null);
    store.save([at('3a')], true);
    store.save([at('3a')], false);
    expect(store.heldRows()).toBe('3');
    store.save([at('3a')], false);
    expect(store.heldRows()).toBe('');
  });

  it('tells a cell how it looks', () => {
    const store = made();
    store.choose(at('1a'));
    store.extend(at('2b'));
    expect(['1a', '2b', '3a'].map((place) => store.look(at(place)))).toEqual(['chosen within', 'within', '']);
    store.edit(at('2b'), 'x');
    store.type('y');
    expect(store.look(at('2b'))).toBe('chosen editing');
    expect(store.close()).toEqual({ ...at('2b'), draft: 'y', typed: true });
    expect(store.close()).toBeNull();
    store.fail(at('2b'), { message: 'no', value: 'y', theirs: null });
    store.save([at('2b')], true);
    expect(store.look(at('2b'))).toBe('chosen failed saving');
  });
});

it('rows that are held stay where they stood', () => {
  const rows = (ids: string) => [...ids].map((id) => ({ id }));
  const ids = (now: string, before: string, held: string) =>
    withHeld(rows(now), rows(before), new Set(held)).map(({ id }) => id);
  expect(ids('13', '123', '2')).toEqual(['1', '2', '3']);
  expect(ids('', '123', '3')).toEqual(['3']);
  expect(ids('321', '123', '2')).toEqual(['3', '2', '1']);
  expect(ids('1', '123', '')).toEqual(['1']);
});

it('writes into the lists that hold the row, and into columns they have', () => {
  const client = new QueryClient();
  const key = (pagination: number) => ['data', 'default', 'tools', 'list', { pagination }];
  client.setQueryData(key(1), { data: [{ id: 'a', version: 1, name: 'x' }], total: 1 });
  client.setQueryData(key(2), { data: [{ id: 'b', version: 1, name: 'x' }], total: 1 });
  client.setQueryData(['data', 'default', 'tools', 'list', { sums: [] }], [{ sums: {} }]);
  const cache = rowCache(client, 'tools');
  cache.patch(new Map([['a', { name: 'y', version: 2, notes: 'not asked for' }]]));
  expect(client.getQueryData(key(1))).toEqual({ data: [{ id: 'a', version: 2, name: 'y' }], total: 1 });
  expect(client.getQueryData(key(2))).toEqual({ data: [{ id: 'b', version: 1, name: 'x' }], total: 1 });
  expect(cache.get('a')).toEqual({ id: 'a', version: 2, name: 'y' });
  expect(cache.get('z')).toBeUndefined();
});

it('takes no list that was asked for before a cell was written, and reads it again', async () => {
  const client = new QueryClient();
  const queryKey = ['data', 'default', 'tools', 'list', { pagination: {} }];
  const answers: ((name: string) => void)[] = [];
  const queryFn = () =>
    new Promise<string>((resolve) => answers.push(resolve)).then((name) => ({ data: [{ id: 'a', version: 1, name }] }));
  client.setQueryData(queryKey, { data: [{ id: 'a', version: 1, name: 'x' }] });
  const observer = new QueryObserver(client, { queryKey, queryFn, staleTime: Number.POSITIVE_INFINITY });
  const leave = observer.subscribe(() => {});
  const cache = rowCache(client, 'tools');
  cache.reread();
  expect(answers).toHaveLength(0);
  void client.invalidateQueries({ queryKey });
  cache.patch(new Map([['a', { name: 'y', version: 2 }]]));
  answers[0]?.('x');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(cache.get('a')).toEqual({ id: 'a', version: 2, name: 'y' });
  cache.reread();
  answers[1]?.('z');
  await expect.poll(() => cache.get('a')?.name).toBe('z');
  cache.reread();
  expect(answers).toHaveLength(2);
  leave();
});
