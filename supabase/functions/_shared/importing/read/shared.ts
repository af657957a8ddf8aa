import { tooLarge } from './failure.ts';
import type { Limits } from './limits.ts';
import { Markup } from './markup.ts';
import { richText } from './rich-text.ts';

/** What the cells of all sheets refer to by its number. */
export interface Shared {
  strings: readonly string[];
  /** Number format of a cell style; undefined where it is none that this program knows. */
  formats: readonly (string | undefined)[];
}

/** Formats that a file uses without writing them down. */
const BUILT_IN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  56: '"上午/下午 "hh"時"mm"分"ss"秒 "',
};

/** Both parts may be missing. */
export function readShared(parts: { strings?: Uint8Array; styles?: Uint8Array }, limits: Limits): Shared {
  return {
    strings: parts.strings ? stringsIn(new Markup(parts.strings, 'the list of texts'), limits) : [],
    formats: parts.styles ? formatsIn(new Markup(parts.styles, 'the list of styles'), limits) : [],
  };
}

function stringsIn(xml: Markup, limits: Limits): string[] {
  const strings: string[] = [];
  while (xml.next()) {
    if (xml.opens && xml.name === 'si') add(strings, richText(xml), limits);
  }
  return strings;
}

function formatsIn(xml: Markup, limits: Limits): (string | undefined)[] {
  const known = new Map(Object.entries(BUILT_IN));
  const styles: string[] = [];
  while (xml.next()) {
    if (!xml.opens) continue;
    if (xml.name === 'numFmts') readNumberFormats(xml, known);
    else if (xml.name === 'cellXfs') readStyles(xml, styles, limits);
  }
  return styles.map((id) => known.get(id));
}

function readNumberFormats(xml: Markup, known: Map<string, string>): void {
  const { depth } = xml;
  while (xml.within(depth)) {
    const id = xml.opens && xml.name === 'numFmt' ? xml.attribute('numFmtId') : undefined;
    // General is General whatever the file says
    if (id !== undefined && id !== '0') known.set(id, xml.attribute('formatCode') ?? '');
  }
}

function readStyles(xml: Markup, styles: string[], limits: Limits): void {
  const { depth } = xml;
  while (xml.within(depth)) {
    if (xml.opens && xml.name === 'xf') add(styles, xml.attribute('numFmtId') ?? '0', limits);
  }
}

/** There can be one for every cell, and no more. */
function add(list: string[], one: string, limits: Limits): void {
  if (list.push(one) > limits.cells) throw tooLarge(`more than ${limits.cells} texts or styles`);
}
