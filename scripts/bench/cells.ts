import type { Sql } from 'postgres';
import type { Catalog } from '@/catalog/types.ts';
import { createApi } from '@/lib/api.ts';
import { type RowChange, updateMany } from '@/providers/many.ts';
import { buildResources } from '@/providers/resources.ts';
import type { Stack } from '../stack/testing.ts';
import { percentile, signUp, timed } from './measure.ts';

/** Acceptance: 1,000 pasted cells are written in less, in milliseconds. */
const LIMIT = 2_000;
const ROWS = 10_000;

/** A paste of 1,000 cells and a bulk edit of 10,000 rows, each one request through the gateway. */
export async function benchCells(stack: Stack, admin: Sql): Promise<boolean> {
  const { token, organization } = await signUp(stack, 'cells');
  const api = createApi(
    { url: stack.apiUrl, publishableKey: stack.publishableKey },
    { token: async () => token, refresh: async () => false },
  );
  const catalog = await api.client.rpc('catalog', { organization });
  const resources = buildResources(catalog.data as Catalog);
  const resource = resources.get('vendors');
  if (!resource) throw new Error('The catalog has no vendors.');
  const rows = await admin<{ id: string; version: number }[]>`
    insert into public.vendors (organization_id, name)
    select ${organization}, 'Vendor ' || n from generate_series(1, ${ROWS}::integer) n returning id, version`;
  const where = { api, organizationId: organization, resource, resources };

  let page: RowChange[] = rows.slice(0, 200).map(({ id, version }) => ({ id, version, values: {} }));
  let nr = 0;
  const pasted = await timed(10, async () => {
    nr += 1;
    const cells = page.map(({ id, version }, n) => ({
      id,
      version,
      values: { trade: `Trade ${nr}`, phone: `555 ${n}`, city: `City ${nr}`, state: 'TN', payment_terms_days: nr },
    }));
    page = await updateMany(where, cells);
  });
  const rest = rows.slice(200).map(({ id, version }) => ({ id, version, values: {} }));
  const [edited = 0] = await timed(1, async () => {
    await updateMany(where, [...page.map(({ id, version }) => ({ id, version, values: {} })), ...rest], {
      trade: 'Edited',
    });
  });
  const p95 = percentile(pasted, 0.95);
  console.log(`paste of 1,000 cells, p95 ${p95.toFixed(0)} ms (limit ${LIMIT})`);
  console.log(`bulk edit of ${ROWS.toLocaleString('en-US')} rows ${edited.toFixed(0)} ms`);
  return p95 < LIMIT;
}
