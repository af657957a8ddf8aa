import { afterEach, beforeEach, expect, test } from 'vitest';
import { partsOf, workbookOf, zipOf } from './files.fixture.ts';
import { DEFAULT_LIMITS, MB } from './limits.ts';
import { openBook } from './open.ts';
import { readDirectory } from './zip.ts';

// What is checked before anything is unpacked, told by how much went into the inflater.
const platform = globalThis.DecompressionStream;
let started = 0;
let produced = 0;
beforeEach(() => {
  started = produced = 0;
  globalThis.DecompressionStream = class extends platform {
    constructor(format: CompressionFormat) {
      super(format);
      started += 1;
      const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          produced += chunk.length;
          controller.enqueue(chunk);
        },
      });
      const counted = super.readable.pipeThrough(count);
      Object.defineProperty(this, 'readable', { value: counted });
    }
  };
});
afterEach(() => {
  globalThis.DecompressionStream = platform;
});

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const spaces = (size: number) => Buffer.alloc(size, ' ');
const open = (bytes: Uint8Array, limits = {}) => openBook('file.xlsx', bytes, { ...DEFAULT_LIMITS, ...limits });

test('a good workbook is unpacked', async () => {
  await open(zipOf(partsOf(ROW)));
  expect(started).toBeGreaterThan(3);
  expect(produced).toBeGreaterThan(0);
});

test.each<[string, string, () => Uint8Array]>([
  [
    'size',
    'file_too_large',
    () => new Uint8Array(Buffer.concat([zipOf(partsOf(ROW)), Buffer.alloc(DEFAULT_LIMITS.bytes)])),
  ],
  ['signature', 'file_unreadable', () => new Uint8Array(Buffer.concat([Buffer.from('%PDF'), zipOf(partsOf(ROW))]))],
  [
    'number of parts',
    'file_too_large',
    () =>
      zipOf({
        ...partsOf(ROW),
        ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`xl/p${i}.xml`, '<a/>'])),
      }),
  ],
  ['ratio of one part', 'file_too_large', () => zipOf({ ...partsOf(ROW), 'xl/a.xml': { text: spaces(2 * MB) } })],
  ['password', 'file_unreadable', () => zipOf({ ...partsOf(ROW), 'xl/a.xml': { text: '<a/>', flags: 1 } })],
])('%s: refused without unpacking a byte', async (_name, code, make) => {
  const bytes = make();
  await expect(open(bytes)).rejects.toMatchObject({ code });
  expect(started).toBe(0);
});

test('sum of the parts: refused without unpacking a byte', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 4 }, (_, i) => [`xl/a${i}.xml`, { text: Buffer.from('x'), claims: 40 * MB }]),
  );
  await expect(open(zipOf({ ...partsOf(ROW), ...many }), { ratio: 1e9 })).rejects.toMatchObject({
    code: 'file_too_large',
  });
  expect(started).toBe(0);
});

test('document types are looked for in the beginning of every part, before any part is unpacked as a whole', async () => {
  const noise = Array.from({ length: 40_000 }, (_, i) => `<!-- ${(i * 7919) % 99_991} -->`).join('');
  const large = Object.fromEntries(
    Array.from({ length: 5 }, (_, i) => [`xl/worksheets/big${i}.xml`, `<worksheet>${noise}</worksheet>`]),
  );
  const bytes = zipOf({ ...large, ...partsOf(ROW), 'xl/last.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' });
  await expect(open(bytes)).rejects.toMatchObject({ code: 'file_unreadable' });
  expect(produced).toBeLessThan(noise.length * 2);
});

test('a sheet is unpacked when it is read, and no other', async () => {
  const sheet = Array.from({ length: 5000 }, (_, i) => [i, `text ${i * 31}`, i / 7]);
  const bytes = workbookOf({ One: sheet, Two: sheet });
  const size = readDirectory(bytes, DEFAULT_LIMITS).get('xl/worksheets/sheet1.xml')?.unpacked;
  const book = await open(bytes);
  const before = produced;
  await book.read('One');
  expect(produced - before).toBe(size);
  expect(before).toBeLessThan(size as number);
});
