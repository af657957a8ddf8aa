import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reservedSlugs } from '../../src/lib/reserved-slugs.ts';
import { copyForThisFile } from './harness/database.ts';
import { type Actor, ANON, identity } from './harness/session.ts';
import { literal, type Row } from './harness/sql.ts';
import { person, uuidOf } from './harness/world.ts';
import expected from './seeds.json' with { type: 'json' };

const used = copyForThisFile();
let sql: Sql;

beforeAll(() => {
  sql = postgres(used.adminUrl, { max: 10, onnotice: () => {} });
});
afterAll(() => sql.end({ timeout: 5 }));

const rows = async (statement: string) => (await sql.unsafe(statement)) as unknown as Row[];

async function signUp(label: string): Promise<Actor> {
  const email = literal(`${label}@example.com`);
  await rows(
    `insert into auth.users (id, email, raw_user_meta_data) values (${literal(uuidOf(label))}, ${email}, '{"full_name": " ${label} Person "}')`,
  );
  return person(label);
}

const create = (actor: Actor, name: string | null): Promise<string> =>
  sql.begin(async (tx) => {
    await tx.unsafe(identity(actor));
    const [row] = await tx.unsafe(`select public.create_organization(${literal(name)}) as id`);
    return row?.id as string;
  }) as Promise<string>;

const slugOf = async (id: string) => (await rows(`select slug from public.organizations where id = '${id}'`))[0]?.slug;

describe('a new login account', () => {
  it('has a profile, sees nobody else, and belongs to nothing', async () => {
    const ann = await signUp('ann');
    const [profile] = await rows(
      `select email, full_name, default_organization_id from public.profiles where id = ${literal(ann.user)}`,
    );
    expect(profile).toEqual({ email: 'ann@example.com', full_name: 'ann Person', default_organization_id: null });
    const seen = await used.session.attempt(ann, 'select id from public.profiles');
    expect(seen).toMatchObject({ ok: true, rows: [{ id: ann.user }] });
    const catalog = await used.session.attempt(
      ann,
      `select public.catalog('${used.world.A.id}') -> 'tables' as tables`,
    );
    expect(catalog).toMatchObject({ ok: true, rows: [{ tables: [] }] });
  });

  it('changes its address in the profile when it changes at sign-in, and goes when it goes', async () => {
    const bob = await signUp('bob');
    await rows(`update auth.users set email = 'robert@example.com' where id = ${literal(bob.user)}`);
    expect(await rows(`select email from public.profiles where id = ${literal(bob.user)}`)).toEqual([
      { email: 'robert@example.com' },
    ]);
    await rows(`delete from auth.users where id = ${literal(bob.user)}`);
    expect(await rows(`select from public.profiles where id = ${literal(bob.user)}`)).toEqual([]);
  });

  it('may be without an address or a name', async () => {
    await rows(`insert into auth.users (id) values (${literal(uuidOf('nameless'))})`);
    expect(
      await rows(`select email, full_name from public.profiles where id = ${literal(uuidOf('nameless'))}`),
    ).toEqual([{ email: '', full_name: '' }]);
  });
});

describe('create_organization', () => {
  it('makes the caller its owner and seeds what tests/db/seeds.json says', async () => {
    const carl = await signUp('carl');
    const id = await create(carl, '  Carl & Sons Builders  ');
    const [organization] = await rows(
      `select name, slug, status, currency, timezone from public.organizations where id = '${id}'`,
    );
    expect(organization).toEqual({
      name: 'Carl & Sons Builders',
      slug: 'carl-sons-builders',
      status: 'active',
      currency: 'USD',
      timezone: 'UTC',
    });
    const held = await rows(`
      select r.key, m.status, mr.granted_by from public.memberships m
      join public.membership_roles mr on mr.membership_id = m.id join public.roles r on r.id = mr.role_id
      where m.organization_id = '${id}' and m.user_id = ${literal(carl.user)}`);
    expect(held).toEqual([{ key: 'owner', status: 'active', granted_by: carl.user }]);
    const roles = await rows(`
      select r.key, r.is_system, r.home_route, count(*) filter (where p.scope = 'organization')::int as organization,
        count(*) filter (where p.scope = 'assigned_projects')::int as assigned, count(*) filter (where p.scope = 'own')::int as own,
        coalesce(jsonb_object_agg(p.permission_key, p.max_amount) filter (where p.max_amount is not null), '{}') as limits
      from public.roles r left join public.role_permissions p on p.role_id = r.id where r.organization_id = '${id}'
      group by r.id order by r.key`);
    expect(roles.map((r) => ({ ...r, is_system: undefined }))).toEqual(
      expected.roles.map((r) => ({ ...r, is_system: undefined })),
    );
    expect(roles.every((r) => r.is_system)).toBe(true);
    const divisions = await rows(
      `select code, name from public.organization_divisions where organization_id = '${id}' order by sort_order`,
    );
    expect(divisions).toEqual(expected.divisions);
    const [counted] = await rows(`
      select (select count(*)::int from public.permissions) as permissions,
        (select count(*)::int from public.organization_settings where organization_id = '${id}') as settings,
        (select count(*)::int from public.memberships where organization_id = '${id}') as members`);
    expect(counted).toEqual({ permissions: expected.permissions, settings: 1, members: 1 });
    expect(await rows(`select default_organization_id from public.profiles where id = ${literal(carl.user)}`)).toEqual([
      { default_organization_id: id },
    ]);
  });

  it('leaves the default organization of somebody who has one', async () => {
    const carl = person('carl');
    await create(carl, 'Second Company');
    const [kept] = await rows(
      `select o.name from public.profiles p join public.organizations o on o.id = p.default_organization_id where p.id = ${literal(carl.user)}`,
    );
    expect(kept?.name).toBe('Carl & Sons Builders');
  });

  it('needs a signed-in person with an account, and a name', async () => {
    const nobody = await used.session.attempt(ANON, `select public.create_organization('X')`);
    expect(nobody).toMatchObject({ ok: false, code: '42501' });
    for (const actor of [{ ...person('deleted account') }, { ...ANON, role: 'authenticated' as const }]) {
      await expect(create(actor, 'X')).rejects.toMatchObject({ code: 'PT401' });
    }
    const dora = await signUp('dora');
    for (const name of ['', '   ', '\t', null])
      await expect(create(dora, name), JSON.stringify(name)).rejects.toMatchObject({ code: 'PT422' });
    await expect(create(dora, 'x'.repeat(201))).rejects.toMatchObject({ code: '23514' });
    expect(await rows(`select from public.memberships where user_id = ${literal(dora.user)}`)).toEqual([]);
  });

  it('makes a slug that is an address of its own', async () => {
    const eve = await signUp('eve');
    const slugs: string[] = [];
    for (const name of [
      'Eve Homes',
      'Eve  Homes!',
      'EVE-HOMES',
      'Rest',
      'sign-in',
      '***',
      '東京建設',
      'Müller & Söhne',
      '-Edge-',
      'A'.repeat(60),
      'A'.repeat(61),
    ]) {
      slugs.push((await slugOf(await create(eve, name))) as string);
    }
    const a = 'a'.repeat(50);
    expect(slugs).toEqual([
      'eve-homes',
      'eve-homes-2',
      'eve-homes-3',
      'rest-2',
      'sign-in-2',
      'organization',
      'organization-2',
      'm-ller-s-hne',
      'edge',
      a,
      `${a}-2`,
    ]);
  });

  it('gives every reserved address to nobody', async () => {
    const fay = await signUp('fay');
    const reserved = (await rows('select slug from private.reserved_slugs order by slug')).map((r) => r.slug as string);
    expect(reserved).toEqual([...reservedSlugs].sort());
    for (const slug of reserved) expect(await slugOf(await create(fay, slug))).not.toBe(slug);
  });

  it('keeps apart ten that are made at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, (_, n) => signUp(`twin${n}`)));
    const ids = await Promise.all(people.map((p) => create(p, 'Same Name')));
    const slugs = (await Promise.all(ids.map(slugOf))).sort();
    expect(slugs).toEqual(['same-name', 'same-name-10', ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `same-name-${n}`)]);
  });

  it('makes an organization its owner can rename, and nobody can move', async () => {
    const gus = await signUp('gus');
    const id = await create(gus, 'Gus Works');
    const rename = await used.session.attempt(
      gus,
      `update public.organizations set name = 'Gus Works Inc.' where id = '${id}'`,
    );
    expect(rename).toMatchObject({ ok: true, count: 1 });
    const blank = await used.session.attempt(gus, `update public.organizations set name = ' ' where id = '${id}'`);
    expect(blank).toMatchObject({ ok: false, code: '23514' });
    const move = await used.session.attempt(gus, `update public.organizations set slug = 'rest' where id = '${id}'`);
    expect(move).toMatchObject({ ok: false, code: '42501' });
  });
});
