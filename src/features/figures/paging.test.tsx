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
  const probes: number[] = [];
  const api = fakeApi((url) => {
    const from = Number(url.searchParams.get('offset') ?? 0);
    if (url.pathname.endsWith('/many_rows')) {
      const wanted = Number(url.searchParams.get('limit'));
      probes.push(wanted);
      return Response.json(Array.from({ length: Math.min(most, wanted) }, (_, n) => ({ n: n + 1 })));
    }
    if (!url.pathname.endsWith('/vendors')) return undefined;
    if (reads.push(url.search) > 9) throw new Error(`Read over and over: ${reads.at(-1)}`);
    // anchored pages begin behind a name
    const behind = /name\.gt\."?([a-z]+)/.exec(decodeURIComponent(url.search))?.[1] ?? '';
    const left = names.filter((name) => name > behind).slice(behind ? 0 : from);
    return Response.json(left.slice(0, most).map((name) => ({ id: name, name })));
  });
  return { api, reads, probes };
}

const names = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `${String.fromCharCode(97 + Math.floor(n / 26))}${String.fromCharCode(97 + (n % 26))}`,
  );

it.each([
  // 260 names in pieces of 100, of 120, and of 130, the last of which is full
  [100, 260],
  [120, 260],
  [130, 260],
])('reads on where the server hands out %i rows at most', async (most, count) => {
  const { api } = handingOut(most, names(count));
  const { container } = renderPage(<Names />, { api });
  await waitFor(() => expect(container.textContent).toBe(names(count).join(' ')));
});

it('asks once for what fits into one answer, and for one row more', async () => {
  const { api, reads, probes } = handingOut(10_000, names(150));
  const { container } = renderPage(<Names />, { api });
  await waitFor(() => expect(container.textContent).toBe(names(150).join(' ')));
  expect(reads).toHaveLength(1);
  expect(new URLSearchParams(reads[0]).get('limit')).toBe('10000');
  expect(probes).toEqual([1001]);
});

it('asks for nothing more where few rows came', async () => {
  const { api, reads, probes } = handingOut(10_000, names(99));
  const { container } = renderPage(<Names />, { api });
  await waitFor(() => expect(container.textContent).toBe(names(99).join(' ')));
  expect([reads.length, probes.length]).toEqual([1, 0]);
});
