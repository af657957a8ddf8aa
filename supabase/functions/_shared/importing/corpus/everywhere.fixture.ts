import type { ParserSpec } from '../parse/index.ts';
import { words } from '../parse/one-of.ts';
import type { Cell } from '../read/cell.ts';
import { BLANK, type Case, type Family, is, text } from './family.fixture.ts';

/** Every kind of column there is. */
export const KINDS: ParserSpec[] = [
  { kind: 'money' },
  { kind: 'date' },
  { kind: 'timestamp' },
  { kind: 'yesNo' },
  { kind: 'email' },
  { kind: 'phone' },
  { kind: 'uuid' },
  { kind: 'quantity' },
  { kind: 'text' },
  { kind: 'text', long: true },
  { kind: 'number' },
  { kind: 'integer' },
  { kind: 'percent' },
  { kind: 'oneOf', words: words({ a: [] }), column: 'things.kind' },
];

const INVISIBLE = [
  '',
  ' ',
  '   ',
  '\u00a0',
  '\t',
  '\n',
  '\r\n',
  '\u2003',
  '\u202f',
  '\u3000',
  '\ufeff',
  ' \u00a0 \t',
  '\u200b',
  '\u200e',
  '\u2060',
  '\u00ad',
  '\u200b \u200d',
];
const ERRORS = [0, 7, 15, 23, 29, 36, 42, 43];

const blank = (cell: Cell | undefined): Case => ({ cell, verdict: BLANK });
const broken = (cell: Cell): Case => ({ cell, verdict: is('formula_error') });
const never = (f: string): Case => ({ cell: { t: 'z', f }, verdict: is('formula_without_value') });

/** What is the same in every column: nothing, an error, a formula that nobody has calculated. */
export const EVERYWHERE: Family[] = KINDS.map((parse) => ({
  name: `nothing, errors and formulas in a column of ${parse.kind}${'long' in parse ? ' (long)' : ''}`,
  parse,
  cases: [
    blank(undefined),
    ...INVISIBLE.map((one) => blank(text(one))),
    ...ERRORS.map((v) => broken({ t: 'e', v })),
    ...ERRORS.slice(0, 2).map((v) => broken({ t: 'e', v, f: '1/0' })),
    never('SUM(A1:A2)'),
    never('1200+300'),
    never('"yes"'),
  ],
}));

/** Cells that a workbook cannot hold, and a parser gets to see all the same. */
export const ONLY_IN_MEMORY: Family[] = KINDS.map((parse) => ({
  name: `what no file can hold in a column of ${parse.kind}${'long' in parse ? ' (long)' : ''}`,
  parse,
  cases: [
    blank({ t: 'z' }),
    blank({ t: 's' }),
    blank(text('\u0000')),
    blank(text('\u0001\u0002')),
    blank(text('\u007f')),
    broken({ t: 'n', v: Number.NaN }),
    broken({ t: 'n', v: Number.POSITIVE_INFINITY }),
    broken({ t: 'n', v: Number.NEGATIVE_INFINITY }),
    { cell: { t: 'z', v: 0, f: 'A1' }, verdict: is('formula_without_value') },
  ],
}));
