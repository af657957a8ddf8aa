/**
 * The spreadsheet library decodes the text that a formula has (`t="str"`) twice: `&lt;` typed as four letters would come
 * out as `<`. Such text is encoded once more before the library gets it. Sheets without any, nearly all, are not touched.
 */
export function encodedTwice(sheet: Uint8Array): Uint8Array {
  if (!isSuspicious(sheet)) return sheet;
  const xml = new TextDecoder().decode(sheet);
  return new TextEncoder().encode(
    xml.replace(FORMULA_TEXT, (_, before: string, text: string) => before + encoded(text)),
  );
}

const FORMULA_TEXT =
  /(<(?:\w+:)?c\s[^<>]*\bt="str"[^<>]*>(?:<(?:\w+:)?f[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v[^<>]*>)([^<]*)/g;

const encoded = (text: string) => text.replaceAll('&', '&amp;').replace(/_x(?=[\da-f]{4}_)/gi, '_x005F_x');

const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;
/** Encoded text that decodes to something that could be decoded again. */
const TWICE = /^(?:&#|&amp;(?:quot|apos|gt|lt|amp|#)|_x005f_)/i;

function isSuspicious(sheet: Uint8Array): boolean {
  const ascii = new TextDecoder('latin1');
  for (const first of [AMPERSAND, UNDERSCORE]) {
    for (let at = sheet.indexOf(first); at >= 0; at = sheet.indexOf(first, at + 1)) {
      if (TWICE.test(ascii.decode(sheet.subarray(at, at + 9)))) return true;
    }
  }
  return false;
}
