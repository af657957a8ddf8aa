import { tooLarge, unreadable } from './failure.ts';
import { type Limits, MB } from './limits.ts';

/** One entry as the directory at the end of the archive describes it. */
export interface ZipEntry {
  name: string;
  method: 'stored' | 'deflated';
  packed: number;
  unpacked: number;
  /** Offset of the local header. */
  at: number;
}

const END = 0x0605_4b50;
const CENTRAL = 0x0201_4b50;
const LOCAL = 0x0403_4b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 1;

/** Reads the directory and refuses what looks like an attack, without unpacking a byte. */
export function readDirectory(bytes: Uint8Array, limits: Limits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count !== view.getUint16(end + 8, true)) throw unreadable('an archive in several parts');
  if (count > limits.entries) throw tooLarge(`${count} parts in the archive`);

  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) throw unreadable('a damaged archive');
    const nameLength = view.getUint16(at + 28, true);
    const entry = readEntry(view, bytes, at, nameLength);
    total += entry.unpacked;
    if (total > limits.unpacked) throw tooLarge(`more than ${Math.round(limits.unpacked / MB)} MB unpacked`);
    if (entry.unpacked > MB && entry.unpacked > entry.packed * limits.ratio)
      throw tooLarge(`${entry.name} is compressed too tightly`);
    if (entries.has(entry.name)) throw unreadable('an archive with two parts of one name');
    entries.set(entry.name, entry);
    at += CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = view.byteLength - END_SIZE;
  for (let at = first; at >= 0 && at >= first - MAX_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw unreadable('a truncated archive');
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number): ZipEntry {
  const method = view.getUint16(at + 10, true);
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw unreadable('a file with a password');
  if (method !== 0 && method !== 8) throw unreadable('an archive with an unknown compression');
  const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength));
  const [packed, unpacked, offset] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  // 0xffffffff points to a zip64 record, which no spreadsheet below our limit needs
  if ([packed, unpacked, offset].includes(0xffff_ffff)) throw tooLarge('an archive of more than 4 GB');
  return { name, method: method === 0 ? 'stored' : 'deflated', packed, unpacked, at: offset };
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + LOCAL_SIZE > bytes.length || view.getUint32(entry.at, true) !== LOCAL)
    throw unreadable('a damaged archive');
  const start = entry.at + LOCAL_SIZE + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) throw unreadable('a truncated archive');
  return bytes.subarray(start, start + entry.packed);
}
