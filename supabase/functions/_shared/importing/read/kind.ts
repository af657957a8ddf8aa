import { unreadable } from './failure.ts';

export type FileKind = 'workbook' | 'csv' | 'json';

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);

/** By content, never by name: a workbook is a zip archive, JSON and CSV are text, everything else is refused. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw unreadable('the file is empty');
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw unreadable('an old or encrypted Office file; save it as .xlsx without a password');
  const head = bytes.subarray(0, 64 * 1024);
  if (head.includes(0)) throw unreadable('neither a workbook nor a text file');
  const beginning = new TextDecoder().decode(head.subarray(0, 256)).trimStart().toLowerCase();
  const foreign = ['<!doctype', '<html', '<?xml', '%pdf', '{\\rtf', '#!'];
  if (foreign.some((mark) => beginning.startsWith(mark))) throw unreadable('neither a workbook nor a CSV file');
  return /^\ufeff?\{\s*["}]/.test(beginning) ? 'json' : 'csv';
}
