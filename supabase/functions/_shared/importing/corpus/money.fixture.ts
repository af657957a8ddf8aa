import { all, type Case, crossed, type Family, figures, is, means, text, texts } from './family.fixture.ts';

type Amount = [written: string, cents: number];

const AMERICAN: Amount[] = [
  ['0', 0],
  ['0.00', 0],
  ['7', 700],
  ['007', 700],
  ['42.5', 4250],
  ['99.99', 9999],
  ['.05', 5],
  ['1234', 123_400],
  ['1,234', 123_400],
  ['12,345.67', 1_234_567],
  ['1,234,567.89', 123_456_789],
  ['999,999,999,999.99', 99_999_999_999_999],
];
const EUROPEAN: Amount[] = [
  ['7', 700],
  ['42,5', 4250],
  [',05', 5],
  ['1234', 123_400],
  ['1.234', 123_400],
  ['1.234,56', 123_456],
  ['12.345.678,90', 1_234_567_890],
];

/** `#` stands for the digits; behind it the sign of the amount. */
const WAYS: [string, 1 | -1][] = [
  ...[' #', '# ', '\u00a0#\u00a0', '\t#', '#\n', '\u202f#', '\ufeff#', '$#', '$ #', '#$', '# $', 'USD #', '# USD']
    .concat(['usd #', '#Usd', 'US$#', 'US$ #', '\u2009$#', '$\u00a0#'])
    .map((way): [string, 1] => [way, 1]),
  ...['-#', '#-', '- #', '# -', '\u2212#', '#\u2212', '(#)', '( # )', ' (#) ', '-$#', '$-#', '-$ #', '($#)', '$(#)']
    .concat(['(#)$', '#-$', '-#$', '-#USD', '(USD #)', '(# USD)', '\u2212$#', '#$-'])
    .map((way): [string, -1] => [way, -1]),
];

const NO_NUMBER = [
  '+#',
  '--#',
  '-#-',
  '(-#)',
  '-(#)',
  '(#',
  '#)',
  ')#(',
  '((#))',
  '$$#',
  '$#$',
  '#%',
  '% #',
  '#k',
  '#M',
]
  .concat(['~#', '#?', '#.', '#,', '# #', '#/#', '#e3', '#E+03', '0x#', 'about #', '# each', "#'", '_#', '[#]', '<#>'])
  .concat(['=#', '#*2', '\u200b#', '#\u200e', '\u200f#', '#\u00b2', '#;', ':#', '@#', 'No. #', 'USD. #', '–#']);
const FOREIGN = [
  '€#',
  '# €',
  '£#',
  '¥#',
  '₹#',
  '₿#',
  'EUR #',
  '# eur',
  '# CAD',
  'CA$#',
  'A$ #',
  'R$#',
  '# kr',
  '# zł',
  '(€#)',
  '-£#',
];

const written = (way: string, digits: string) => text(way.replaceAll('#', digits));
const amountOf = (cents: number, sign: 1 | -1) => (cents === 0 ? 0 : (sign * cents) / 100);
const amounts = (ways: [string, 1 | -1][], list: Amount[]): Case[] =>
  crossed(ways, list, ([way, sign], [digits, cents]) => ({
    cell: written(way, digits),
    verdict: means(amountOf(cents, sign)),
  }));
const refused = (ways: string[], list: Amount[], code: 'not_a_number' | 'currency_mismatch'): Case[] =>
  crossed(ways, list, (way, [digits]) => ({ cell: written(way, digits), verdict: is(code) }));

const WORDS = [
  'N/A',
  'n/a',
  'NaN',
  'nan',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  'none',
  'TBD',
  'zero',
  'free',
  '?',
]
  .concat([
    '$',
    'USD',
    '()',
    '($)',
    '- -',
    '.',
    ',',
    '$-',
    '#REF!',
    '#N/A',
    'TRUE',
    '1 234',
    '1\u00a0234',
    '1_000',
    '1’234',
  ])
  .concat([
    '12,34',
    '1,2345',
    '12,34,567',
    '1,234,56',
    '1.2.3',
    '1..2',
    '1e5',
    '1E-7',
    '½',
    '１２３',
    '٣٤',
    '४२',
    '⁷',
    'Ⅻ',
  ])
  .concat(
    ['5-3', '5+3', '=5', '1/2', '5:30', '12k', '3M', '1 000 000', '5 dollars', '$5/hr', '-', '—'].filter(
      (w) => w.length > 1,
    ),
  );

export const MONEY: Family[] = [
  {
    name: 'amounts in dollars',
    parse: { kind: 'money' },
    cases: [
      ...amounts(WAYS, AMERICAN),
      ...refused(NO_NUMBER, AMERICAN.slice(2, 5), 'not_a_number'),
      ...refused(['１#', '#٣', '#\u0b68'], AMERICAN.slice(2, 4), 'not_a_number'),
      ...refused(FOREIGN, AMERICAN.slice(2, 9), 'currency_mismatch'),
      ...all(is('not_a_number'), ...WORDS),
      ...all(means(null), '-', '–', '—', ' - ', '\u00a0—\u00a0'),
      ...all(is('ambiguous_number'), '1.234', '12.345', '-123.456', '$1.234', '(12.500)', '1.234,56', '1.234.567'),
      ...all(is('ambiguous_number'), '1.234.567,89', '12.345,6', '-9.876,5', '$ 1.234,50'),
      ...all(is('out_of_range'), '1000000000000', '1,000,000,000,000.00', '999999999999.995', '-1000000000000'),
      ...all(is('out_of_range'), '1234567890123456', '9'.repeat(40), `${'9'.repeat(20)}.99`, `(${'8'.repeat(400)})`),
      ...texts(
        ['0.125', means(0.13, 'rounded')],
        ['1234.567', means(1234.57, 'rounded')],
        ['1,234.567', means(1234.57, 'rounded')],
        ['1.0049', means(1, 'rounded')],
        ['2.6750', means(2.68, 'rounded')],
        ['0.005', means(0.01, 'rounded')],
        ['0.004', means(0, 'rounded')],
        ['-0.004', means(0, 'rounded')],
        ['(0.005)', means(-0.01, 'rounded')],
        ['5.1000000000', means(5.1)],
        ['0.285000', means(0.29, 'rounded')],
        ['999999999999.994', means(999_999_999_999.99, 'rounded')],
        [`0.${'0'.repeat(300)}1`, means(0, 'rounded')],
        [`1.${'9'.repeat(300)}`, means(2, 'rounded')],
        ["'-5", means(-5)],
        ["'+5", is('not_a_number')],
      ),
    ],
  },
  {
    name: 'numbers under a format',
    parse: { kind: 'money' },
    cases: figures(
      [0, 'General', means(0)],
      [-0, 'General', means(0)],
      [12.5, '#,##0.00', means(12.5)],
      [-12.5, '$#,##0.00;[Red]($#,##0.00)', means(-12.5)],
      [12.345, '0.00', means(12.35, 'rounded')],
      [1.005, 'General', means(1.01, 'rounded')],
      [-1.005, 'General', means(-1.01, 'rounded')],
      [0.285, 'General', means(0.29, 'rounded')],
      [1.115, 'General', means(1.12, 'rounded')],
      [8.345, 'General', means(8.35, 'rounded')],
      [0.30000000000000004, 'General', means(0.3)],
      [1e-9, 'General', means(0, 'rounded')],
      [5e-324, 'General', means(0, 'rounded')],
      [-1e-7, 'General', means(0, 'rounded')],
      [0.1 + 0.7, '0.00', means(0.8)],
      [123456789.995, 'General', means(123_456_790, 'rounded')],
      [999_999_999_999.99, 'General', means(999_999_999_999.99)],
      [999_999_999_999.995, 'General', is('out_of_range')],
      [1e12, 'General', is('out_of_range')],
      [-1e12, 'General', is('out_of_range')],
      [1e21, 'General', is('out_of_range')],
      [1.2345678e300, 'General', is('out_of_range')],
      [1.7976931348623157e308, 'General', is('out_of_range')],
      [0.12, '0%', is('not_a_number')],
      [0.12, '0.00%;[Red]-0.00%', is('not_a_number')],
      [12, '0.00"%"', is('not_a_number')],
      [12, '0\\%', is('not_a_number')],
      [45_764, 'm/d/yyyy', is('not_a_number')],
      [45_764.5, 'yyyy-mm-dd hh:mm', is('not_a_number')],
      [1.5, '[h]:mm', is('not_a_number')],
      [1.5, '[$-409]mmm d, yyyy', is('not_a_number')],
      [12, '$#,##0.00', means(12)],
      [12, '[$USD] #,##0.00', means(12)],
      [12, '#,##0.00 "USD"', means(12)],
      [12, '[$$-409]#,##0.00', means(12)],
      [12, '[$€-407]#,##0.00', is('currency_mismatch')],
      [12, '€#,##0.00', is('currency_mismatch')],
      [12, '#,##0.00 "EUR"', is('currency_mismatch')],
      [12, '[$CAD] #,##0.00', is('currency_mismatch')],
      [12, '£#,##0', is('currency_mismatch')],
      [12, '[$₹-4009]#,##0', is('currency_mismatch')],
      [12, '0 "days"', means(12)],
      [12, '"day; night" 0.00', means(12)],
      [12, '"100%" 0.00', is('not_a_number')],
      [12, '[Yellow]0.00', means(12)],
      [12, '0.00E+00', means(12)],
      [12, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', means(12)],
      [12, '@', means(12)],
      [12, ';;;', means(12)],
      [12, '# ?/?', means(12)],
      [1234, '0.0,"k"', means(1234)],
    ),
  },
  {
    name: 'amounts in euros, written the European way',
    parse: { kind: 'money' },
    settings: { currency: 'EUR', number_format: '1.234,56' },
    cases: [
      ...amounts(
        [
          ['#', 1],
          ['-#', -1],
          ['(#)', -1],
          ['#-', -1],
          ['€#', 1],
          ['# €', 1],
          ['-# €', -1],
          ['EUR #', 1],
          ['(# EUR)', -1],
        ],
        EUROPEAN,
      ),
      ...refused(['$#', '# USD', '£#', 'CHF #'], EUROPEAN, 'currency_mismatch'),
      ...refused(['#%', '+#', '--#', '#k', '# #'], EUROPEAN.slice(0, 2), 'not_a_number'),
      ...all(is('ambiguous_number'), '1,234', '12,345', '1,234.56', '1,234,567', '€ 1,234.56'),
      ...all(is('not_a_number'), '1.5', '1.23', '1.2345', '12.34.567', '1,2,3'),
      ...texts(['0,125', means(0.13, 'rounded')], ['1.234,567', means(1234.57, 'rounded')]),
    ],
  },
  {
    name: 'currencies whose mark has a point',
    parse: { kind: 'money' },
    settings: { currency: 'INR' },
    cases: [
      ...all(means(500), 'Rs 500', 'Rs. 500', 'Rs.500', '₹500', 'INR 500', 'Rs500', '500 Rs.'),
      ...all(means(-500), '-Rs.500', '(Rs. 500)', 'Rs.-500'),
      ...all(means(0.5), '.50', 'Rs .50', '₹.50', 'Rs..50'),
      ...all(is('currency_mismatch'), '$500', 'Fr.500', 'Fr. 500'),
      ...all(is('not_a_number'), 'No.500', 'approx.500', 'Rs,500', 'R.s.500'),
    ],
  },
];
