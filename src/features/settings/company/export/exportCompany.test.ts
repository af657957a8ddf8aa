import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { type Ask, exportCompany, type Progress } from './exportCompany.ts';

const table = (name: string, rows: number, more = {}) => {
  return { name, rows, logged: true, columns: ['id', 'na"me'], withheld: [], ...more };
};
const begun = {
  export: 7,
  started_at: '2026-06-15T10:00:00Z',
  schema: '20261107000420',
  tables: [
    table('clients', 3),
    table('system_events', 0, { logged: false }),
    table('vendors', 1, { withheld: ['tax_id'] }),
  ],
};
const pages: Record<string, string[]> = {
  clients: ['1,"Müller ""& Sons"""\n2,"\'=1+1"\n', '3,\n'],
  system_events: [],
  vendors: ['1,"Ace"\n'],
};

function server() {
  const asked: string[] = [];
  const answer = (name: string, { p_table, p_after, ...args }: Record<string, unknown>) => {
    asked.push([name, ...Object.values(args), p_table].filter(Boolean).join(' '));
    if (name === 'begin_export') return begun;
    if (name === 'end_export') return { finished_at: '2026-06-15T10:00:09Z', changed: { clients: 2 } };
    const lines = pages[String(p_table)]?.[Number(p_after ?? 0)] ?? '';
    const next = Number(p_after ?? 0) + 1;
    const last = next < (pages[String(p_table)]?.length ?? 0) ? String(next) : null;
    return { rows: lines.split('\n').length - 1, last, lines };
  };
  const ask = (async (name, args) => answer(name, args)) as Ask;
  return { ask, asked };
}

const { organization } = catalogFixture;

async function run(signal = new AbortController().signal, onProgress: (progress: Progress) => void = () => {}) {
  const { ask, asked } = server();
  const { parts, ...made } = await exportCompany({ ask, organization, signal, onProgress });
  const files = unzipSync(Buffer.concat(parts));
  const text = (name: string) => strFromU8(files[name] as Uint8Array);
  return { made, asked, names: Object.keys(files), text, manifest: JSON.parse(text('manifest.json')) };
}

it('puts every table into a file of its own, all of its pages', async () => {
  const seen: Progress[] = [];
  const { made, names, text, asked } = await run(undefined, (progress) => seen.push(progress));
  expect(names).toEqual(['clients.csv', 'system_events.csv', 'vendors.csv', 'manifest.json']);
  expect(text('clients.csv')).toBe('"id","na""me"\n1,"Müller ""& Sons"""\n2,"\'=1+1"\n3,\n');
  expect(text('system_events.csv')).toBe('"id","na""me"\n');
  expect(made).toEqual({ rows: 4, tables: 3 });
  expect(asked[0]).toBe(`begin_export ${organization.id}`);
  expect(asked.at(-1)).toBe('end_export 7 4');
  expect(seen.at(-1)).toEqual({ table: 'vendors', rows: 4, total: 4 });
});

it('says in the manifest what is in each file, and what is not', async () => {
  const { manifest, text } = await run();
  expect(manifest.files).toEqual(
    [
      ['clients', 3],
      ['system_events', 0],
      ['vendors', 1],
    ].map(([name, rows]) => ({
      name: `${name}.csv`,
      table: name,
      rows,
      bytes: Buffer.byteLength(text(`${name}.csv`)),
      sha256: createHash('sha256')
        .update(text(`${name}.csv`))
        .digest('hex'),
    })),
  );
  expect(manifest).toMatchObject({
    organization: { id: organization.id, name: organization.name, currency: 'USD' },
    schema: '20261107000420',
    started_at: '2026-06-15T10:00:00Z',
    finished_at: '2026-06-15T10:00:09Z',
    changed_meanwhile: { clients: 2 },
    changes_not_counted_in: ['system_events'],
    left_out: { columns: { vendors: ['tax_id'] } },
  });
});

it('stops where it is told to, and is not ended then', async () => {
  const stop = new AbortController();
  const { ask, asked } = server();
  const stopped = exportCompany({
    ask,
    organization,
    signal: stop.signal,
    onProgress: ({ rows }) => rows > 0 && stop.abort(),
  });
  await expect(stopped).rejects.toThrow('aborted');
  expect(asked).toEqual([`begin_export ${organization.id}`, 'export_page 7 clients']);
});
