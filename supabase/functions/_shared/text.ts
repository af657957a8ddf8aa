/** One spelling for every comparison and key: NFC, one kind of space, single-spaced, trimmed, lower case. */
export function normalise(text: string): string {
  return squeeze(text).toLowerCase();
}

/** Nearly every cell is plain already; seeing that is several times cheaper than making it so. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** The same without touching the case: what is shown to a person. */
export function squeeze(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const NOT_JSONB = /[\u0000\ud800-\udfff]/;

/** Control characters out; tab and line breaks stay. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, '');
}

/** jsonb takes neither NUL nor half a surrogate pair, and one such cell must not lose a whole chunk of rows. */
export function storable(text: string): string {
  return NOT_JSONB.test(text) ? text.replaceAll('\u0000', '').replace(LONE_SURROGATE, '\ufffd') : text;
}

const EXCERPT = 200;

/** A cell in a report: the first 200 characters and how many there were. */
export function excerpt(text: string): string {
  const clean = storable(text);
  return clean.length > EXCERPT ? `${storable(clean.slice(0, EXCERPT))}… (${clean.length})` : clean;
}
