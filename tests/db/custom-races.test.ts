import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { identity } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const org = () => literal(used.world.A.id);

beforeAll(async () => {
  for (const key of ['goes', 'stays'])
    await used.sql.unsafe(`insert into public.custom_fields (organization_id, table_name, key, label, kind)
      values (${org()}, 'vendors', '${key}', '${key}', 'text')`);
});

/** A statement of an administrator on a connection of its own; done before it is committed. */
async function says(statement: string, beforeCommit?: () => Promise<void>): Promise<string> {
  const connection = await used.sql.reserve();
  try {
    await connection.unsafe(`begin; ${identity(member(used.world.A, 'admin'))} set local statement_timeout = '5s'`);
    await connection.unsafe(statement);
    await beforeCommit?.();
    await connection.unsafe('commit');
    return 'ok';
  } catch (error) {
    await connection.unsafe('rollback');
    const { code, message } = error as { code?: string; message: string };
    if (code === undefined) throw error;
    return `${code} ${message}`;
  } finally {
    connection.release();
  }
}
const vendor = (name: string, custom = '{}', table = 'vendors') =>
  `insert into public.${table} (organization_id, name, custom) values (${org()}, '${name}', '${custom}')`;
const deletion = `delete from public.custom_fields where key = 'goes' and table_name = 'vendors'`;
const waits = () => new Promise((done) => setTimeout(done, 300));

describe('while an administrator deletes a field', () => {
  it('the office works on; only who writes values waits, and finds the field gone', async () => {
    const order: string[] = [];
    let late: Promise<string> | undefined;
    const deleted = await says(deletion, async () => {
      expect(await says(vendor('Plain'))).toBe('ok');
      expect(await says(`update public.vendors set trade = 'x' where name = 'Plain'`)).toBe('ok');
      late = says(vendor('Late', '{"goes": "x"}')).finally(() => void order.push('written'));
      await waits();
      order.push('deleted');
    });
    expect(deleted).toBe('ok');
    expect(await late).toBe('23514 There is no custom field goes');
    expect(order).toEqual(['deleted', 'written']);
    expect(await used.sql.unsafe(`select from public.vendors where custom ? 'goes'`)).toHaveLength(0);
  });

  it('a value that is there refuses it at once, whoever writes at the moment', async () => {
    const other = deletion.replace('goes', 'stays');
    expect(await says(vendor('First', '{"stays": "x"}'))).toBe('ok');
    const second = await says(vendor('Second', '{"stays": "y"}'), async () => {
      expect(await says(other)).toBe('PT422 Records have values in the field stays: archive it instead');
    });
    expect(second).toBe('ok');
  });

  it('a value that is being written is not overlooked', async () => {
    await used.sql.unsafe(`insert into public.custom_fields (organization_id, table_name, key, label, kind)
      values (${org()}, 'vendors', 'soon', 'soon', 'text')`);
    const other = deletion.replace('goes', 'soon');
    let late: Promise<string> | undefined;
    expect(
      await says(vendor('Third', '{"soon": "x"}'), async () => {
        late = says(other);
        await waits();
      }),
    ).toBe('ok');
    expect(await late).toBe('PT422 Records have values in the field soon: archive it instead');
    await used.sql.unsafe(`update public.vendors set custom = custom - 'soon'`);
    // a long import is not waited for
    const fourth = await says(vendor('Fourth', '{"soon": "x"}'), async () => {
      expect(await says(other)).toBe('PT422 Values are being written into vendors: try again when that is done');
    });
    expect(fourth).toBe('ok');
  });
});

describe('while an administrator', () => {
  const hides = () => `insert into public.resource_settings (organization_id, table_name, patch)
    values (${org()}, 'vendors', '{"fields": {"custom_asked": {"hidden": true}}}')`;
  const requires = () => `update public.custom_fields set required = true where key = 'asked'`;
  const drops = () => `delete from public.custom_fields where key = 'asked'`;
  const hidden = 'hidden, although it must be filled and has no default';

  it.each([
    [
      'hides a field, another',
      hides,
      requires,
      `23514 The table settings do not allow this for the field asked: ${hidden}`,
    ],
    [
      'names a field in the settings, another',
      hides,
      drops,
      'PT422 The table settings name the field asked (fields): take it out of them first',
    ],
    ['deletes a field, another', drops, hides, '23514 The settings of vendors.custom_asked are wrong: no column'],
    ['requires a field, another', requires, hides, `23514 The settings of vendors.custom_asked are wrong: ${hidden}`],
  ])('%s waits and is refused what contradicts it', async (_, first, second, refusal) => {
    await used.sql.unsafe(`delete from public.resource_settings where organization_id = ${org()};
      delete from public.custom_fields where key = 'asked';
      insert into public.custom_fields (organization_id, table_name, key, label, kind) values (${org()}, 'vendors', 'asked', 'asked', 'text')`);
    let late: Promise<string> | undefined;
    const early = await says(first(), async () => {
      late = says(second());
      await waits();
    });
    expect([early, await late]).toEqual(['ok', refusal]);
  });
});
