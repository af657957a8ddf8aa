import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { beforeEach, describe, expect, it } from 'vitest';
import { Office, testDatabase } from './import-office.ts';
import { cost, ofProject, project, vendor } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
});

const outdated = { code: 'PT409', detail: expect.stringContaining('preview') };
const edit = (change: string) =>
  office.do(office.owner, (tx) =>
    tx.unsafe(`update public.vendors set ${change} where organization_id = '${office.id}' returning id`),
  );

describe('a commit after the data has moved', () => {
  async function holds(
    move: (run: string) => Promise<unknown>,
    rows = [vendor('Oak', { trade: 'New' }), vendor('Fresh')],
    given = {},
  ) {
    const { run_id } = await office.look(rows, given);
    await move(run_id);
    const before = await office.state();
    await expect(office.commit(run_id)).rejects.toMatchObject(outdated);
    expect(await office.state()).toEqual(before);
    expect(await office.log(run_id)).toEqual([]);
    // a new preview of the same rows makes it good again
    const again = await office.preview(run_id, null);
    expect(again.status).toBe('validated');
    expect((await office.commit(run_id)).totals).toEqual(again.totals);
    return again;
  }

  it('refuses when a value to be replaced is another one', async () => {
    await office.take([vendor('Oak', { trade: 'Old' })]);
    expect((await holds(() => edit(`trade = 'Moved'`))).infos).toMatchObject([{ code: 'manual_edit_kept' }]);
  });

  it('refuses when a record to be created is there, and when one to be updated has gone', async () => {
    expect((await holds(() => office.take([vendor('Fresh')]))).totals).toMatchObject({ created: 1, unchanged: 1 });
    const gone = () => office.sql`delete from public.vendors where organization_id = ${office.id}`;
    expect((await holds(gone, [vendor('Oak', { trade: 'Newer' })])).totals).toMatchObject({ created: 1 });
  });

  it('refuses when a label has come to mean another project', async () => {
    await office.take([project('AR1'), project('BH2')]);
    const alias = (code: string) => office.sql`
      insert into public.import_mappings (organization_id, mapping_kind, source_value, target_value) values (${office.id}, 'project_alias', 'Job', ${office.sql.json(code)})
      on conflict (organization_id, mapping_kind, source_system, lower(source_value)) do update set target_value = excluded.target_value`;
    await alias('AR1');
    await holds(() => alias('BH2'), [cost(1, { lookups: { project_id: ofProject('Job') } })]);
    const [bh2] = await office.rows('projects', 'code desc');
    expect((await office.rows('cost_events'))[0]?.project_id).toBe(bh2?.id);
  });

  it('does not mind what has nothing to do with it', async () => {
    await office.take([vendor('Oak', { trade: 'Old' })]);
    const { run_id } = await office.look([vendor('Oak', { trade: 'New' })]);
    await edit(`notes = 'mine'`);
    expect((await office.commit(run_id)).totals).toMatchObject({ updated: 1 });
    expect((await office.rows('vendors'))[0]).toMatchObject({ trade: 'New', notes: 'mine' });
  });
});

describe('a commit', () => {
  it('needs a preview, of all rows that were staged', async () => {
    const { run_id } = await office.start();
    await office.stage(run_id, [vendor('Oak')]);
    await expect(office.commit(run_id)).rejects.toMatchObject({ code: 'PT409' });
    await office.preview(run_id);
    await office.stage(run_id, [vendor('Elm')]);
    await expect(office.commit(run_id)).rejects.toMatchObject({ code: 'PT409' });
    await office.preview(run_id);
    expect((await office.commit(run_id)).totals.created).toBe(2);
    await expect(office.stage(run_id, [vendor('Ash')])).rejects.toMatchObject({ code: 'PT409' });
    await expect(office.preview(run_id)).rejects.toMatchObject({ code: 'PT409' });
  });

  it('says what the preview said, row by row', async () => {
    const rows = [vendor('Oak'), vendor('Oak'), vendor('Elm', { score_quality: 9 }), cost(1), cost(1)];
    const looked = await office.look(rows);
    const before = await office.rows('import_run_rows');
    const done = await office.commit(looked.run_id);
    expect({ ...done, status: '', elapsed_ms: 0 }).toEqual({ ...looked, status: '', elapsed_ms: 0 });
    expect(await office.rows('import_run_rows')).toEqual(before);
    const [oak] = await office.rows('vendors');
    expect(before.find((r) => r.action === 'created')?.target_id).toBe(oak?.id);
  });

  it('of the same run twice at once happens once', async () => {
    const { run_id } = await office.look([vendor('Oak'), cost(1)]);
    const both = await Promise.allSettled([office.commit(run_id), office.commit(run_id)]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((r) => r.status === 'rejected')).toMatchObject({ reason: { code: 'PT409' } });
    expect(await office.rows('vendors')).toHaveLength(1);
    expect(await office.rows('cost_events')).toHaveLength(1);
  });

  it('of two runs with the same file at once happens once, the other one asks for a new preview', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => vendor(`Vendor ${i}`));
    const runs = [await office.look(rows), await office.look(rows)];
    const both = await Promise.allSettled(runs.map(({ run_id }) => office.commit(run_id)));
    expect(both.find((r) => r.status === 'rejected')).toMatchObject({ reason: outdated });
    expect(await office.rows('vendors')).toHaveLength(50);
  });

  it('tells the planner how much there is now', async () => {
    const { run_id } = await office.look(Array.from({ length: 600 }, (_, i) => vendor(`Vendor ${i}`)));
    await office.commit(run_id);
    const [row] = await used.sql`select reltuples::int as n from pg_class where oid = 'public.vendors'::regclass`;
    expect(row?.n).toBeGreaterThanOrEqual(600);
  });

  it('waits its turn: previews, commits and undos of one organization run one after the other', async () => {
    const { run_id } = await office.look([vendor('Oak')]);
    let done = false;
    const commit = await used.sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('import'), hashtext(${office.id}))`;
      const waiting = office.commit(run_id).then(() => {
        done = true;
      });
      await sleep(1000);
      expect(done).toBe(false);
      return { waiting };
    });
    await commit.waiting;
    expect(await office.rows('vendors')).toHaveLength(1);
  });

  it('that runs into somebody who is saving a record waits, and then takes nothing', async () => {
    await office.take([vendor('Oak', { trade: 'Old' })]);
    const { run_id } = await office.look([vendor('Oak', { trade: 'New' }), vendor('Fresh')]);
    const attempt = await used.sql.begin(async (tx) => {
      await tx`update public.vendors set notes = 'saving' where organization_id = ${office.id}`;
      const commit = office.commit(run_id).then(
        () => 'done',
        (error: { code: string; detail: string }) => error,
      );
      await sleep(1500);
      return { commit };
    });
    expect(await attempt.commit).toMatchObject({ code: 'PT409', detail: expect.stringContaining('moved') });
    expect(await office.rows('vendors')).toMatchObject([{ trade: 'Old', notes: 'saving' }]);
    expect((await office.commit(run_id)).totals).toMatchObject({ created: 1, updated: 1 });
  });

  it('whose connection dies leaves no trace but the record of the run', async () => {
    const { run_id } = await office.look([vendor('Oak'), cost(1), cost(2)]);
    const before = await office.state();
    await used.sql.begin(async (tx) => {
      // the vendors are written by then; the ledger is not
      await tx`lock table public.cost_events in share mode`;
      const doomed = postgres(used.url, { max: 1, onnotice: () => {} });
      const claims = JSON.stringify({ sub: office.owner, role: 'authenticated' });
      // one message, one transaction: the driver has nothing to say to a connection that is gone
      const ended = expect(
        doomed.unsafe(
          `select set_config('role', 'authenticated', true), set_config('request.jwt.claims', '${claims}', true); select public.import_commit('${run_id}')`,
        ),
      ).rejects.toThrow();
      // asked outside of the transaction, which would see the state of its first look for ever
      const waiting = () =>
        used.sql<
          { pid: number }[]
        >`select pid from pg_stat_activity where query like '%set_config%import_commit%' and wait_event_type = 'Lock' and datname = current_database()`;
      await expect.poll(waiting, { timeout: 60_000, interval: 100 }).not.toHaveLength(0);
      for (const { pid } of await waiting()) await tx`select pg_terminate_backend(${pid})`;
      await ended;
      await doomed.end({ timeout: 1 });
    });
    expect(await office.state()).toEqual(before);
    expect(await office.log(run_id)).toEqual([]);
    expect((await office.rows('import_runs'))[0]).toMatchObject({ status: 'validated' });
    expect((await office.commit(run_id)).totals.created).toBe(3);
  });
});

describe('runs nobody finishes', () => {
  it('lose their rows on the next start after a day', async () => {
    const { run_id } = await office.look([vendor('Oak')]);
    await office.start();
    expect(await used.sql`select 1 from private.import_staging where run_id = ${run_id}`).toHaveLength(1);
    await used.sql`update public.import_runs set created_at = now() - interval '25 hours' where id = ${run_id}`;
    await office.start();
    expect(await used.sql`select 1 from private.import_staging where run_id = ${run_id}`).toHaveLength(0);
    await expect(office.commit(run_id)).rejects.toMatchObject({
      code: 'PT409',
      message: expect.stringContaining('failed'),
    });
  });

  it('can be given up, and stay so', async () => {
    const { run_id } = await office.look([vendor('Oak')]);
    const cancel = () => office.do(office.owner, (tx) => tx`select public.import_cancel(${run_id})`);
    await cancel();
    expect(await used.sql`select 1 from private.import_staging where run_id = ${run_id}`).toHaveLength(0);
    expect((await office.rows('import_runs'))[0]).toMatchObject({ status: 'failed' });
    await expect(cancel()).rejects.toMatchObject({ code: 'PT409' });
    await expect(office.commit(run_id)).rejects.toMatchObject({ code: 'PT409' });
  });

  it('can be given up while they are being checked, which then comes to nothing', async () => {
    const { run_id } = await office.start();
    await office.stage(run_id, [vendor('Oak'), cost(1)]);
    const checking = await used.sql.begin(async (tx) => {
      await tx`lock table public.cost_events in share mode`;
      const preview = office.preview(run_id).catch((error: unknown) => error);
      const waiting = () =>
        tx`select from pg_locks where relation = 'public.cost_events'::regclass and not granted and database = (
          select oid from pg_database where datname = current_database())`;
      await expect.poll(waiting, { timeout: 30_000 }).toHaveLength(1);
      await office.do(office.owner, async (other) => {
        await other`set local lock_timeout = '10s'`;
        return other`select public.import_cancel(${run_id})`;
      });
      expect((await office.rows('import_runs'))[0]).toMatchObject({ status: 'failed' });
      return { preview };
    });
    expect(await checking.preview).toMatchObject({ code: 'PT409', message: expect.stringContaining('failed') });
    const [run] = await office.rows('import_runs');
    expect(run).toMatchObject({ status: 'failed', summary: {} });
    expect(run?.finished_at).not.toBeNull();
    expect(await office.rows('import_run_rows')).toEqual([]);
  });
});

it('an estimated day that is stored stays while it lies where the file has it', async () => {
  const insured = (day: string, within: [string, string]) =>
    vendor('Acme', { insurance_expiry: day }, { within: { insurance_expiry: within } });
  await office.take([insured('2026-02-11', ['2026-01-12', '9999-12-31'])]);
  const later = await office.take([insured('2026-02-12', ['2026-01-13', '9999-12-31'])]);
  expect(later.totals).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  const aged = await office.take([insured('2026-01-12', ['2025-12-14', '2026-01-12'])]);
  expect(aged.totals).toMatchObject({ updated: 1 });
  expect(await office.rows('vendors')).toMatchObject([{ insurance_expiry: new Date('2026-01-12T00:00:00Z') }]);
});

describe('the settings', () => {
  it('are those of the organization, with what the caller asks for on top', async () => {
    await office.sql`update public.organization_settings set settings = '{"import": {"as_of": "2026-02-11", "date_order": "DMY", "unknown_project_policy": "create"}}'
      where organization_id = ${office.id}`;
    const plain = await office.start();
    expect(plain.settings).toMatchObject({
      as_of: '2026-02-11',
      date_order: 'DMY',
      currency: 'USD',
      timezone: 'UTC',
      today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(plain.options).toEqual({
      on_error: 'skip_rows',
      duplicate_policy: 'skip',
      unknown_project_policy: 'create',
      overwrite_manual: false,
      replace: false,
    });
    const { settings } = (await office.start()) as unknown as { settings: { retainage_pct: number } };
    expect(settings.retainage_pct).toBe(10);
    const asked = await office.start({ options: { as_of: '2026-03-01', unknown_project_policy: 'reject' } });
    expect(asked.settings).toMatchObject({ as_of: '2026-03-01' });
    expect(asked.options).toMatchObject({ unknown_project_policy: 'reject', as_of: '2026-03-01' });
  });

  it('come with the projects that are there and what is held back on them, for who may read that', async () => {
    await office.take([project('AR1')]);
    await office.sql`update public.project_terms set retainage_pct = 7.5 where organization_id = ${office.id}`;
    expect((await office.start()).known).toEqual({
      projects: ['AR1', 'Project AR1'],
      retainage: { AR1: 7.5, 'Project AR1': 7.5 },
    });
  });
});
