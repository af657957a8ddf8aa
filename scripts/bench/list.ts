import type { Sql } from 'postgres';
import type { Catalog } from '@/catalog/types.ts';
import { createApi } from '@/lib/api.ts';
import { createDataProvider } from '@/providers/data.ts';
import { buildResources } from '@/providers/resources.ts';
import type { Stack } from '../stack/testing.ts';
import { withBrowser } from './browser.ts';
import { fillLedger } from './fill.ts';
import { percentile, signUp, timed } from './measure.ts';
import { benchPaint } from './paint.ts';
import { bareRows, explainFirst } from './plan.ts';
import { benchScroll } from './scroll.ts';

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 200);
/** Acceptance, p95 in milliseconds: the request of the generated list, first page, three relations, a filter and an order. */
const LIMIT = 60;

/** What the generated list asks, through the gateway, with a real token, on a million rows of one organization of two. */
export async function benchList(stack: Stack, admin: Sql): Promise<boolean> {
  const { token, organization } = await signUp(stack);
  const filling = performance.now();
  const neighbour = await signUp(stack, 'neighbour');
  await fillLedger(admin, neighbour.organization, ROWS);
  await fillLedger(admin, organization, ROWS);
  console.log(
    `2 × ${ROWS.toLocaleString('en-US')} costs filled in ${((performance.now() - filling) / 1000).toFixed(0)} s\n`,
  );

  const lines: string[] = [];
  const seen: { url: string; ms: number }[] = [];
  const watched: typeof fetch = async (input, init) => {
    const started = performance.now();
    const response = await fetch(input, init);
    const body = await response.arrayBuffer();
    seen.push({ url: String(input), ms: performance.now() - started });
    return new Response(body.byteLength > 0 ? body : null, response);
  };
  const api = createApi(
    { url: stack.apiUrl, publishableKey: stack.publishableKey, fetch: watched },
    {
      token: async () => token,
      refresh: async () => false,
    },
  );
  const catalog = await api.client.rpc('catalog', { organization });
  const resources = buildResources(catalog.data as Catalog);
  const provider = createDataProvider(api, resources, organization);
  const sorters = [{ field: 'event_date', order: 'desc' as const }];
  const list = (page: number, filters: Parameters<typeof provider.getList>[0]['filters'] = []) =>
    provider.getList({
      resource: 'cost_events',
      pagination: { currentPage: page, pageSize: 25, mode: 'server' },
      sorters,
      filters,
      meta: { view: 'list', count: 'estimated' },
    });

  seen.length = 0;
  const [first] = (await list(1)).data;
  if (!first) throw new Error('The list is empty.');
  const url = seen[0]?.url ?? '';
  console.log(`the list asks: ${decodeURIComponent(new URL(url).search)}\n`);

  const labor = [{ field: 'event_type', operator: 'eq' as const, value: 'labor' }];
  seen.length = 0;
  const page = await timed(REQUESTS, () => list(1, labor));
  const requests = seen.map(({ ms }) => ms);
  if (requests.length !== REQUESTS) throw new Error(`${requests.length} requests for ${REQUESTS} pages`);
  const bare = await timed(REQUESTS, () => bareRows(admin, organization));
  lines.push(row('the same rows in bare SQL', bare), row('list, first page: the request', requests));
  lines.push(
    row('list, first page: until its rows are there', page),
    row('list without a filter', await timed(50, () => list(1))),
  );
  lines.push(row('list, page 400', await timed(20, () => list(400))));
  lines.push(
    row(
      'list of one project',
      await timed(50, () => list(1, [{ field: 'project_id', operator: 'eq', value: first.project_id }])),
    ),
  );
  lines.push(
    row(
      'list, quick search',
      await timed(5, () => list(1, [{ field: 'description', operator: 'contains', value: 'Delivery 99999' }])),
    ),
  );
  lines.push(row('catalog()', await timed(30, async () => void (await api.client.rpc('catalog', { organization })))));
  console.log(`${'ms'.padStart(46)}   p50     p95\n${lines.join('\n')}\n`);

  const plan = await explainFirst(admin, token, organization);
  console.log(plan.join('\n'));
  const p95 = percentile(requests, 0.95);
  const usesIndex =
    plan.some((line) => line.includes('cost_events_organization_id_event_date_sort')) &&
    !plan.some((line) => /Seq Scan on (public\.)?cost_events/.test(line));
  console.log(
    `\np95 of the list request ${p95.toFixed(1)} ms (limit ${LIMIT}), ${usesIndex ? 'by index' : 'WITHOUT an index'}`,
  );
  const columns = resources.get('cost_events')?.columns.map(({ name }) => name) ?? [];
  const drawn = await withBrowser(stack, 'bench', async (page) => [
    await benchPaint(page, 'bench'),
    await benchScroll(page, 'bench', columns),
  ]);
  return p95 < LIMIT && usesIndex && !drawn.includes(false);
}

function row(name: string, times: number[]): string {
  const figure = (share: number) => percentile(times, share).toFixed(1).padStart(8);
  return `${name.padEnd(44)}${figure(0.5)}${figure(0.95)}`;
}
