import type { Cell } from '../read/cell.ts';
import { date } from './date.ts';
import { email } from './email.ts';
import { type IntegerSpec, integer } from './integer.ts';
import { money } from './money.ts';
import { type NumberSpec, number } from './number.ts';
import { type OneOfSpec, oneOf } from './one-of.ts';
import type { ParseContext, Parsed } from './parsed.ts';
import { type PercentSpec, percent } from './percent.ts';
import { phone } from './phone.ts';
import { plainText, type TextSpec } from './plain-text.ts';
import { quantity } from './quantity.ts';
import { timestamp } from './timestamp.ts';
import { uuid } from './uuid.ts';
import { yesNo } from './yes-no.ts';

/** What a column may be declared as. `raw` is kept with the staged row and has no meaning of its own. */
export interface ParserSpecs {
  raw: object;
  money: object;
  date: object;
  timestamp: object;
  yesNo: object;
  email: object;
  phone: object;
  uuid: object;
  quantity: object;
  text: TextSpec;
  number: NumberSpec;
  integer: IntegerSpec;
  percent: PercentSpec;
  oneOf: OneOfSpec;
}
export type ParserKind = keyof ParserSpecs;
export type ParserSpec = { [K in ParserKind]: { kind: K } & ParserSpecs[K] }[ParserKind];

type Parser<K extends ParserKind> = (cell: Cell | undefined, spec: ParserSpecs[K], context: ParseContext) => Parsed;

export const PARSERS: { readonly [K in ParserKind]: Parser<K> } = {
  raw: () => ({ ok: true, value: null }),
  money,
  date,
  timestamp,
  yesNo,
  email,
  phone,
  uuid,
  quantity,
  text: plainText,
  number,
  integer,
  percent,
  oneOf,
};

export function parseCell(cell: Cell | undefined, spec: ParserSpec, context: ParseContext): Parsed {
  const parser = PARSERS[spec.kind] as Parser<ParserKind>;
  return parser(cell, spec, context);
}
