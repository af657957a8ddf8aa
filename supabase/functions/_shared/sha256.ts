/**
 * SHA-256 (FIPS 180-4), synchronous. Row keys are hashed inside a generator over tens of thousands of rows, where
 * crypto.subtle would mean a promise per row; it is also missing on plain-http pages.
 */
const ROUND = new Uint32Array(64);
const START = new Uint32Array(8);

/** The constants are the first 32 bits of the fractional parts of roots of primes: computed, not listed. */
function fillConstants(): void {
  const fraction = (x: number) => Math.floor((x - Math.floor(x)) * 0x1_0000_0000);
  for (let candidate = 2, found = 0; found < 64; candidate++) {
    let prime = true;
    for (let d = 2; d * d <= candidate; d++) if (candidate % d === 0) prime = false;
    if (!prime) continue;
    if (found < 8) START[found] = fraction(Math.sqrt(candidate));
    ROUND[found++] = fraction(Math.cbrt(candidate));
  }
}
fillConstants();

const rotate = (x: number, n: number) => (x >>> n) | (x << (32 - n));
const encoder = new TextEncoder();
const words = new Uint32Array(64);
const state = new Uint32Array(8);
let buffer = new Uint8Array(4096);

export function sha256Hex(text: string): string {
  const most = text.length * 3 + 72;
  if (buffer.length < most) buffer = new Uint8Array(most * 2);
  const { written: length } = encoder.encodeInto(text, buffer);
  const end = ((length + 8) >> 6) * 64 + 64;
  buffer.fill(0, length, end);
  buffer[length] = 0x80;
  const view = new DataView(buffer.buffer, 0, end);
  view.setUint32(end - 8, Math.floor((length * 8) / 0x1_0000_0000));
  view.setUint32(end - 4, (length * 8) >>> 0);

  state.set(START);
  for (let at = 0; at < end; at += 64) compress(view, at);
  let hex = '';
  for (const word of state) hex += word.toString(16).padStart(8, '0');
  return hex;
}

function compress(view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15] as number;
    const late = words[i - 2] as number;
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[i] = ((words[i - 16] as number) + s0 + (words[i - 7] as number) + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] as number) + (words[i] as number)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const round = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = (state[i] as number) + (round[i] as number);
}
