// A zip, file after file, as its text comes: what is written is compressed and counted at once, so that a large company takes
// no more memory than its file.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface WrittenFile {
  bytes: number;
  sha256: string;
}

/** Of the format, not ours: it counts with 32 bits, and nothing is cut. */
const MOST_BYTES = 0xffff_ffff;

/** Throws a RangeError where the format has no room. */
export class ExportZip {
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private readonly zip: Zip;
  private file = new ZipDeflate('');
  private hash = sha256.create();
  private bytes = 0;
  private total = 0;

  constructor() {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.parts.push(chunk as Uint8Array<ArrayBuffer>);
      this.total += chunk.length;
      if (this.total > MOST_BYTES) throw new RangeError('A zip has room for 4 GB');
    });
  }

  begin(name: string): void {
    this.file = new ZipDeflate(name, { level: 6 });
    this.zip.add(this.file);
    this.hash = sha256.create();
    this.bytes = 0;
  }

  add(text: string): void {
    const bytes = strToU8(text);
    this.bytes += bytes.length;
    if (this.bytes > MOST_BYTES) throw new RangeError('A file in a zip has room for 4 GB');
    this.hash.update(bytes);
    this.file.push(bytes);
  }

  finish(): WrittenFile {
    this.file.push(new Uint8Array(), true);
    return { bytes: this.bytes, sha256: bytesToHex(this.hash.digest()) };
  }

  /** The file, once. */
  end(): Uint8Array<ArrayBuffer>[] {
    this.zip.end();
    return this.parts;
  }
}
