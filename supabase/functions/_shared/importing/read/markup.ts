import { type ReadFailure, unreadable } from './failure.ts';
import { textIn } from './xml-text.ts';

const PIECE = 256 * 1024;
/** No part of a workbook comes near it. */
const DEEPEST = 256;
const [LESS, GREATER, SLASH, EQUALS, COLON] = [0x3c, 0x3e, 0x2f, 0x3d, 0x3a];
const [QUOTE, APOSTROPHE, EXCLAMATION, QUESTION] = [0x22, 0x27, 0x21, 0x3f];
const LITERAL = '<![CDATA[';
const ASIDES = [
  ['<!--', '-->'],
  ['<?', '?>'],
  [LITERAL, ']]>'],
] as const;

const isSpace = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d);
const endsName = (code: number) => isSpace(code) || code === GREATER || code === SLASH || code === EQUALS;

/**
 * Walks through the elements of a part of a workbook, once and forward. What is not well-formed is refused: nobody knows
 * what else it would have said.
 */
export class Markup {
  /** Of the element that begins or ends here, without its prefix. */
  name = '';
  opens = false;
  /** How many elements are open, the one that begins here included. */
  depth = 0;
  private readonly open: string[] = [];
  /** It has begun and ends at once: `<v/>`. */
  private empty = false;
  /** Where names and values of the attributes begin and end: four places each. */
  private readonly places: number[] = [];
  private attributes = 0;
  /** A window of the part, read up to `at`. */
  private text = '';
  private at = 0;
  private read = 0;
  private readonly decoder = new TextDecoder();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
  ) {}

  /** On to where an element begins or ends, past all text; false at the end. */
  next(): boolean {
    if (this.empty) return this.close();
    while (this.pastText()) {
      const code = this.code(this.at + 1);
      if (code === SLASH) return this.closeTag();
      if (code !== EXCLAMATION && code !== QUESTION) return this.openTag();
      this.aside();
    }
    if (this.depth > 0 || this.name === '') throw this.damaged();
    return false;
  }

  /** The same inside the element that began at this depth; false where it ends. */
  within(depth: number): boolean {
    return this.next() && this.depth >= depth;
  }

  /** To the end of the element that begins here. */
  skip(): void {
    const { depth } = this;
    while (this.within(depth));
  }

  /** By its whole name: with a prefix it would be of another kind. */
  attribute(name: string): string | undefined {
    const { attributes, places, text } = this;
    for (let i = 0; i < attributes; i += 4) {
      const from = places[i] as number;
      if ((places[i + 1] as number) - from === name.length && text.startsWith(name, from))
        return textIn(text.slice(places[i + 2], places[i + 3]));
    }
    return undefined;
  }

  /** The text of the element that begins here, to its end; there is nothing else in it. */
  content(): string {
    let content = '';
    while (!this.empty) {
      const until = this.find('<', this.at);
      content += textIn(this.text.slice(this.at, until));
      this.at = until;
      if (this.code(until + 1) === SLASH) {
        this.closeTag();
        return content;
      }
      content += this.aside();
    }
    this.close();
    return content;
  }

  private openTag(): true {
    const start = this.at + 1;
    let at = start;
    let colon = -1;
    for (let code = this.code(at); !endsName(code); code = this.code(++at)) if (code === COLON) colon = at;
    const again = this.depth === 0 && this.name !== '';
    if (at === start || again || this.depth >= DEEPEST) throw this.damaged();
    const name = this.text.slice(start, at);
    this.open.push(name);
    this.name = colon < 0 ? name : this.text.slice(colon + 1, at);
    this.opens = true;
    this.depth += 1;
    this.attributes = 0;
    while (!this.endsTag(at)) at = this.readAttribute(this.pastSpace(at));
    return true;
  }

  private endsTag(from: number): boolean {
    let at = this.pastSpace(from);
    const code = this.code(at);
    if (code !== GREATER && code !== SLASH) return false;
    this.empty = code === SLASH;
    if (this.empty && this.code(++at) !== GREATER) throw this.damaged();
    this.at = at + 1;
    return true;
  }

  private readAttribute(from: number): number {
    let end = from;
    while (!endsName(this.code(end))) end += 1;
    const equals = this.pastSpace(end);
    if (end === from || this.code(equals) !== EQUALS) throw this.damaged();
    const start = this.pastSpace(equals + 1);
    const quote = this.code(start);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.damaged();
    const until = this.find(quote === QUOTE ? '"' : "'", start + 1);
    for (const place of [from, end, start + 1, until]) this.places[this.attributes++] = place;
    return until + 1;
  }

  private closeTag(): true {
    const name = this.open[this.depth - 1];
    const until = this.find('>', this.at);
    const end = this.at + 2 + (name?.length ?? 0);
    if (name === undefined || !this.text.startsWith(name, this.at + 2) || this.pastSpace(end) !== until)
      throw this.damaged();
    this.at = until + 1;
    return this.close();
  }

  private close(): true {
    const name = this.open.pop() as string;
    this.name = name.slice(name.indexOf(':') + 1);
    this.opens = false;
    this.empty = false;
    this.depth -= 1;
    return true;
  }

  /** A comment, an instruction, or text that stands for itself, which it returns. Nothing else begins with `<!`. */
  private aside(): string {
    for (const [begin, end] of ASIDES) {
      while (this.text.length < this.at + begin.length && this.more());
      if (!this.text.startsWith(begin, this.at)) continue;
      const from = this.at + begin.length;
      const until = this.find(end, from);
      this.at = until + end.length;
      return begin === LITERAL ? this.text.slice(from, until) : '';
    }
    throw this.damaged();
  }

  /** On to the next tag; the window begins anew when there is none left in it. */
  private pastText(): boolean {
    for (;;) {
      const found = this.text.indexOf('<', this.at);
      if (found >= 0) {
        this.at = found;
        return true;
      }
      this.text = '';
      this.at = 0;
      if (!this.more()) return false;
    }
  }

  private pastSpace(from: number): number {
    let at = from;
    while (isSpace(this.code(at))) at += 1;
    return at;
  }

  private code(at: number): number {
    while (at >= this.text.length) if (!this.more()) throw this.damaged();
    return this.text.charCodeAt(at);
  }

  private find(what: string, from: number): number {
    let found = this.text.indexOf(what, from);
    while (found < 0) {
      const seen = Math.max(from, this.text.length - what.length + 1);
      if (!this.more()) throw this.damaged();
      found = this.text.indexOf(what, seen);
    }
    return found;
  }

  /** A longer piece for what is longer than the window, so that a long text is not looked through again and again. */
  private more(): boolean {
    const piece = this.bytes.subarray(this.read, this.read + Math.max(PIECE, this.text.length - this.at));
    const length = this.read + piece.length < this.bytes.length ? beginningOfLast(piece) : piece.length;
    this.read += length;
    this.text += this.decoder.decode(piece.subarray(0, length), { stream: this.read < this.bytes.length });
    return length > 0;
  }

  damaged(): ReadFailure {
    return unreadable(`${this.part} is damaged`);
  }
}

/** Where the last element of a piece begins: cut there, the window rarely ends in the middle of anything. */
function beginningOfLast(piece: Uint8Array): number {
  let at = piece.lastIndexOf(LESS);
  while (at > 0 && piece[at + 1] === SLASH) at = piece.lastIndexOf(LESS, at - 1);
  return at > 0 ? at : piece.length;
}
