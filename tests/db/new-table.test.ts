import { expect, it } from 'vitest';
import { TYPES } from '../../scripts/new-table/columns.ts';
import { readTable } from '../../scripts/new-table/new-table.ts';
import { skeleton } from '../../scripts/new-table/skeleton.ts';
import type { Catalog } from '../../src/catalog/types.ts';
import { buildResources } from '../../src/providers/resources.ts';
import { copyForThisFile } from './harness/database.ts';
import { identity, OWNER } from './harness/session.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();

it('what npm run new:table writes is applied as it is, and every column has the kind that was asked for', async () => {
  const kinds = Object.keys(TYPES);
  const made = readTable(
    'gadgets',
    [
      ...kinds.flatMap((kind) => [`a_${kind}:${kind}`, `b_${kind}:${kind}!`]),
      'net_amount:decimal',
      'state:open|in_use',
      'owner:vendors',
      'site:projects!',
    ],
    'assets.read',
    'assets.write',
  );
  if (Array.isArray(made)) throw new Error(made.join('; '));
  const catalog = await used.session.reverted(async () => {
    await used.session.run(`${identity(OWNER)} ${skeleton(made)} reset role`);
    await used.session.run(identity(member(used.world.A, 'owner')));
    const [row] = await used.session.run(`select public.catalog('${used.world.A.id}') as catalog`);
    return row?.catalog as Catalog;
  });
  const table = buildResources(catalog, { strict: true }).get('gadgets');
  const kindOf = (name: string) => table?.column(name)?.kind;
  const names: Record<string, string> = { long_text: 'longText', date_time: 'dateTime' };
  for (const kind of kinds)
    expect([kindOf(`a_${kind}`), kindOf(`b_${kind}`)], kind).toEqual([names[kind] ?? kind, names[kind] ?? kind]);
  expect(table).toMatchObject({
    title: 'b_text',
    label: 'Gadget',
    filters: expect.arrayContaining(['state', 'site_id']),
  });
  expect([kindOf('state'), kindOf('owner_id'), kindOf('site_id')]).toEqual(['enum', 'reference', 'reference']);
  expect(kindOf('net_amount')).toBe('decimal');
  expect(table?.column('state')).toMatchObject({ options: ['open', 'in_use'], initial: 'open' });
  expect(table?.column('a_money')).toMatchObject({ required: false });
  expect(table?.column('b_money')).toMatchObject({ required: true });
  expect(table?.can.create).toBe(true);
});
