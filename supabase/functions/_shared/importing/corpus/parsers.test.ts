import { describe, expect, test } from 'vitest';
import { parseContext } from '../context.ts';
import { PARSERS, parseCell } from '../parse/index.ts';
import { runOf } from '../run.fixture.ts';
import { DATES } from './dates.fixture.ts';
import { EVERYWHERE, KINDS, ONLY_IN_MEMORY } from './everywhere.fixture.ts';
import type { Case, Family } from './family.fixture.ts';
import { MONEY } from './money.fixture.ts';
import { NUMBERS } from './numbers.fixture.ts';
import { WORD_FAMILIES } from './words.fixture.ts';

// Hostile cells, each with a verdict decided by hand: read as exactly this, or refused with exactly this code.
const FAMILIES: Family[] = [...MONEY, ...NUMBERS, ...DATES, ...WORD_FAMILIES, ...EVERYWHERE, ...ONLY_IN_MEMORY];

test('the corpus is large, and has every kind of column and cell', () => {
  const cells = new Set(
    FAMILIES.flatMap(({ name, cases }) => cases.map(({ cell }) => `${name} ${JSON.stringify(cell)}`)),
  );
  console.log(`corpus: ${cells.size} cells in ${FAMILIES.length} families`);
  expect(cells.size).toBeGreaterThan(2000);
  expect(new Set([...KINDS.map(({ kind }) => kind), 'raw'])).toEqual(new Set(Object.keys(PARSERS)));
});

describe.each(FAMILIES)('$name', ({ parse, settings, date1904, cases }) => {
  const context = parseContext(runOf(settings), date1904 ?? false);
  const found = ({ cell }: Case) => {
    const parsed = parseCell(cell, parse, context);
    return parsed.ok ? { value: parsed.value, ...(parsed.note ? { note: parsed.note } : {}) } : { code: parsed.code };
  };

  test('means what a person says it means', () => {
    for (const one of cases) expect.soft(found(one), JSON.stringify(one.cell)).toEqual(one.verdict);
  });
});
