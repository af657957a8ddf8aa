// Names of the sheets of a workbook, without unpacking more than one small file of the zip: enough to know what was dropped.
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

interface Entry {
  method: number;
  size: number;
  offset: number;
}

function findEntry(view: DataView, wanted: string): Entry | null {
  // The directory stands at the end, behind it a comment of at most 64 KB.
  let end = view.byteLength - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  if (end < lowest) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && at + 46 <= view.byteLength; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    if (name === wanted) {
      return {
        method: view.getUint16(at + 10, true),
        size: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      };
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

async function entryText(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = findEntry(view, name);
  if (!entry) return null;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.size);
  if (entry.method === 0) return new TextDecoder().decode(packed);
  if (entry.method !== 8) return null;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Empty when the file is no workbook; the function that reads it says what is wrong with it. */
export async function sheetNames(file: Blob): Promise<string[]> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const xml = await entryText(bytes, 'xl/workbook.xml');
    const names = [...(xml ?? '').matchAll(/<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"/g)].map((match) => match[1] ?? '');
    return names.map((name) => name.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity] ?? ''));
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return [];
    throw error;
  }
}
