import { type Cell, ERROR_NUMBERS } from './cell.ts';
import type { Markup } from './markup.ts';
import { richText, unbroken } from './rich-text.ts';
import { isoToSerial } from './serial.ts';
import type { Shared } from './shared.ts';
import { SharedFormulas } from './shared-formulas.ts';

type Value = Pick<Cell, 't' | 'v'>;

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
const INDEX = /^\s*\d+\s*$/;
const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);
/** A number that is none, a text that is not there, a type that does not exist: an error wherever the cell is used. */
const WRONG: Value = { t: 'e', v: 15 };
const NOTHING: Value = { t: 'z' };

/** Reads the cells of one sheet. Days stay serial numbers: a JS Date would bring the local time zone. */
export class CellReader {
  private readonly formulas = new SharedFormulas();
  private readonly blanks = new Map<string | undefined, Cell>();

  constructor(
    private readonly xml: Markup,
    private readonly shared: Shared,
    private readonly date1904: boolean,
  ) {}

  /** The cell that begins here, to its end. */
  read(row: number, column: number): Cell {
    const { xml } = this;
    const { depth } = xml;
    const type = xml.attribute('t') || 'n';
    const format = this.formatOf(xml.attribute('s'));
    let text = '';
    let formula: string | undefined;
    while (xml.within(depth)) {
      if (!xml.opens) continue;
      if (xml.name === 'v') text = this.one(text, xml.content());
      else if (xml.name === 'is') text = this.one(text, richText(xml));
      else if (xml.name === 'f') formula = this.one(formula, this.formula(row, column));
      else xml.skip();
    }
    const value = this.valueOf(type, text);
    if (value === NOTHING && formula === undefined) return this.blank(format);
    return cellOf(value, format, formula);
  }

  /** A cell that says two things says nothing. */
  private one<T extends string | undefined>(before: T, now: T): T {
    if (before && now) throw this.xml.damaged();
    return before || now;
  }

  /** A sheet may have a million of them, drawn for their borders. */
  private blank(format: string | undefined): Cell {
    const cell = this.blanks.get(format) ?? cellOf(NOTHING, format, undefined);
    this.blanks.set(format, cell);
    return cell;
  }

  private formatOf(style: string | undefined): string | undefined {
    const { formats } = this.shared;
    const index = Number(style);
    return index >= 0 && index < formats.length ? formats[index] : 'General';
  }

  private valueOf(type: string, text: string): Value {
    switch (type) {
      case 'str':
      case 'inlineStr':
        return { t: 's', v: unbroken(text) };
      case 'e':
        return errorOf(text);
      case 's':
        return text === '' ? NOTHING : this.sharedString(text);
      case 'n':
        return text === '' ? NOTHING : numberOf(text);
      case 'b':
        return text === '' ? NOTHING : truthOf(text);
      case 'd':
        return text === '' ? NOTHING : this.dayOf(text);
      default:
        return WRONG;
    }
  }

  private sharedString(text: string): Value {
    const v = INDEX.test(text) ? this.shared.strings[Number(text)] : undefined;
    return v === undefined ? WRONG : { t: 's', v };
  }

  private dayOf(text: string): Value {
    const v = isoToSerial(text.trim(), this.date1904);
    return v === null ? WRONG : { t: 'n', v };
  }

  /** The text of a formula, where there is one: the other cells of an array have none. */
  private formula(row: number, column: number): string | undefined {
    const { xml } = this;
    const name = xml.attribute('t') === 'shared' ? xml.attribute('si') : undefined;
    const text = unbroken(xml.content()).replaceAll('_xlfn.', '');
    if (name === undefined) return text || undefined;
    if (text === '') return this.formulas.at(name, row, column);
    this.formulas.keep(name, text, row, column);
    return text;
  }
}

/** Written out: there are hundreds of thousands of them, and what is added to an object later is kept outside of it. */
function cellOf({ t, v }: Value, z: string | undefined, f: string | undefined): Cell {
  if (v !== undefined && z !== undefined) return f === undefined ? { t, v, z } : { t, v, z, f };
  return { t, ...(v === undefined ? {} : { v }), ...(z === undefined ? {} : { z }), ...(f === undefined ? {} : { f }) };
}

function numberOf(text: string): Value {
  const v = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(v) ? { t: 'n', v } : WRONG;
}

function truthOf(text: string): Value {
  const v = TRUTH.get(text.trim());
  return v === undefined ? WRONG : { t: 'b', v };
}

function errorOf(text: string): Value {
  const v = ERROR_NUMBERS.get(text);
  return v === undefined ? { t: 'e' } : { t: 'e', v };
}
