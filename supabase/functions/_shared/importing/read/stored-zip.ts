/**
 * A zip archive whose entries are not compressed: what the spreadsheet library gets to read. It unpacks every part of
 * an archive on every call, in script; given only the parts of one sheet, already unpacked, it does neither.
 */
const encoder = new TextEncoder();

export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...parts.keys()].map((name) => encoder.encode(name));
  const bodies = [...parts.values()];
  const headers = names.reduce((sum, name) => sum + 30 + 46 + 2 * name.length, 22);
  const out = new Uint8Array(bodies.reduce((sum, body) => sum + body.length, headers));
  const view = new DataView(out.buffer);

  let at = 0;
  const offsets: number[] = [];
  names.forEach((name, i) => {
    const body = bodies[i] as Uint8Array;
    offsets.push(at);
    view.setUint32(at, 0x0403_4b50, true);
    view.setUint16(at + 4, 20, true);
    view.setUint32(at + 18, body.length, true);
    view.setUint32(at + 22, body.length, true);
    view.setUint16(at + 26, name.length, true);
    out.set(name, at + 30);
    out.set(body, at + 30 + name.length);
    at += 30 + name.length + body.length;
  });

  const directory = at;
  names.forEach((name, i) => {
    const size = (bodies[i] as Uint8Array).length;
    view.setUint32(at, 0x0201_4b50, true);
    view.setUint16(at + 6, 20, true);
    view.setUint32(at + 20, size, true);
    view.setUint32(at + 24, size, true);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, offsets[i] as number, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x0605_4b50, true);
  view.setUint16(at + 8, names.length, true);
  view.setUint16(at + 10, names.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}
