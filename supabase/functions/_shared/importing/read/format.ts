/** What a number format says about the number under it. */
export interface Format {
  /** `points`: the percent sign is only written behind the number, so that 0.5 is shown as 0.5%. */
  kind: 'plain' | 'percent' | 'points' | 'date';
  /** Symbol or code of a currency written in the format, if any. */
  currency: string | null;
  /** Length of an all-zeros format such as `000000`, which shows leading zeros. */
  zeros: number;
}

const GENERAL: Format = { kind: 'plain', currency: null, zeros: 0 };
const known = new Map<string, Format>();

export function formatOf(format: string | undefined): Format {
  if (format === undefined || format === 'General') return GENERAL;
  let found = known.get(format);
  if (!found) {
    found = read(format);
    // A workbook has a handful of formats; a hostile one with thousands must not fill the memory of a long-lived worker.
    if (known.size < 1000) known.set(format, found);
  }
  return found;
}

/** No spreadsheet writes a longer one. */
const LONGEST = 255;
const LITERAL = /"[^"]*"|\\.|[_*]./g;
/** Up to the first semicolon that is not itself a literal. */
const FIRST_SECTION = /^(?:"[^"]*"|\\.|[_*].|[^;])*/;
const LITERAL_PERCENT = /"[^"]*%[^"]*"|\\%/;

function read(format: string): Format {
  const first = FIRST_SECTION.exec(format.slice(0, LONGEST))?.[0] ?? '';
  const bare = first.replace(LITERAL, '');
  const bracketless = bare.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (bracketless.includes('%')) return { kind: 'percent', currency: null, zeros: 0 };
  if (LITERAL_PERCENT.test(first)) return { kind: 'points', currency: null, zeros: 0 };
  // `e` alone is scientific notation, and General and colours have been taken out above
  if (/[ymdhs]/i.test(bracketless.replace(/general/i, ''))) return { kind: 'date', currency: null, zeros: 0 };
  return { kind: 'plain', currency: currencyIn(first), zeros: /^0+$/.test(first) ? first.length : 0 };
}

function currencyIn(format: string): string | null {
  const bracketed = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(format)?.[1];
  if (bracketed) return bracketed.trim() || null;
  const rest = format.replace(/\[[^\]]*\]/g, '');
  return /\p{Sc}/u.exec(rest)?.[0] ?? /"\s*([A-Z]{3})\s*"/.exec(rest)?.[1] ?? null;
}
