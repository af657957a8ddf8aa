import { describe, expect, test } from 'vitest';
import { cellOf, contextOf } from './context.fixture.ts';
import { email } from './email.ts';
import { oneOf, words } from './one-of.ts';
import { phone } from './phone.ts';
import { looksLikeFormula, plainText } from './plain-text.ts';
import { uuid } from './uuid.ts';
import { yesNo } from './yes-no.ts';

const context = contextOf();

describe('yes or no', () => {
  test.each<[string | number | boolean, boolean]>([
    ['Yes', true],
    ['y', true],
    ['TRUE', true],
    ['x', true],
    ['1', true],
    [1, true],
    [true, true],
    ['No', false],
    ['N ', false],
    ['false', false],
    ['0', false],
    [0, false],
    [false, false],
  ])('%s → %s', (value, expected) => expect(yesNo(cellOf(value))).toEqual({ ok: true, value: expected }));

  test.each(['maybe', 'Y?', 'yes!', 'ok', '2', 2, 'ja'])('%s is neither', (value) => {
    expect(yesNo(cellOf(value))).toEqual({ ok: false, code: 'not_yes_no' });
  });
});

describe('text', () => {
  const read = (value: string | number | boolean, spec = {}, z?: string) => plainText(cellOf(value, z), spec, context);

  test.each<[string | number | boolean, string | undefined, string]>([
    ['  DEMO   CABINETS GROUP ', undefined, 'DEMO   CABINETS GROUP'],
    ['AR2\u00a0', undefined, 'AR2'],
    ['Cafe\u0301', undefined, 'Café'],
    ['a\u0000b\u0007c', undefined, 'abc'],
    ['none', undefined, 'none'],
    ['000123', undefined, '000123'],
    [123, undefined, '123'],
    [123.5, undefined, '123.5'],
    [0.1 + 0.2, undefined, '0.3'],
    [123, '000000', '000123'],
    [45_764, 'm/d/yyyy', '2025-04-17'],
    [true, undefined, 'TRUE'],
    ['<script>alert("x")</script>', undefined, '<script>alert("x")</script>'],
    ["'=1+1 as typed in our own export", undefined, '=1+1 as typed in our own export'],
  ])('%s shown as %s → %s', (value, format, expected) => {
    expect(read(value, {}, format)).toMatchObject({ ok: true, value: expected });
  });

  test('line breaks stay in long text only', () => {
    expect(read('a\r\nb', { long: true })).toEqual({ ok: true, value: 'a\nb' });
    expect(read('a \n b')).toEqual({ ok: true, value: 'a b' });
  });

  test('too long is refused, never cut; the limits are settings', () => {
    expect(read('x'.repeat(300))).toMatchObject({ ok: true });
    expect(read('x'.repeat(301))).toEqual({ ok: false, code: 'text_too_long' });
    expect(read('x'.repeat(10_000), { long: true })).toMatchObject({ ok: true });
    expect(read('x'.repeat(10_001), { long: true })).toEqual({ ok: false, code: 'text_too_long' });
    expect(read('xxxx', { max: 3 })).toEqual({ ok: false, code: 'text_too_long' });
    expect(plainText(cellOf('xxxx'), {}, contextOf({ textLimits: { short: 3, long: 5 } }))).toEqual({
      ok: false,
      code: 'text_too_long',
    });
  });

  test.each(['=HYPERLINK("http://x")', "@SUM(1+1)*cmd|' /C calc'!A0", '+cmd', '-2+3', '- see note'])(
    '%s is taken, with a warning',
    (value) => {
      expect(read(value)).toEqual({ ok: true, value, note: 'formula_like_text' });
      expect(looksLikeFormula(value)).toBe(true);
    },
  );

  test.each(['-4', '+4.5', '-$4,324.30', '-12%', '-', '--', '---', 'a=b'])('%s is no formula', (value) => {
    expect(looksLikeFormula(value)).toBe(false);
  });
});

describe('enum', () => {
  const spec = { words: words({ credit_card: ['card'], approved: ['ok'] }), column: 't.c' };
  test.each([
    ['Card', 'credit_card'],
    [' CREDIT\u00a0 card ', 'credit_card'],
    ['credit_card', 'credit_card'],
    ['Approved', 'approved'],
  ])('%s → %s', (value, expected) =>
    expect(oneOf(cellOf(value), spec, context)).toEqual({ ok: true, value: expected }),
  );

  test.each(['Not approved', 'approved?', 'cards', 'maybe'])('%s is no word of the list', (value) => {
    expect(oneOf(cellOf(value), spec, context)).toEqual({ ok: false, code: 'unmapped_value' });
  });

  test("an organization's own word goes before the list", () => {
    const own = contextOf({
      words: (column) =>
        column === 't.c'
          ? new Map([
              ['plastic', 'credit_card'],
              ['ok', 'credit_card'],
            ])
          : undefined,
    });
    expect(oneOf(cellOf('Plastic'), spec, own)).toEqual({ ok: true, value: 'credit_card' });
    expect(oneOf(cellOf('OK'), spec, own)).toEqual({ ok: true, value: 'credit_card' });
  });
});

describe('contact data', () => {
  test.each(['vendor01@example.com', 'first.last+tag@sub.example.co'])('%s is an address', (value) => {
    expect(email(cellOf(value))).toEqual({ ok: true, value });
  });
  test.each(['5555550142', 'nobody', 'a@b', 'a b@example.com', '@example.com', 'a@example.com, b@example.com', 5])(
    '%s is none',
    (value) => {
      expect(email(cellOf(value))).toEqual({ ok: false, code: 'not_an_email' });
    },
  );

  test.each<[string | number, string]>([
    [5_555_550_100, '5555550100'],
    ['(555) 555-0100', '(555) 555-0100'],
    ['+1 555.555.0100 ext. 12', '+1 555.555.0100 ext. 12'],
  ])('%s is a number to call', (value, expected) =>
    expect(phone(cellOf(value))).toEqual({ ok: true, value: expected }),
  );
  test.each<string | number | boolean>(['call me', '12345', 555.5, true, 'a@example.com'])('%s is none', (value) => {
    expect(phone(cellOf(value))).toEqual({ ok: false, code: 'not_a_phone' });
  });

  test('uuid', () => {
    expect(uuid(cellOf('1B671A64-40D5-491E-99B0-DA01FF1F3341'))).toEqual({
      ok: true,
      value: '1b671a64-40d5-491e-99b0-da01ff1f3341',
    });
    expect(uuid(cellOf('1b671a64'))).toEqual({ ok: false, code: 'unmapped_value' });
  });
});
