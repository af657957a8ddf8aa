/** As the database holds it (organization_logos_image_check). */
export const MOST_BYTES = 65_536;
export const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];

export type Chosen = { image: string } | { refused: 'kind' | 'size' };

/** A chosen file in base64. What it really is the database reads from its first bytes. */
export async function readPicture(file: Blob): Promise<Chosen> {
  if (!PICTURES.includes(file.type)) return { refused: 'kind' };
  if (file.size > MOST_BYTES) return { refused: 'size' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { image: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}
