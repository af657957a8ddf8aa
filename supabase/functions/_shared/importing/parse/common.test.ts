import { describe, expect, test } from 'vitest';
import { cellOf, contextOf, ERROR_CELL, NEVER_CALCULATED } from './context.fixture.ts';
import { PARSERS, type ParserKind, type ParserSpec, parseCell } from './index.ts';

const specs = Object.keys(PARSERS).map((kind) => ({ kind, words: new Map(), column: 't.c' }) as unknown as ParserSpec);
const context = contextOf();

describe.each(specs.filter((spec) => spec.kind !== 'raw'))('$kind', (spec) => {
  test.each([
    ['no cell', undefined],
    ['an empty stub', { t: 'z' } as const],
    ['an empty text', cellOf('')],
    ['spaces, tabs and no-break spaces', cellOf(' \t\u00a0\u2007 ')],
    ['a formula whose value is the empty text', { t: 's', v: '', f: 'IF(A1,"","")' } as const],
  ])('%s is blank: null, never 0 or "no"', (_name, cell) => {
    expect(parseCell(cell, spec, context)).toEqual({ ok: true, value: null });
  });

  test('an error cell is refused as such', () => {
    expect(parseCell(ERROR_CELL, spec, context)).toEqual({ ok: false, code: 'formula_error' });
    expect(parseCell({ t: 'n', v: Number.NaN }, spec, context)).toEqual({ ok: false, code: 'formula_error' });
  });

  test('the 0 of a formula that was never calculated is no value', () => {
    expect(parseCell(NEVER_CALCULATED, spec, context)).toEqual({ ok: false, code: 'formula_without_value' });
  });
});

test('every kind of a declaration has a parser', () => {
  const kinds: ParserKind[] = [
    'raw',
    'money',
    'date',
    'timestamp',
    'yesNo',
    'email',
    'phone',
    'uuid',
    'quantity',
    'text',
    'number',
    'integer',
    'percent',
    'oneOf',
  ];
  expect(Object.keys(PARSERS).sort()).toEqual([...kinds].sort());
});
