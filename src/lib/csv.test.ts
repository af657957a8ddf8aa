import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

const free = (text: string) => ({ text, free: true });

it('quotes what would break a line', () => {
  expect(csvLine([free('12" pipe'), free('a, b'), free('two\nlines'), free('plain'), free(' edge')])).toBe(
    '"12"" pipe","a, b","two\nlines",plain," edge"\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@cmd', '\t=1'])('takes the formula out of %j', (text) => {
  expect(csvLine([free(text)])).toContain(`'${text}`);
});

it('leaves figures alone', () => {
  expect(csvLine([{ text: '-12.50', free: false }])).toBe('-12.50\r\n');
});
