// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { fakeApi, fakeBrowser, renderPage } from '../testing.tsx';
import { useView } from './useFigures.ts';

beforeAll(fakeBrowser);

function Names() {
  const vendors = useResource('vendors') ?? null;
  const { rows, first } = useView(vendors, { columns: ['name'] });
  return <p>{first ? 'reading' : rows.map(({ name }) => name).join(' ')}</p>;
}

/** A server that hands out so many rows at most; the reads of vendors it was asked for. */
function handingOut(most: number, names: string[]) {
  const reads: string[] = [];
  const api = fakeApi((url) => {
    const from = Number(url.searchParams.get('offset') ?? 0);
    if (url.pathname.endsWith('/many_rows'))
      return Response.json(Array.from({ length: most }, (_, n) => ({ n: n + 1 })));
    if (!url.pathname.endsWith('/vendors')) return undefined;
    if (reads.push(url.search) > 9) throw new Error(`Read over and over: ${reads.at(-1)}`);
    // anchored pages begin behind a name
    const behind = /name\.gt\."?([a-z]+)/.exec(decodeURIComponent(url.search))?.[1] ?? '';
    const left = names.filter((name) => name > behind).slice(behind ? 0 : from);
    return Response.json(left.slice(0, most).map((name) => ({ id: name, name })));
  });
  return { api, reads };
}

it('reads on where the server hands out fewer rows than it is asked for', async () => {
  const { api } = handingOut(2, ['ash', 'birch', 'cedar', 'elm', 'fir']);
  const { container } = renderPage(<Names />, { api });
  await waitFor(() => expect(container.textContent).toBe('ash birch cedar elm fir'));
});

it('asks once for what fits into one answer', async () => {
  const { api, reads } = handingOut(10_000, ['ash', 'birch', 'cedar']);
  const { container } = renderPage(<Names />, { api });
  await waitFor(() => expect(container.textContent).toBe('ash birch cedar'));
  expect(reads).toHaveLength(1);
  expect(new URLSearchParams(reads[0]).get('limit')).toBe('10000');
});
