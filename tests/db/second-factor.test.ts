import { describe, expect, it } from 'vitest';
import {
  closed,
  heldBack,
  helpersClosed,
  required,
  switchedOn,
  withCode,
  withoutCode,
} from './checks/second-factor.ts';
import { copyForThisFile } from './harness/database.ts';
import { isTenant, snapshot, tableOf, tables } from './harness/expected.ts';
import { Report } from './harness/report.ts';
import { type Actor, identity, OWNER } from './harness/session.ts';
import { literal } from './harness/sql.ts';

const used = copyForThisFile();
/** All but the log, which nobody may ask at all. */
const owned = tables.filter(
  (name) => (isTenant(name) && tableOf(name).tenancy?.verbs.length) || name === 'organizations',
);

async function run(work: (report: Report) => Promise<void>): Promise<void> {
  const report = new Report();
  await work(report);
  expect(report.checks).toBeGreaterThan(0);
  expect(report.failures).toEqual([]);
}

describe('an organization that wants a second factor', () => {
  it.each(owned)('shows and takes no row of %s without it', (name) => run((report) => closed(used, name, report)));

  it.each(owned)('holds back %s whatever another policy lets through', (name) =>
    run((report) => heldBack(used, name, report)),
  );

  it('has no active member without it, for functions that no policy holds', () =>
    run((report) => helpersClosed(used, report)));

  it('is made one by somebody who has it', () => run((report) => switchedOn(used, report)));

  it('is told of to its people, who find nothing else of it', () =>
    required(used, async () => {
      const { A } = used.world;
      const ask = async (actor: Actor, sql: string) => {
        const outcome = await used.session.attempt(actor, sql);
        if (!outcome.ok) throw new Error(outcome.message);
        return outcome.rows;
      };
      const locked = 'select * from public.locked_organizations()';
      for (const actor of withoutCode(used.world)) {
        expect(await ask(actor, locked)).toMatchObject([{ id: A.id, name: 'Company A' }]);
        expect(await ask(actor, `select public.catalog(${literal(A.id)}) as c`)).toMatchObject([
          { c: { organization: null, permissions: [], tables: [] } },
        ]);
        // his own account is there as before
        expect(await ask(actor, 'select id from public.profiles')).toEqual([{ id: actor.user }]);
        expect(await ask(actor, 'select * from public.my_sessions()')).toEqual([]);
      }
      for (const actor of [withCode(used.world), used.world.stranger, used.world.suspended, used.world.removed])
        expect(await ask(actor, locked), actor.label).toEqual([]);
      const seen = await ask(withCode(used.world), `select public.catalog(${literal(A.id)}) as c`);
      expect(seen).toMatchObject([{ c: { organization: { id: A.id } } }]);
    }));

  it('is none of the business of another one, of its server and of its jobs', () =>
    required(used, async () => {
      const { A, B, both } = used.world;
      const vendors = async (actor: Actor) => {
        const outcome = await used.session.attempt(actor, 'select distinct organization_id as id from public.vendors');
        return outcome.ok ? outcome.rows.map(({ id }) => id).sort() : outcome;
      };
      expect(await vendors({ ...both, aal: 'aal1' })).toEqual([B.id]);
      expect(await vendors({ ...both, aal: 'aal2' })).toEqual([A.id, B.id].sort());
      expect(await vendors({ label: 'service', role: 'service_role', user: null })).toEqual([A.id, B.id].sort());
      const forecast = await used.session.attempt(
        OWNER,
        `select private.generate_cash_forecast(${literal(A.id)}, 'expected') as made`,
      );
      expect(forecast).toMatchObject({ ok: true, rows: [{ made: expect.anything() }] });
      expect(await used.session.attempt(OWNER, 'select private.run_jobs()')).toMatchObject({ ok: true });
    }));
});

describe('the functions of the API', () => {
  const signatures = Object.keys(snapshot.functions)
    .map((signature) => /^public\.(\w+)\((.*)\)$/.exec(signature))
    .filter((found) => found !== null)
    // whom the caller is, and nothing of an organization, is what they answer
    .filter(([, name]) => !['throttle', 'create_organization', 'locked_organizations'].includes(name as string))
    .map(([, name, args]) => ({
      name: name as string,
      args: (args ? (args as string).split(', ') : []).map((arg) => arg.split(' ').slice(0, 2) as [string, string]),
    }));
  const isOrganization = (arg: string) => /^(p_org|p_organization|organization)$/.test(arg);
  const ROUND = /"(request_id|at|now)":"[^"]*"/g;

  it('answer who has no code as they answer a stranger', async () => {
    const { A, stranger } = used.world;
    const ids = Object.entries(A.rows.assigned).flatMap(([table, { id }]) =>
      typeof id === 'string' ? [[table, id] as const] : [],
    );
    expect(signatures.length).toBeGreaterThan(70);
    const told = new Set<string>();
    await required(used, async () => {
      for (const { name, args } of signatures) {
        const points = args.filter(([arg, type]) => type === 'uuid' && !isOrganization(arg)).length > 0;
        for (const [table, id] of points ? ids : [['', ''] as const]) {
          const values = args.map(([arg, type]) => {
            if (isOrganization(arg)) return literal(A.id);
            if (type === 'uuid') return literal(id);
            if (type === 'uuid[]') return `array[${literal(id)}]::uuid[]`;
            return type === 'text' && /table|resource|entity/.test(arg) ? literal(table) : 'null';
          });
          const sql = `select to_jsonb(f) as f from public.${name}(${values.join(', ')}) f`;
          const say = async (actor: Actor) => JSON.stringify(await used.session.attempt(actor, sql)).replace(ROUND, '');
          const nothing = await say(stranger);
          for (const actor of withoutCode(used.world)) expect(await say(actor), `${actor.label}: ${sql}`).toBe(nothing);
          if ((await say(withCode(used.world))) !== nothing) told.add(name);
        }
      }
    });
    // the same questions, with the code
    expect(told.size).toBeGreaterThan(45);
    expect(told).toContain('transition');
  });

  it('do nothing for who has no code', () =>
    required(used, async () => {
      const { A } = used.world;
      const { vendors, vendor_bills, projects } = A.rows.assigned;
      const org = literal(A.id);
      const role = `(select id from public.roles where organization_id = ${org} and key = 'viewer')`;
      const calls = [
        `public.transition('vendor_bills', ${literal(vendor_bills?.id as string)}, 'void', ${vendor_bills?.version}, 'No', null)`,
        `public.attach_link(${org}, 'projects', ${literal(projects?.id as string)}, 'Plan', 'https://example.test', null)`,
        `public.update_many(${org}, 'vendors', '[{"id": "${vendors?.id}", "version": ${vendors?.version}, "name": "No"}]')`,
        `public.invite_member(${org}, 'new@example.test', ${role}, null, '{}')`,
        `public.import_start(${org}, 'masterfile', '[]', '{}', '{}')`,
        `public.leave_organization(${org}, null)`,
        `public.set_substitute(${org}, null, null, null)`,
        `public.begin_export(${org})`,
        `public.request_deletion(${org}, 'Company A')`,
      ];
      for (const sql of calls) {
        for (const actor of withoutCode(used.world)) {
          const outcome = await used.session.attempt(actor, `select ${sql}`);
          expect(outcome, sql).toMatchObject({ ok: false, code: expect.stringMatching(/^(42501|PT40[34])$/) });
        }
      }
    }));
});

it('is asked about once per statement, not for each row', async () => {
  const plan = await used.session.reverted(async () => {
    await used.session.run(identity(withoutCode(used.world)[0] as Actor));
    return used.session.run('explain (costs off) select id from public.vendors');
  });
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  // parameters of the statement, worked out once: no function is called for a row
  expect(text).toMatch(/InitPlan/);
  expect(
    text
      .split('\n')
      .filter((line) => /Filter|Cond/.test(line))
      .join(),
  ).not.toMatch(/has_second_factor|orgs_with/);
});
