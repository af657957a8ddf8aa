import { DAYS, type Day, EARLY_AND_LATE } from './calendar.fixture.ts';
import { all, type Case, crossed, type Family, figure, figures, is, means, text, texts } from './family.fixture.ts';

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const two = (n: number) => String(n).padStart(2, '0');
const short = ({ m }: Day) => SHORT[m - 1] as string;
const long = ({ m }: Day) => LONG[m - 1] as string;

/** Understood in every organization. */
const WORLDWIDE: ((day: Day) => string)[] = [
  ({ iso }) => iso,
  ({ y, m, d }) => `${y}-${m}-${d}`,
  ({ iso }) => ` ${iso}\u00a0`,
  ({ iso }) => `${iso} 00:00:00`,
  ({ iso }) => `${iso}T23:59:59.999Z`,
  ({ iso }) => `${iso}T23:30:00-05:00`,
  (day) => `${short(day)} ${day.d}, ${day.y}`,
  (day) => `${long(day)} ${day.d}, ${day.y}`,
  (day) => `${short(day).toUpperCase()}. ${two(day.d)} ${day.y}`,
  (day) => `${day.d}-${short(day)}-${day.y}`,
  (day) => `${day.d} ${long(day).toLowerCase()} ${day.y}`,
];
const MONTH_FIRST: typeof WORLDWIDE = [
  ({ y, m, d }) => `${m}/${d}/${y}`,
  ({ y, m, d }) => `${two(m)}/${two(d)}/${y}`,
  ({ y, m, d }) => `${m}-${d}-${y}`,
  ({ y, m, d }) => `${m}/${d}/${y} 5:30 PM`,
];
const DAY_FIRST: typeof WORLDWIDE = [
  ({ y, m, d }) => `${d}/${m}/${y}`,
  ({ y, m, d }) => `${two(d)}-${two(m)}-${y} 17:30`,
];
const YEAR_FIRST: typeof WORLDWIDE = [({ y, m, d }) => `${y}/${m}/${d}`, ({ y, m, d }) => `${y}/${two(m)}/${two(d)}`];
/** In no order, or with a mark that no order has. */
const NEVER: typeof WORLDWIDE = [
  ({ y, m, d }) => `${m}.${d}.${y}`,
  ({ y, m, d }) => `${y}.${m}.${d}`,
  ({ y, m, d }) => `${m}/${d}-${y}`,
  ({ y, m, d }) => `${y}${two(m)}${two(d)}`,
  (day) => `${short(day)} ${day.y}`,
  (day) => `${day.d}th ${long(day)} ${day.y}`,
  (day) => `Monday, ${long(day)} ${day.d}, ${day.y}`,
  (day) => `${long(day).slice(0, 2)} ${day.d}, ${day.y}`,
  ({ y, m, d }) => `\u200e${m}/${d}/${y}`,
  ({ m, d }) => `${m}/${d}`,
];

const read = (ways: typeof WORLDWIDE, days: readonly Day[] = DAYS): Case[] =>
  crossed(ways, days, (way, day) => ({ cell: text(way(day)), verdict: means(day.iso) }));
const few = DAYS.filter((_, i) => i % 8 === 0);
const late = DAYS.filter(({ d }) => d > 12);
const century = DAYS.filter(({ y }) => y >= 1970 && y <= 2069);
const shortYears = (way: (day: Day, yy: string) => string): Case[] =>
  century.map((day) => ({ cell: text(way(day, two(day.y % 100))), verdict: means(day.iso) }));

const NO_DAY = [
  '2/29/2025',
  '2/30/2024',
  '4/31/2025',
  '13/1/2025',
  '0/5/2025',
  '5/0/2025',
  '1/32/2025',
  '2/29/2100',
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
]
  .concat([
    '4/17/025',
    '4/17/20255',
    '4/17/2',
    '4//2025',
    '/4/17/2025',
    '4/17/',
    'TBD',
    'n/a',
    'today',
    'ASAP',
    'Q2 2025',
    '2025',
    '45764',
    '45764.5',
  ])
  .concat([
    'Feb 29, 2025',
    'Apr 31, 2025',
    'Apr 17',
    'Mai 3, 2025',
    'Dez 1, 2025',
    'Smarch 1, 2025',
    '31-Sep-2025',
    'week 17',
    'NaN',
    '４/１７/２０２５',
    '٤/١٧/٢٠٢٥',
  ])
  .concat([
    '4/17/2025 and later',
    '4/17/2025?',
    '4/17/2025 - 4/20/2025',
    '=DATE(2025,4,17)',
    '-4/17/2025',
    '00/00/0000',
    '0000-00-00',
    'Apr 17, 25',
    '4/17/2025\u200b',
  ]);
const DATE = { kind: 'date' } as const;

export const DATES: Family[] = [
  {
    name: 'days as text, month first',
    parse: DATE,
    cases: [
      ...read([...WORLDWIDE, ...MONTH_FIRST]),
      ...shortYears(({ m, d }, yy) => `${m}/${d}/${yy}`).filter(
        ({ verdict }) => 'value' in verdict && String(verdict.value) >= '1990',
      ),
      ...shortYears((day, yy) => `${day.d}-${short(day)}-${yy}`).filter(
        ({ verdict }) => 'value' in verdict && String(verdict.value) >= '1990',
      ),
      ...crossed(DAY_FIRST, late, (way, day) => ({ cell: text(way(day)), verdict: is('not_a_date') })),
      ...crossed(NEVER, few, (way, day) => ({ cell: text(way(day)), verdict: is('not_a_date') })),
      ...crossed(YEAR_FIRST, few, (way, day) => ({ cell: text(way(day)), verdict: is('not_a_date') })),
      ...all(is('not_a_date'), ...NO_DAY),
      ...all(
        is('date_out_of_range'),
        '12/31/1989',
        '1989-12-31',
        '1/1/2101',
        '12/31/89',
        '1/1/70',
        '0001-01-01',
        '9999-12-31',
        'Jul 4, 1776',
      ),
    ],
  },
  {
    name: 'days as text, day first',
    parse: DATE,
    settings: { date_order: 'DMY' },
    cases: [
      ...read([...WORLDWIDE.slice(0, 2), ...DAY_FIRST]),
      ...crossed([MONTH_FIRST[0] as (day: Day) => string], late, (way, day) => ({
        cell: text(way(day)),
        verdict: is('not_a_date'),
      })),
      ...texts(
        ['31/12/25', means('2025-12-31')],
        ['12/31/25', is('not_a_date')],
        ['29-02-24', means('2024-02-29')],
        ['1/2/2025', means('2025-02-01')],
      ),
    ],
  },
  {
    name: 'days as text, year first',
    parse: DATE,
    settings: { date_order: 'YMD' },
    cases: [
      ...read([WORLDWIDE[0] as (day: Day) => string, ...YEAR_FIRST]),
      ...crossed(MONTH_FIRST.slice(0, 1), few, (way, day) => ({ cell: text(way(day)), verdict: is('not_a_date') })),
      ...texts(['25/4/17', means('2025-04-17')], ['2025/4/31', is('not_a_date')], ['25/17/4', is('not_a_date')]),
    ],
  },
  {
    name: 'serial numbers, 1900 calendar',
    parse: DATE,
    cases: [
      ...DAYS.flatMap(({ serial1900, iso }) =>
        figures(
          [serial1900, 'General', means(iso)],
          [serial1900, 'm/d/yyyy', means(iso)],
          [serial1900 + 0.75, '[$-409]mmm d, yyyy h:mm', means(iso)],
        ),
      ),
      ...EARLY_AND_LATE.map(({ serial1900 }) => ({
        cell: figure(serial1900, 'm/d/yyyy'),
        verdict: is('date_out_of_range'),
      })),
      ...figures(
        [0, 'm/d/yyyy', is('date_out_of_range')],
        [1, 'm/d/yyyy', is('date_out_of_range')],
        [59, 'm/d/yyyy', is('date_out_of_range')],
        [60, 'm/d/yyyy', is('date_out_of_range')],
        [61, 'm/d/yyyy', is('date_out_of_range')],
        [0.5, 'h:mm', is('date_out_of_range')],
        [-1, 'm/d/yyyy', is('date_out_of_range')],
        [-45_764, 'General', is('date_out_of_range')],
        [2_958_465, 'm/d/yyyy', is('date_out_of_range')],
        [2_958_466, 'm/d/yyyy', is('date_out_of_range')],
        [20_250_417, 'General', is('date_out_of_range')],
        [2025, 'General', is('date_out_of_range')],
        [1e300, 'General', is('date_out_of_range')],
        [45_764, '0%', is('not_a_date')],
        [45_764, '$#,##0', is('not_a_date')],
        [45_764, '[$€-407]#,##0', is('not_a_date')],
        [45_764, '#,##0 "EUR"', is('not_a_date')],
        [45_764, '0"%"', is('not_a_date')],
      ),
    ],
  },
  {
    name: 'serial numbers, 1904 calendar',
    parse: DATE,
    date1904: true,
    cases: [
      ...DAYS.flatMap(({ serial1904, iso }) =>
        figures([serial1904, 'm/d/yyyy', means(iso)], [serial1904 + 0.25, 'General', means(iso)]),
      ),
      ...EARLY_AND_LATE.filter(({ serial1904 }) => serial1904 >= 0).map(({ serial1904 }) => ({
        cell: figure(serial1904, 'm/d/yyyy'),
        verdict: is('date_out_of_range'),
      })),
      ...read(WORLDWIDE.slice(0, 1), few),
    ],
  },
  {
    name: 'moments',
    parse: { kind: 'timestamp' },
    settings: { timezone: 'America/Chicago' },
    cases: [
      ...few.flatMap(({ serial1900, iso, m, d, y }) => [
        { cell: figure(serial1900, 'm/d/yyyy'), verdict: means(`${iso} 00:00:00 America/Chicago`) },
        { cell: figure(serial1900 + 0.5, 'm/d/yyyy h:mm'), verdict: means(`${iso} 12:00:00 America/Chicago`) },
        { cell: figure(serial1900 + 0.75, 'General'), verdict: means(`${iso} 18:00:00 America/Chicago`) },
        { cell: text(iso), verdict: means(`${iso} 00:00:00 America/Chicago`) },
        { cell: text(`${iso} 7:05`), verdict: means(`${iso} 07:05:00 America/Chicago`) },
        { cell: text(`${m}/${d}/${y} 12:30 AM`), verdict: means(`${iso} 00:30:00 America/Chicago`) },
        { cell: text(`${m}/${d}/${y} 12:30 pm`), verdict: means(`${iso} 12:30:00 America/Chicago`) },
        { cell: text(`${iso}T10:30:00Z`), verdict: means(`${iso}T10:30:00Z`) },
        { cell: text(`${iso}T10:30:00.250+05:30`), verdict: means(`${iso}T10:30:00+05:30`) },
      ]),
      ...all(
        is('not_a_date'),
        '2025-04-17 25:00',
        '2025-04-17 10:60',
        '2025-04-17T10:30:61',
        '4/17/2025 13:00 PM',
        '4/17/2025 0:30 AM',
        '10:30',
        'noon',
      ),
      ...all(
        is('not_a_date'),
        '2025-02-29T10:30:00Z',
        '17/4/2025 10:30',
        '2025-04-17T10:30:00+25:00',
        '2025-04-17T10:30:00+05:99',
      ),
    ],
  },
];
