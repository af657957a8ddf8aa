import { describe, expect, it } from 'vitest';
import { columnsOf, readChecks } from './checks.ts';

const read = (expression: string) => readChecks([{ name: 'c', expression }]);

describe('readChecks', () => {
  it.each([
    ['CHECK (((score_quality >= 1) AND (score_quality <= 5)))', { score_quality: { min: 1, max: 5 } }],
    ['CHECK (((pct >= (0)::numeric) AND (pct <= (100)::numeric)))', { pct: { min: 0, max: 100 } }],
    [
      "CHECK (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric)))",
      { latitude: { min: -90, max: 90 } },
    ],
    ['CHECK ((amount >= (-5)))', { amount: { min: -5 } }],
    ['CHECK ((square_feet > 0))', { square_feet: { above: 0 } }],
    ['CHECK ((0 < hours))', { hours: { above: 0 } }],
    ['CHECK (((state IS NULL) OR (char_length(state) = 2)))', { state: { minLength: 2, maxLength: 2 } }],
    ['CHECK ((length(name) <= 40))', { name: { maxLength: 40 } }],
    ["CHECK ((btrim(name) <> ''::text))", { name: { notBlank: true } }],
    ['CHECK ((char_length(btrim(name)) > 0))', { name: { minLength: 1, notBlank: true } }],
    [
      'CHECK (((name = btrim(name)) AND ((char_length(name) >= 1) AND (char_length(name) <= 200))))',
      { name: { minLength: 1, maxLength: 200 } },
    ],
    ["CHECK (((slug ~ '^[a-z]+$'::text) AND (char_length(slug) <= 63)))", { slug: { maxLength: 63 } }],
  ])('%s', (expression, limits) => {
    expect(read(expression).limits).toEqual(limits);
  });

  it('reads lists of allowed words', () => {
    expect(read("CHECK ((size = ANY (ARRAY['s'::text, 'it''s'::text])))").options).toEqual({ size: ['s', "it's"] });
    expect(
      read("CHECK (((size)::text = ANY ((ARRAY['s'::character varying, 'm'::character varying])::text[])))").options,
    ).toEqual({
      size: ['s', 'm'],
    });
  });

  it('reads rules over two columns', () => {
    expect(read('CHECK (((target IS NULL) OR (start_date IS NULL) OR (target >= start_date)))').rules).toEqual([
      { is: 'order', left: 'target', op: '>=', right: 'start_date' },
    ]);
    expect(read('CHECK (((NOT do_not_rehire) OR (reason IS NOT NULL)))').rules).toEqual([
      { is: 'requires', when: 'do_not_rehire', needs: 'reason' },
    ]);
    expect(read('CHECK (((etc_override IS NULL) OR (note IS NOT NULL)))').rules).toEqual([
      { is: 'requires', when: 'etc_override', needs: 'note' },
    ]);
    expect(read("CHECK (((direction <> 'outgoing'::public.way) OR (vendor_id IS NOT NULL)))").rules).toEqual([
      { is: 'requires', when: 'direction', equals: 'outgoing', needs: 'vendor_id' },
    ]);
    expect(read("CHECK (((kind <> 'prime'::public.kinds) OR (vendor_id IS NULL)))").rules).toEqual([
      { is: 'excludes', when: 'kind', equals: 'prime', empty: 'vendor_id' },
    ]);
  });

  it.each([
    'CHECK (((x IS NULL) OR (y >= 5)))',
    "CHECK ((email ~* '^[^@]+@[^@]+$'::text))",
    'CHECK ((num_nonnulls(a, b) = 1))',
    'CHECK ((a + b) > 5)',
    'CHECK (((a >= 1) OR (b >= 1)))',
    "CHECK (((status <> 'done'::text) OR ((a IS NOT NULL) AND (b IS NOT NULL))))",
    'CHECK ((a = ANY (ARRAY[1, 2])))',
    "CHECK (((status <> ALL (ARRAY['x'::text]))))",
    'no check at all §',
  ])('knows nothing from %s', (expression) => {
    expect(read(expression)).toEqual({ limits: {}, options: {}, rules: [] });
  });

  it('names the columns a check speaks of', () => {
    expect(columnsOf('CHECK (((target IS NULL) OR (start_date IS NULL) OR (target >= start_date)))')).toEqual([
      'target',
      'start_date',
    ]);
  });
});
