import { describe, expect, test } from 'vitest';
import { normalise } from '../../text.ts';
import { parseContext } from '../context.ts';
import { parseCell } from '../parse/index.ts';
import { formatOf } from '../read/format.ts';
import { Markup } from '../read/markup.ts';
import { SharedFormulas } from '../read/shared-formulas.ts';
import { elements } from '../read/xml.ts';
import { textIn } from '../read/xml-text.ts';
import { runOf } from '../run.fixture.ts';
import { KINDS } from './everywhere.fixture.ts';

// A cell may hold 32,767 characters, and a part of a file far more. A pattern that looks at each of them again and again
// would keep the function busy for minutes with one cell.
const LONG = 30_000;
const LIMIT_MS = 400;
const HEADS = ['', '5', 'x', '2025-01-01 10:30', '$'];
const REPEATED = [' ', '\n', '1', '1 ', ',', '.', '-', '(', 'a ', 'a.', 'a@', '1/', '"', '[', '\u200b', ':', '&'];
const TAILS = ['x', '5'];
const texts = HEADS.flatMap((head) =>
  REPEATED.flatMap((unit) => TAILS.map((tail) => head + unit.repeat(LONG / unit.length) + tail)),
);
const context = parseContext(runOf(), false);

function opened(xml: string): Markup {
  const markup = new Markup(new TextEncoder().encode(xml), 'the test');
  markup.next();
  return markup;
}

function movedDown(formula: string): string | undefined {
  const formulas = new SharedFormulas();
  formulas.keep('0', formula, 1, 1);
  return formulas.at('0', 2, 1);
}

const WORK: [string, (text: string) => unknown][] = [
  ...KINDS.map((parse): [string, (text: string) => unknown] => [
    `a column of ${parse.kind}${'long' in parse ? ' (long)' : ''}`,
    (v) => parseCell({ t: 's', v }, parse, context),
  ]),
  ['a key', normalise],
  ['a number format', formatOf],
  ['an element', (text) => elements(`<sheet ${text}/>`, 'sheet')],
  ['text in XML', textIn],
  ['an attribute', (text) => opened(`<c r='${text}' s="1">`).attribute('s')],
  ['the text of an element', (text) => opened(`<v>${text}</v>`).content()],
  ['a formula that cells share', (text) => movedDown(`A1${text}`)],
];

describe.each(WORK)('%s', (_name, work) => {
  test('takes no longer than its length', () => {
    for (const text of texts) {
      const started = performance.now();
      work(text);
      const said = `${text.slice(0, 20)}… ${text.at(-1)}`;
      expect(performance.now() - started, JSON.stringify(said)).toBeLessThan(LIMIT_MS);
    }
  });
});
