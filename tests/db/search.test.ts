import { beforeAll, describe, expect, it } from 'vitest';
import { Company, quietly } from './figures/company.ts';
import { copyForThisFile } from './harness/database.ts';
import { literal } from './harness/sql.ts';

// global_search: every table the caller reads, by the words of its comment.
const used = copyForThisFile();
let company: Company;
let other: Company;
beforeAll(async () => {
  other = await Company.found(used, 'other');
  company = await Company.golden(used);
  await company.staff("pg_temp.x('P1')");
});

interface Hit {
  kind: string;
  id: string;
  title: string | null;
  subtitle: string | null;
  rank: number;
  hits: number;
  whole: boolean;
}

async function search(q: string, role = 'owner', before = '', limit = 5): Promise<Hit[]> {
  const options = { as: company.as(role), before: before && quietly(before) };
  return (await company.rows(
    `select * from public.global_search($org, ${literal(q)}, ${limit})`,
    options,
  )) as unknown as Hit[];
}
const named = async (...args: Parameters<typeof search>) =>
  (await search(...args)).map(({ kind, title }) => `${kind}:${title}`).sort();

const vendors = (...names: string[]) =>
  `insert into public.vendors (organization_id, name) values ${names.map((name) => `($org, ${literal(name)})`).join(', ')}`;

describe('search', () => {
  it('finds of each table what the caller reads', async () => {
    expect(await named('i2')).toEqual(['invoices:I2']);
    expect(await named('i2', 'viewer')).toEqual([]);
    expect(await named('house', 'field_user')).toEqual(['projects:House one']);
    const scenario = `insert into public.scenarios (organization_id, name) values ($org, 'Zebra year')`;
    expect(await named('zebra', 'owner', scenario)).toEqual(['scenarios:Zebra year']);
    expect(await named('zebra', 'field_user', scenario)).toEqual([]);
  });

  it('finds nothing of another organization, in it and from it', async () => {
    const hidden = vendors('Quagga Works').replace('$org', literal(other.id));
    expect(await named('quagga', 'owner', hidden)).toEqual([]);
    const inside = { as: other.as('owner'), before: quietly(vendors('Quagga Works')) };
    expect(await company.rows(`select * from public.global_search($org, 'quagga')`, inside)).toEqual([]);
    expect(await named('quagga', 'owner', vendors('Quagga Works'))).toEqual(['vendors:Quagga Works']);
  });

  it('takes what is typed literally, every word of it, and no single letter', async () => {
    const some = vendors('100% Okapi', '1000 Okapi', 'Okapi_x', "O'Kapi \\ Sons");
    expect(await named('%%', 'owner', some)).toEqual([]);
    expect(await named('o', 'owner', some)).toEqual([]);
    expect(await named('100% ok', 'owner', some)).toEqual(['vendors:100% Okapi']);
    expect(await named('okapi  1000', 'owner', some)).toEqual(['vendors:1000 Okapi']);
    expect(await named('i_x', 'owner', some)).toEqual(['vendors:Okapi_x']);
    expect(await named("'kapi \\", 'owner', some)).toEqual(["vendors:O'Kapi \\ Sons"]);
  });

  it('has what is exactly that first, then what begins with it, then what contains it', async () => {
    const some = vendors('Dik Dik', 'A dik dik', 'Dik dik and sons');
    const found = await search('dik dik', 'owner', some);
    expect(found.map(({ title, rank }) => [title, rank])).toEqual([
      ['Dik Dik', 0],
      ['Dik dik and sons', 1],
      ['A dik dik', 2],
    ]);
  });

  it('says how many there are, and shows no more than were asked for', async () => {
    const some = vendors(...Array.from({ length: 9 }, (_, n) => `Gnu ${n}`));
    const found = await search('gnu', 'owner', some, 3);
    expect(found.map(({ title, hits, whole }) => [title, hits, whole])).toEqual([
      ['Gnu 0', 9, true],
      ['Gnu 1', 9, true],
      ['Gnu 2', 9, true],
    ]);
    expect(await search('gnu', 'owner', some, -7)).toHaveLength(1);
  });

  it('looks through the first rows of a long list, and behind them for exact numbers', async () => {
    const long = `${vendors('Late Kudu')}; insert into public.vendors (organization_id, name) select $org, 'Aaa ' || n from generate_series(1, 10000) n`;
    expect(await search('kudu', 'owner', long)).toEqual([]);
    const [exact] = await search('Late Kudu', 'owner', long);
    expect(exact).toMatchObject({ title: 'Late Kudu', rank: 0, hits: 1, whole: false });
  });

  it('passes over what was put away and tables that have no pages', async () => {
    const away = `insert into public.vendors (organization_id, name, archived_at) values ($org, 'Old Eland', now())`;
    expect(await named('eland', 'owner', away)).toEqual([]);
    const note = `insert into public.roles (organization_id, key, name) values ($org, 'eland', 'Eland')`;
    expect(await named('eland', 'owner', note)).toEqual([]);
  });

  it('calls a record that is named by another like that one', async () => {
    const crew = `insert into public.employees (id, organization_id, first_name, last_name) values ('00000000-0000-4000-8000-0000000000aa', $org, 'Ida', 'Moose');
      insert into public.crew_allocations (organization_id, project_id, employee_id, week_starting, resource_name) values ($org, pg_temp.x('P1'), '00000000-0000-4000-8000-0000000000aa', '2026-06-15', 'Bongo crew')`;
    expect(await named('bongo', 'owner', crew)).toEqual(['crew_allocations:Ida Moose']);
  });

  it('finds by the text of the organization’s own fields', async () => {
    const field = `insert into public.custom_fields (organization_id, table_name, key, label, kind) values ($org, 'vendors', 'nick', 'Nickname', 'text');
      insert into public.vendors (organization_id, name, custom) values ($org, 'Sable Bros', '{"nick":"Oribi"}')`;
    expect(await named('oribi', 'owner', field)).toEqual(['vendors:Sable Bros']);
  });
});
