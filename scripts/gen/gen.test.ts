import { describe, expect, it } from 'vitest';
import { lineDiff } from './diff.ts';
import { sortKeys, stableJson } from './stable.ts';

describe('stableJson', () => {
  it('puts one fact in a line', () => {
    const value = {
      table: { grants: { a: ['x', 'y'] }, keys: { k: { columns: ['a', 'b'], on: 'c' } }, none: [], empty: {} },
    };
    expect(stableJson(value, 60)).toBe(`{
  "table": {
    "grants": { "a": ["x", "y"] },
    "keys": {
      "k": { "columns": ["a", "b"], "on": "c" }
    },
    "none": [],
    "empty": {}
  }
}
`);
  });

  it('breaks what is too long, and says the same', () => {
    const value = { long: { one: 'x'.repeat(20), two: 'y'.repeat(20) }, nothing: null, yes: true };
    const text = stableJson(value, 40);
    expect(text.split('\n').every((line) => line.length <= 40)).toBe(true);
    expect(JSON.parse(text)).toEqual(value);
    expect(JSON.parse(stableJson(value, 400))).toEqual(value);
  });

  it('sorts keys by letters, not by locale', () => {
    expect(Object.keys(sortKeys({ b: 1, B: 2, a: 3, _: 4 }))).toEqual(['B', '_', 'a', 'b']);
  });
});

describe('lineDiff', () => {
  it('is empty for the same text', () => {
    expect(lineDiff('a\nb', 'a\nb')).toBe('');
  });

  it('shows what goes and what comes, with a little around it', () => {
    const before = Array.from({ length: 20 }, (_, n) => `line ${n}`);
    const after = before.filter((_, n) => n !== 4).map((line, n) => (n === 14 ? 'changed' : line));
    expect(lineDiff(before.join('\n'), after.join('\n'))).toBe(
      [
        '  line 1',
        '  line 2',
        '  line 3',
        '- line 4',
        '  line 5',
        '  line 6',
        '  line 7',
        '  …',
        '  line 12',
        '  line 13',
        '  line 14',
        '- line 15',
        '+ changed',
        '  line 16',
        '  line 17',
        '  line 18',
      ].join('\n'),
    );
  });

  it('shows a new file as new', () => {
    expect(lineDiff('', 'a\nb')).toBe('- \n+ a\n+ b');
  });
});
