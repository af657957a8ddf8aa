// What stands on paper: the text of a PDF as Chromium writes it, run after run in the order it was painted. Enough of the
// format for that and no more: plain objects, compressed streams, fonts that say which letter a glyph is.
import { inflateSync } from 'node:zlib';

interface PdfObject {
  head: string;
  stream: string | null;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(\d+) 0 obj\b([\s\S]*?)endobj/g)) {
    const [, id = '', body = ''] = found;
    const cut = body.search(/stream\r?\n/);
    if (cut < 0) {
      objects.set(id, { head: body, stream: null });
      continue;
    }
    const head = body.slice(0, cut);
    const raw = Buffer.from(body.slice(cut).replace(/^stream\r?\n/, ''), 'latin1');
    const length = Number(/\/Length (\d+)(?! 0 R)/.exec(head)?.[1] ?? raw.length);
    const bytes = raw.subarray(0, length);
    const isText = !/\/Subtype ?\/Image|\/FontFile|\/Length1/.test(head);
    const stream =
      isText && head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
    objects.set(id, { head, stream });
  }
  return objects;
}

interface Font {
  letters: Map<number, string>;
  /** of a glyph, as it is written */
  digits: number;
}

const NO_FONT: Font = { letters: new Map(), digits: 4 };

/** Glyph → letters, of the ToUnicode table of a font. */
function fontOf(table: string): Font {
  const letters = new Map<number, string>();
  const digits = /begincodespacerange\s*<(\w+)>/.exec(table)?.[1]?.length ?? 4;
  const words = (hex: string) =>
    String.fromCodePoint(...(hex.match(/.{4}/g) ?? []).map((part) => Number.parseInt(part, 16)));
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(Number.parseInt(glyph, 16), words(to));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', until = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(until, 16); glyph += 1)
        letters.set(glyph, String.fromCodePoint(Number.parseInt(to, 16) + glyph - first));
    }
  return { letters, digits };
}

/** One text per page. */
export function pdfText(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Font>();
  const named = (id: string): Font => {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
    const font = fonts.get(id) ?? fontOf(objects.get(table)?.stream ?? '');
    fonts.set(id, font);
    return font;
  };
  const pages = [...objects.values()].filter(({ head }) => /\/Type ?\/Page\b(?!s)/.test(head));
  return pages.map(({ head }) => {
    const resources = /\/Resources (\d+) 0 R/.exec(head)?.[1];
    const names = new Map(
      [...(resources ? (objects.get(resources)?.head ?? '') : head).matchAll(/\/(F\d+) (\d+) 0 R/g)].map((found) => [
        found[1],
        found[2],
      ]),
    );
    const content = [...(/\/Contents ?\[?((?: ?\d+ 0 R)+)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
      .map(([, id = '']) => objects.get(id)?.stream ?? '')
      .join('\n');
    let { letters, digits } = NO_FONT;
    let text = '';
    for (const [, font, shown, end] of content.matchAll(
      /\/(F\d+) [\d.]+ Tf|(<[\dA-Fa-f]+>(?= ?Tj)|\[[^\]]*\](?= ?TJ))|\b(ET)\b/g,
    )) {
      if (font) ({ letters, digits } = named(names.get(font) ?? ''));
      if (end) text += ' ';
      for (const [, hex = ''] of (shown ?? '').matchAll(/<([\dA-Fa-f]+)>/g))
        text += (hex.match(new RegExp(`.{${digits}}`, 'g')) ?? [])
          .map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '')
          .join('');
    }
    return text;
  });
}
