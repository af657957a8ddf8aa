const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([\da-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g;
/** How workbooks write characters that XML cannot hold; `_x005F_` is the underscore of a text that looks like one. */
const ESCAPE = /_x([\da-fA-F]{4})_/g;
const PLAIN = /^[^&_]*$/;

/** Text as it was before it was put into XML. What refers to no character stays as it is. */
export function textIn(markup: string): string {
  if (PLAIN.test(markup)) return markup;
  return markup
    .replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
