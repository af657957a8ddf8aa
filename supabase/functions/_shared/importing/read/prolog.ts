import { unreadable } from './failure.ts';
import { unpack } from './inflate.ts';
import type { ZipEntry } from './zip.ts';

/** Enough for an XML declaration, comments and processing instructions; a document type can stand only before the root. */
const PROLOG = 4096;

/**
 * No part of the file may declare a document type or entities, not even one that we would never open. Returns how each
 * part begins, from its root element on.
 */
export async function readProlog(archive: Uint8Array, entries: Iterable<ZipEntry>): Promise<Map<string, string>> {
  const beginnings = new Map<string, string>();
  for (const entry of entries) {
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) continue;
    const head = await unpack(archive, entry, PROLOG);
    beginnings.set(entry.name, afterProlog(head, entry.unpacked > PROLOG));
  }
  return beginnings;
}

function afterProlog(head: Uint8Array, cut: boolean): string {
  if (head[0] === 0xfe || head[0] === 0xff || head.subarray(0, 64).includes(0))
    throw unreadable('a part that is not UTF-8');
  let rest = new TextDecoder().decode(head).replace(/^\ufeff/, '');
  for (;;) {
    rest = rest.trimStart();
    const opened = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : null;
    if (opened === null) break;
    const end = rest.indexOf(opened);
    if (end < 0) throw unreadable('a part without a root element');
    rest = rest.slice(end + opened.length);
  }
  if (rest.startsWith('<!')) throw unreadable('a part with a document type declaration');
  if (cut && rest === '') throw unreadable('a part without a root element');
  return rest;
}
