import { afterAll, describe, expect, it } from 'vitest';
import { audited, auditedChildren } from './checks/audit.ts';
import { useWorld } from './harness/database.ts';
import { tableOf, tables } from './harness/expected.ts';
import { Report } from './harness/report.ts';
import { ANON, OWNER } from './harness/session.ts';
import { member } from './harness/world.ts';

const used = useWorld();
let checks = 0;

describe('one row of the log for every change', () => {
  it.each(tables.filter((name) => tableOf(name).tenancy?.audited))('%s', async (name) => {
    const report = new Report();
    await audited(used, name, report);
    await auditedChildren(used, name, report);
    checks += report.checks;
    expect(report.failures).toEqual([]);
    expect(report.checks).toBeGreaterThan(0);
  });

  it('is written for every tenant table but the ones that are logs themselves', () => {
    const silent = tables.filter((name) => tableOf(name).tenancy?.tenant && !tableOf(name).tenancy?.audited);
    expect(silent).toEqual(['audit_log', 'import_run_rows', 'import_runs']);
  });

  afterAll(() => console.log(`audit: ${checks} checks`));
});

describe('the log', () => {
  const actors = () => [OWNER, ANON, member(used.world.A, 'owner'), { label: 'service', role: 'service_role' as const, user: null }];

  it.each([
    'update public.audit_log set notes = null',
    'delete from public.audit_log',
    'truncate public.audit_log',
    'truncate public.audit_log cascade',
    `insert into public.audit_log (organization_id, table_name, action) select id, 'clients', 'delete' from public.organizations`,
  ])('refuses "%s"', async (statement) => {
    for (const actor of actors()) {
      // The owner's functions are what writes it.
      if (actor === OWNER && statement.startsWith('insert')) continue;
      const outcome = await used.session.attempt(actor, statement);
      expect(outcome, actor.label).toMatchObject({ ok: false, code: '42501' });
    }
  });

  it('is selected by nobody', async () => {
    for (const actor of actors().filter((a) => a !== OWNER)) {
      expect(await used.session.attempt(actor, 'select * from public.audit_log limit 1'), actor.label).toMatchObject({ ok: false, code: '42501' });
    }
  });

  it('names the request and not the claims somebody sets beside the token', async () => {
    const owner = member(used.world.A, 'owner');
    const headers = JSON.stringify({ 'x-request-id': 'request-1' }).replaceAll("'", "''");
    const outcome = await used.session.attempt(owner, `update public.clients set city = 'Austin' where organization_id = '${used.world.A.id}'`, {
      before: `set local "request.headers" = '${headers}'`,
      after: `select distinct request_id, actor_label, changed_fields from public.audit_log where transaction_id = pg_current_xact_id() and action = 'update'`,
    });
    expect(outcome).toMatchObject({ ok: true, seen: [{ request_id: 'request-1', actor_label: null, changed_fields: ['city'] }] });
  });
});
