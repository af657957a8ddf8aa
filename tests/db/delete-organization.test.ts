import { describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { access, tables } from './harness/expected.ts';
import { identity } from './harness/session.ts';
import { literal, type Row } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const owner = () => member(used.world.A, 'owner');
const A = () => literal(used.world.A.id);
const ask = (name = 'Company A') => `select public.request_deletion(${A()}, ${literal(name)}) as due`;
const takeBack = () => `select public.cancel_deletion(${A()})`;

async function as(actor: ReturnType<typeof owner>, statement: string): Promise<Row[]> {
  await used.session.run(identity(actor));
  const rows = await used.session.run(statement);
  await used.session.run('reset role');
  return rows;
}
const jobs = async () => (await used.session.run('select private.run_jobs() as done'))[0]?.done as Row;
const asked = (ago: string) =>
  used.session.run(
    `update public.organizations set deletion_requested_at = now() - interval '${ago}' where id = ${A()}`,
  );

/** Rows of an organization in every table, whoever may read them. */
async function rowsOf(id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of ['audit_log', ...tables]) {
    const columns = await used.session.run(
      `select from pg_attribute where attrelid = 'public.${name}'::regclass and attname = 'organization_id'`,
    );
    if (columns.length === 0) continue;
    const [row] = await used.session.run(
      `select count(*)::int as n from public.${name} where organization_id = ${literal(id)}`,
    );
    counts[name] = row?.n as number;
  }
  return counts;
}

describe('the end of an organization', () => {
  it('is asked for and taken back by an owner, and by nobody else', async () => {
    const roles = Object.keys(access.organizations ?? {});
    expect(roles).toHaveLength(10);
    for (const role of roles) {
      const right = role === 'owner' ? { ok: true } : { ok: false, code: 'PT403' };
      expect(await used.session.attempt(member(used.world.A, role), ask()), role).toMatchObject(right);
      const back = await used.session.attempt(member(used.world.A, role), takeBack(), {
        before: `update public.organizations set deletion_requested_at = now() where id = ${A()}`,
      });
      expect(back, role).toMatchObject(right);
    }
    const stranger = member(used.world.B, 'owner');
    expect(await used.session.attempt(stranger, ask())).toMatchObject({ ok: false, code: 'PT403' });
    expect(await used.session.attempt(stranger, takeBack())).toMatchObject({ ok: false, code: 'PT403' });
  });

  it('wants the name, and comes once', () =>
    used.session.reverted(async () => {
      for (const name of ['', 'Company B', 'Company'])
        expect(await used.session.attempt(owner(), ask(name)), name).toMatchObject({ ok: false, code: 'PT422' });
      expect(await used.session.attempt(owner(), takeBack())).toMatchObject({ ok: false, code: 'PT422' });
      const [{ due } = {}] = await as(owner(), ask(' company a '));
      const days = (new Date(due as string).getTime() - Date.now()) / 86_400_000;
      expect(days).toBeCloseTo(14, 1);
      expect(await used.session.attempt(owner(), ask())).toMatchObject({ ok: false, code: 'PT422' });
    }));

  it('is in the log, and told to everybody who manages the company', () =>
    used.session.reverted(async () => {
      await as(owner(), ask());
      await as(owner(), takeBack());
      const log = await used.session.run(`
        select changed_fields, actor_id from public.audit_log
        where organization_id = ${A()} and table_name = 'organizations' order by id desc limit 2`);
      expect(log).toEqual(Array(2).fill({ changed_fields: ['deletion_requested_at'], actor_id: owner().user }));
      const told = await used.session.run(`
        select distinct n.recipient_id from public.notifications n join public.system_events e on e.id = n.event_id
        where n.organization_id = ${A()} and e.event_type = 'organizations.request_deletion' and n.title ~ '^Company A will be deleted on 20'`);
      expect(told.map((row) => row.recipient_id).sort()).toEqual(
        ['executive', 'admin'].map((role) => member(used.world.A, role).user).sort(),
      );
    }));

  it('leaves everything as it is for fourteen days', () =>
    used.session.reverted(async () => {
      await asked('13 days 23 hours');
      const before = await rowsOf(used.world.A.id);
      expect(await jobs()).toMatchObject({ deleted: [], problems: [] });
      expect(await rowsOf(used.world.A.id)).toMatchObject({ clients: before.clients, projects: before.projects });
      const edit = `update public.clients set notes = 'Still at work' where organization_id = ${A()}`;
      expect(await used.session.attempt(owner(), edit)).toMatchObject({ ok: true });
    }));

  it('then takes every row it has, in every table, and the log; another company keeps each of its own', () =>
    used.session.reverted(async () => {
      const before = await rowsOf(used.world.A.id);
      // of every table there is a row, but of the few that are written by functions only
      expect(Object.values(before).filter((n) => n > 0).length).toBeGreaterThan(85);
      const others = await rowsOf(used.world.B.id);
      await asked('14 days 1 minute');
      const [{ done } = {}] = await used.session.run('select private.delete_due_organizations() as done');
      await used.session.run('set constraints all immediate');
      expect(done).toEqual({ deleted: [used.world.A.id], problems: [] });
      expect(Object.entries(await rowsOf(used.world.A.id)).filter(([, n]) => n > 0)).toEqual([]);
      expect(await rowsOf(used.world.B.id)).toEqual(others);
      const [people] = await used.session.run(
        `select count(*)::int as n from public.profiles where id = ${literal(owner().user)}`,
      );
      expect(people?.n).toBe(1);
      expect(await used.session.attempt(owner(), `select id from public.organizations`)).toMatchObject({ rows: [] });
    }));

  it('comes with the jobs, and what is in the way of one does not keep another', () =>
    used.session.reverted(async () => {
      await used.session.run(`update public.organizations set deletion_requested_at = now() - interval '15 days';
        create function private.trouble() returns trigger language plpgsql set search_path = '' as $$
          begin raise exception 'no end'; end $$;
        create trigger trouble before delete on public.organizations for each row
          when (old.id = ${A()}) execute function private.trouble()`);
      expect(await jobs()).toMatchObject({
        deleted: [used.world.B.id],
        problems: [{ organization: used.world.A.id, error: 'no end' }],
      });
    }));

  it('is over when it was: what is changed afterwards is logged again', () =>
    used.session.reverted(async () => {
      await used.session.run(`select private.delete_organization(${A()})`);
      await used.session.run(
        `update public.clients set notes = 'Later' where organization_id = ${literal(used.world.B.id)}`,
      );
      const log = await used.session.run(
        `select new_values from public.audit_log where table_name = 'clients' order by id desc limit 1`,
      );
      expect(log).toEqual([{ new_values: { notes: 'Later' } }]);
      const outcome = await used.session.attempt(owner(), 'select 1', { after: 'select 1' });
      expect(outcome.ok).toBe(true);
      await expect(used.session.run('delete from public.audit_log')).rejects.toMatchObject({ code: '42501' });
    }));
});
