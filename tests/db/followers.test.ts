import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { type Actor, requestAs } from './harness/session.ts';
import { literal, type Row } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
let sql: Sql;

beforeAll(() => {
  sql = postgres(used.adminUrl, { max: 2, onnotice: () => {} });
});
afterAll(() => sql.end({ timeout: 5 }));

const organization = () => literal(used.world.A.id);
const owner = () => member(used.world.A, 'owner');

const request = (statement: string, actor: Actor = owner()) => requestAs(sql, actor, statement);
const rows = async (statement: string) => (await sql.unsafe(statement)) as unknown as Row[];

async function add(name: string, values: Row): Promise<string> {
  const row = literal(JSON.stringify({ organization_id: used.world.A.id, ...values }));
  const columns = ['organization_id', ...Object.keys(values)].join(', ');
  const [made] = await request(
    `insert into public.${name} (${columns}) select ${columns} from jsonb_populate_record(null::public.${name}, ${row}) returning id`,
  );
  return made?.id as string;
}

const remove = (name: string, id: string) => request(`delete from public.${name} where id = '${id}'`);

async function restore(name: string, id: string): Promise<void> {
  const [entry] = await rows(
    `select max(id)::text as id from public.audit_log where table_name = '${name}' and record_id = '${id}' and action = 'delete'`,
  );
  expect(await request(`select public.restore(${organization()}, ${entry?.id}) as id`)).toEqual([{ id }]);
}

/** A client with a note, an attached document, an open task and a finished one. */
async function clientWithFollowers(name: string) {
  const client = await add('clients', { name });
  const pair = { entity_type: 'clients', entity_id: client };
  const document = await add('documents', { title: `Contract of ${name}` });
  const note = await add('record_notes', { ...pair, body: 'Pays late' });
  const link = await add('document_links', { ...pair, document_id: document });
  const open = await add('workflow_tasks', { ...pair, title: 'Call them' });
  const done = await add('workflow_tasks', { ...pair, title: 'Called them' });
  await rows(`alter table public.workflow_tasks disable trigger user;
    update public.workflow_tasks set status = 'completed' where id = '${done}';
    alter table public.workflow_tasks enable trigger user`);
  const hanging = () =>
    rows(`select 'note' as kind, id, entity_id from public.record_notes where id = '${note}'
      union all select 'link', id, entity_id from public.document_links where id = '${link}'
      union all select 'open', id, entity_id from public.workflow_tasks where id = '${open}'
      union all select 'done', id, entity_id from public.workflow_tasks where id = '${done}' order by 1`);
  return { client, document, note, link, open, done, hanging };
}

describe('what hangs on a record', () => {
  it('goes with it and comes back with it', async () => {
    const { client, open, done, hanging } = await clientWithFollowers('Followed');
    const before = await hanging();
    expect(before.map((r) => r.kind)).toEqual(['done', 'link', 'note', 'open']);

    await remove('clients', client);
    expect(await hanging()).toEqual([
      { kind: 'done', id: done, entity_id: client },
      { kind: 'open', id: open, entity_id: null },
    ]);

    await restore('clients', client);
    expect(await hanging()).toEqual(before);
  });

  it('stays gone when its other end is gone by then', async () => {
    const { client, document, link, hanging } = await clientWithFollowers('Half gone');
    await remove('clients', client);
    await remove('documents', document);
    await restore('clients', client);
    expect((await hanging()).map((r) => r.kind)).toEqual(['done', 'note', 'open']);
    await restore('documents', document);
    expect(await rows(`select id from public.document_links where id = '${link}'`)).toEqual([]);
  });

  it('stays where somebody has put it since', async () => {
    const { client, open, hanging } = await clientWithFollowers('Moved on');
    const other = await add('clients', { name: 'Other' });
    await remove('clients', client);
    await request(
      `update public.workflow_tasks set entity_type = 'clients', entity_id = '${other}' where id = '${open}'`,
    );
    await restore('clients', client);
    expect((await hanging()).find((r) => r.kind === 'open')?.entity_id).toBe(other);
  });

  it('comes back when it went with a child of the record', async () => {
    const vendor = await add('vendors', { name: 'Papered' });
    const paper = await add('vendor_compliance', { vendor_id: vendor, doc_type: 'coi' });
    const note = await add('record_notes', { entity_type: 'vendor_compliance', entity_id: paper, body: 'Ask again' });
    const there = () => rows(`select id from public.record_notes where id = '${note}'`);
    await remove('vendors', vendor);
    expect(await there()).toEqual([]);
    await restore('vendors', vendor);
    expect(await there()).toEqual([{ id: note }]);
  });

  it('of another record of the same table stays', async () => {
    const { hanging } = await clientWithFollowers('Neighbour');
    const before = await hanging();
    await remove('clients', await add('clients', { name: 'Deleted beside it' }));
    expect(await hanging()).toEqual(before);
  });

  it('goes from every table, by a trigger each of them has', async () => {
    const bare = await rows(`select t.table_name from private.tenant_tables t
      where t.is_tenant and exists (select from pg_trigger g where g.tgrelid = format('public.%I', t.table_name)::regclass and g.tgname = 'stamp')
        and not exists (select from pg_trigger g where g.tgrelid = format('public.%I', t.table_name)::regclass and g.tgname = 'detach_followers')`);
    expect(bare).toEqual([]);
  });
});

describe('a document', () => {
  it('counts its versions, and the newest is the current one', async () => {
    const document = await add('documents', { title: 'Plans' });
    const first = await add('document_versions', { document_id: document, file_name: 'a.pdf' });
    const second = await add('document_versions', { document_id: document, file_name: 'b.pdf' });
    expect(
      await rows(
        `select id, version_number, storage_path, uploaded_by from public.document_versions where document_id = '${document}' order by 2`,
      ),
    ).toEqual(
      [first, second].map((id, n) => ({
        id,
        version_number: n + 1,
        storage_path: `${used.world.A.id}/${document}/${id}`,
        uploaded_by: owner().user,
      })),
    );
    expect(await rows(`select current_version_id as id from public.documents where id = '${document}'`)).toEqual([
      { id: second },
    ]);
    await expect(
      request(`update public.document_versions set storage_path = 'x' where id = '${first}'`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('comes back with its versions, the current one and its attachments', async () => {
    const document = await add('documents', { title: 'Permit' });
    for (const file_name of ['1.pdf', '2.pdf']) await add('document_versions', { document_id: document, file_name });
    const client = await add('clients', { name: 'Attached' });
    await add('document_links', { document_id: document, entity_type: 'clients', entity_id: client });
    const whole = () =>
      rows(`select d.current_version_id, v.id as version, v.version_number, l.id as link from public.documents d
        join public.document_versions v on v.document_id = d.id join public.document_links l on l.document_id = d.id
        where d.id = '${document}' order by v.version_number`);
    const before = await whole();
    expect(before).toHaveLength(2);
    await remove('documents', document);
    expect(await whole()).toEqual([]);
    await restore('documents', document);
    expect(await whole()).toEqual(before);
  });
});

it('an organization that is deleted takes everything along', async () => {
  await used.session.reverted(async () => {
    await used.session.run(`delete from public.organizations where id = ${literal(used.world.B.id)}`);
    const left = await used.session.run(
      `select (select count(*) from public.record_notes where organization_id = ${literal(used.world.B.id)})::int as n`,
    );
    expect(left).toEqual([{ n: 0 }]);
  });
});
