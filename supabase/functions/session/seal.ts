/** What the cookie holds: the refresh token, and when the session ends whatever happens. */
export interface Sealed {
  token: string;
  /** seconds since 1970 */
  end: number;
}

const IV_BYTES = 12;
const PURPOSE = new TextEncoder().encode('secg session cookie');

/** AES-GCM with a key made for this purpose only, so that nothing else sealed with the secret passes for a cookie. */
async function keyOf(secret: string): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'HKDF', false, ['deriveKey']);
  const derive = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: PURPOSE };
  return crypto.subtle.deriveKey(derive, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function seal(value: Sealed, secret: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(secret), text);
  return toText(new Uint8Array([...iv, ...new Uint8Array(box)]));
}

/** Null for whatever was not sealed here. */
export async function open(text: string, secret: string): Promise<Sealed | null> {
  const bytes = fromText(text);
  if (!bytes) return null;
  try {
    const iv = bytes.slice(0, IV_BYTES);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(secret), bytes.slice(IV_BYTES));
    return JSON.parse(new TextDecoder().decode(plain)) as Sealed;
  } catch (refused) {
    if (refused instanceof DOMException) return null;
    throw refused;
  }
}

const toText = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

function fromText(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return null;
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
}
