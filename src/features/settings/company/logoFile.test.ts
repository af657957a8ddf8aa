import { expect, it } from 'vitest';
import { MOST_BYTES, readPicture } from './logoFile.ts';

const file = (size: number, type: string) => new Blob([new Uint8Array(size).fill(255)], { type });

it('gives a picture in base64', async () => {
  expect(await readPicture(file(4, 'image/png'))).toEqual({ image: '/////w==' });
  const largest = await readPicture(file(MOST_BYTES, 'image/webp'));
  expect('image' in largest && atob(largest.image).length).toBe(MOST_BYTES);
});

it('refuses other kinds before their size, and what is too large', async () => {
  expect(await readPicture(file(MOST_BYTES + 1, 'image/svg+xml'))).toEqual({ refused: 'kind' });
  expect(await readPicture(file(MOST_BYTES + 1, 'image/jpeg'))).toEqual({ refused: 'size' });
});
