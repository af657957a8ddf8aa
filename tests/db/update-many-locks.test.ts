import { expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { identity } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member, uuidOf } from './harness/world.ts';

const used = copyForThisFile();
const org = () => literal(used.world.A.id);

it('lets rows be made that point at the rows it changes', async () => {
  const id = uuidOf('locked vendor');
  await used.sql.unsafe(`insert into public.vendors (id, organization_id, name) values ('${id}', ${org()}, 'Locked')`);
  const [office, other] = await Promise.all([used.sql.reserve(), used.sql.reserve()]);
  try {
    await office.unsafe(`begin; ${identity(member(used.world.A, 'owner'))}`);
    const rows = literal(JSON.stringify([{ id, version: 1 }]));
    await office.unsafe(`select public.update_many(${org()}, 'vendors', ${rows}, '{"trade": "Tile"}')`);
    await other.unsafe(`begin; set local lock_timeout = '1s'`);
    const child = other.unsafe(
      `insert into public.documents (organization_id, title, vendor_id) values (${org()}, 'Permit', '${id}') returning title`,
    );
    await expect(child).resolves.toMatchObject([{ title: 'Permit' }]);
  } finally {
    for (const connection of [office, other]) {
      await connection.unsafe('rollback');
      connection.release();
    }
  }
});

// waiting is no fault of a row: whoever asks may ask again
it.each([
  ['55P03', 'select 1'],
  ['40P01', (id: string) => `update public.vendors set trade = 'Roof' where id = '${id}'`],
])('passes %s on as it is, without looking for a row', async (code, meanwhile) => {
  const id = uuidOf(`waiting vendor ${code}`);
  await used.sql.unsafe(`insert into public.vendors (id, organization_id, name) values ('${id}', ${org()}, 'Waiting')`);
  const [office, other] = await Promise.all([used.sql.reserve(), used.sql.reserve()]);
  try {
    await other.unsafe(
      `begin; insert into public.vendors (organization_id, name, qb_vendor_id) values (${org()}, 'Other', 'QB-9')`,
    );
    await office.unsafe(`begin; set local lock_timeout = '3s'; ${identity(member(used.world.A, 'owner'))}`);
    const rows = literal(JSON.stringify([{ id, version: 1, values: { qb_vendor_id: 'QB-9' } }]));
    const asked = office
      .unsafe(`select public.update_many(${org()}, 'vendors', ${rows})`)
      .catch((error: unknown) => error);
    await new Promise((done) => setTimeout(done, 300));
    const blocked = other.unsafe(typeof meanwhile === 'string' ? meanwhile : meanwhile(id)).execute();
    expect(await asked).toMatchObject({ code });
    await office.unsafe('rollback');
    await blocked;
  } finally {
    for (const connection of [office, other]) {
      await connection.unsafe('rollback');
      connection.release();
    }
  }
});
