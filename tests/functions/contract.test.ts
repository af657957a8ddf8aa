import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../supabase/functions/_shared/importers/masterfile/generated.fixture.ts';
import { type Cells, workbookOf, zipOf } from '../../supabase/functions/_shared/importing/read/files.fixture.ts';
import { runHost } from '../stack/host.ts';
import { HOLD_TABLE, waitingCommits } from './held.ts';
import { codeOf, type Office, World } from './office.ts';

const BUDGETS: Cells = [['PROJECT BUDGETS'], ['Project', 'Total Budget'], ['Alder (AR1)', 1000]];
const small = () => workbookOf({ 'PROJECT BUDGETS': BUDGETS });

let world: World;
let office: Office;
beforeAll(async () => {
  world = await World.start();
  office = await world.office();
});
afterAll(() => world.stop());

describe('who', () => {
  const withToken = (token: string) => office.send({ file: small(), headers: { authorization: token } });
  const signed = (payload: object, secret: string, algorithm = 'HS256') => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const body = `${encode({ alg: algorithm, typ: 'JWT' })}.${encode(payload)}`;
    return `${body}.${algorithm === 'none' ? '' : createHmac('sha256', secret).update(body).digest('base64url')}`;
  };
  const claims = () => {
    const payload = JSON.parse(Buffer.from(office.token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    return { ...payload, exp: Math.floor(Date.now() / 1000) + 600 };
  };

  test('no token, a forged one, one without signature, an expired one: 401', async () => {
    expect(await codeOf(await withToken(''))).toEqual([401, 'unauthorized']);
    expect(await codeOf(await withToken(`Bearer ${signed(claims(), 'a guess')}`))).toEqual([401, 'unauthorized']);
    expect(await codeOf(await withToken(`Bearer ${signed(claims(), '', 'none')}`))).toEqual([401, 'unauthorized']);
    expect(await codeOf(await withToken(`Bearer ${signed({ ...claims(), exp: 1 }, world.stack.jwtSecret)}`))).toEqual([
      401,
      'unauthorized',
    ]);
    expect(await codeOf(await withToken(`Bearer ${world.stack.publishableKey}`))).toEqual([401, 'unauthorized']);
  });

  test('somebody else: 403, and nothing of the other organization is touched or shown', async () => {
    const stranger = await world.office();
    const before = await world.sql`select count(*)::int as n from import_runs where organization_id = ${office.id}`;
    expect(await codeOf(await stranger.send({ file: small(), organization: office.id, mode: 'commit' }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(await world.sql`select count(*)::int as n from import_runs where organization_id = ${office.id}`).toEqual(
      before,
    );

    const run = (await office.import({ file: small() })).run_id;
    for (const action of ['commit', 'undo'] as const)
      expect([403, 404]).toContain((await stranger.act(run, action)).status);
    const response = await world.request(`/functions/v1/import/${run}/rejected`, { token: stranger.token });
    expect([403, 404]).toContain(response.status);
    expect(await office.statusOf(run)).toBe('validated');
    await office.act(run, 'undo');
  });

  test('a member without the permission: 403, and nothing is staged', async () => {
    const token = await world.signUp();
    const user = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sub as string;
    await world.sql`insert into memberships (organization_id, user_id, status) values (${office.id}, ${user}, 'active')`;
    const staged = () => world.sql`
      select (select count(*)::int from import_runs) as runs, (select count(*)::int from private.import_staging) as rows`;
    const before = await staged();
    expect(await codeOf(await office.send({ file: small(), headers: { authorization: `Bearer ${token}` } }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(await staged()).toEqual(before);
  });
});

describe('files', () => {
  test.each<[string, () => Uint8Array, number, string]>([
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 415, 'file_unreadable'],
    ['half a workbook', () => small().slice(0, 900), 415, 'file_unreadable'],
    ['a document type', () => zipOf({ 'xl/workbook.xml': '<!DOCTYPE a><workbook/>' }), 415, 'file_unreadable'],
    ['a zip bomb', () => zipOf({ 'xl/workbook.xml': { text: Buffer.alloc(60_000_000, ' ') } }), 413, 'file_too_large'],
    ['more than the limit', () => new Uint8Array(33 * 1024 * 1024), 413, 'file_too_large'],
  ])('%s', async (_name, make, status, code) => {
    const start = performance.now();
    expect(await codeOf(await office.send({ file: make() }))).toEqual([status, code]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('300 columns: the run that had begun is closed', async () => {
    const wide = workbookOf({ 'PROJECT BUDGETS': [...BUDGETS, Array.from({ length: 300 }, (_, i) => `c${i}`)] });
    expect(await codeOf(await office.send({ file: wide }))).toEqual([413, 'file_too_large']);
    const [last] =
      await world.sql`select status::text from import_runs where organization_id = ${office.id} order by created_at desc limit 1`;
    expect(last?.status).toBe('failed');
  });

  test('nothing of a file is in the logs', async () => {
    const { readFileSync } = await import('node:fs');
    const secret = workbookOf({ 'PROJECT BUDGETS': [...BUDGETS, ['Very Secret Name (VSN1)', 'hush']] });
    await office.import({ file: secret });
    const log = readFileSync(`${world.stack.dir}/log/function-import.log`, 'utf8');
    expect(log).not.toMatch(/Secret|hush|VSN1/);
  });
});

describe('a run', () => {
  test('streams its progress through the gateway and ends with the answer', async () => {
    const company = await world.office();
    const rows: Cells = Array.from({ length: 3000 }, (_, i) => [`Job (J${i})`, i + 1]);
    const file = workbookOf({ 'PROJECT BUDGETS': [...BUDGETS, ...rows] });
    const response = await company.send({ file, headers: { accept: 'application/x-ndjson' } });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.slice(0, -1).map((line) => line.phase)).toEqual(expect.arrayContaining(['reading', 'resolving']));
    const reading = lines.filter((line) => line.phase === 'reading').map((line) => line.done as number);
    expect(reading).toEqual([...reading].sort((a, b) => a - b));
    expect(lines.at(-1)).toMatchObject({ status: 'validated', totals: { created: 3001 } });
  });

  test('stops staging and is closed when the browser goes away', async () => {
    const company = await world.office();
    const rows: Cells = Array.from({ length: 60_000 }, (_, i) => [`Job number ${i} (J${i})`, i + 1]);
    const gone = new AbortController();
    const response = await company.send({
      file: workbookOf({ 'PROJECT BUDGETS': [...BUDGETS, ...rows] }),
      headers: { accept: 'application/x-ndjson' },
      signal: gone.signal,
    });
    await response.body?.getReader().read();
    gone.abort();
    const latest = async () =>
      (await world.sql`select status::text from import_runs where organization_id = ${company.id}`)[0]?.status;
    await expect.poll(latest, { timeout: 20_000 }).toBe('failed');
    expect((await company.counts()).projects).toBe(0);
  });

  test('killed with its function in the middle of a commit is wholly there or wholly absent, and its record says which', async () => {
    const generated = generate();
    const company = await world.office(generated.settings);
    const preview = await company.import({ file: generated.bytes });
    const holder = runHost(HOLD_TABLE, [world.stack.dbUrl, 'cost_events']);
    await holder.prints('held');
    const committing = company.act(preview.run_id, 'commit').catch((error: unknown) => error);
    await expect.poll(() => waitingCommits(world.sql), { timeout: 30_000 }).toMatchObject([{ has_written: true }]);
    process.kill(world.stack.processes().functions.import?.pid ?? 0, 'SIGKILL');
    await committing;
    holder.child.kill();
    await holder.ended;
    // the database may still be at work for a caller that is no more; its verdict is what counts
    const writing = async () =>
      (
        await world.sql`select 1 from pg_stat_activity where backend_xid is not null and datname = current_database() and pid <> pg_backend_pid()`
      ).length;
    await expect.poll(writing, { timeout: 60_000 }).toBe(0);
    expect(['validated', 'completed']).toContain(await company.statusOf(preview.run_id));
    const done = (await company.statusOf(preview.run_id)) === 'completed';
    const total = Object.values(await company.counts()).reduce((sum, n) => sum + n, 0);
    expect(total > 0).toBe(done);
    // the function is back, and what was not committed still can be
    const after = await company.act(preview.run_id, 'commit');
    expect(after.status).toBe(done ? 409 : 200);
  });
});

describe('table:<name>', () => {
  const csv = (...lines: string[]) => new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
  const send = (company: Office, file: Uint8Array, more = {}) =>
    company.import({ file, name: 'clients.csv', importer: 'table:clients', mode: 'commit', ...more });

  test('a table without relations is imported, updated and undone', async () => {
    const company = await world.office();
    const first = await send(
      company,
      csv('Name,Email,Notes', 'Demo Holdings,a@example.com,"two', 'lines"', 'Sample Trust,nobody,', ',x@example.com,'),
    );
    expect(first.totals).toMatchObject({ created: 2, rejected: 1 });
    expect(first.rejected).toMatchObject([{ row: 4, column: 'A', code: 'missing_required' }]);
    expect(first.warnings).toContainEqual(expect.objectContaining({ row: 3, column: 'B', code: 'not_an_email' }));

    const second = await send(company, csv('name;email', 'DEMO  holdings;b@example.com', 'Sample Trust;'));
    expect(second.totals).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const rows =
      await world.sql`select name, email, notes from clients where organization_id = ${company.id} order by name`;
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { name: 'DEMO  holdings', email: 'b@example.com', notes: 'two\nlines' },
      { name: 'Sample Trust', email: null, notes: null },
    ]);
    expect((await company.act(second.run_id, 'undo')).status).toBe(200);
    expect((await company.act(first.run_id, 'undo')).status).toBe(200);
    expect(await world.sql`select 1 from clients where organization_id = ${company.id}`).toHaveLength(0);
  });

  test('with the fields the company added', async () => {
    const company = await world.office();
    await world.sql`
      insert into custom_fields (organization_id, table_name, key, label, kind, options) values
        (${company.id}, 'clients', 'credit_limit', 'Credit limit', 'money', '{}'), (${company.id}, 'clients', 'terms', 'Terms', 'enum', '{Net 30,Net 60}')`;
    const answer = await send(
      company,
      csv(
        'Name,Credit limit,terms',
        'Demo Holdings,"$1,204.50",net 60',
        'Sample Trust,12.35,',
        'Three Decimals,12.345,',
      ),
    );
    expect(answer.totals).toMatchObject({ created: 2, rejected: 1 });
    expect(answer.rejected).toMatchObject([{ row: 4, code: 'ambiguous_number' }]);
    const rows = await world.sql`select custom from clients where organization_id = ${company.id} order by name`;
    expect(rows.map(({ custom }) => custom)).toEqual([
      { credit_limit: 1204.5, terms: 'Net 60' },
      { credit_limit: 12.35 },
    ]);
  });

  test('a table that needs a relation says so, an unknown one is not found', async () => {
    expect(await codeOf(await office.send({ file: csv('Code'), name: 'x.csv', importer: 'table:cost_codes' }))).toEqual(
      [422, 'relations_not_supported'],
    );
    expect(await codeOf(await office.send({ file: csv('Code'), name: 'x.csv', importer: 'table:pg_class' }))).toEqual([
      404,
      'unknown_table',
    ]);
  });
});
