import { afterAll, describe, expect, it } from 'vitest';
import { audited, auditedChildren } from './checks/audit.ts';
import { appendOnly } from './checks/domain.ts';
import { copyForThisFile } from './harness/database.ts';
import { tableOf, tables } from './harness/expected.ts';
import { Report } from './harness/report.ts';
import { OWNER } from './harness/session.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
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
    expect(silent).toEqual([
      'audit_log',
      'data_access_events',
      'import_run_rows',
      'import_runs',
      'notifications',
      'system_events',
    ]);
  });

  afterAll(() => console.log(`audit: ${checks} checks`));
});

describe('the log', () => {
  it('keeps two organizations apart, though a row of each has the same id', async () => {
    const { A, B } = used.world;
    const id = '00000000-0000-4000-9000-0000000000f0';
    const right = (organization: string, limit: number) => `
      insert into public.role_permissions (id, organization_id, role_id, permission_key, max_amount)
      select '${id}', organization_id, id, 'crm.read', ${limit} from public.roles where organization_id = '${organization}' and key = 'seed-1';`;
    const outcome = await used.session.attempt(
      OWNER,
      `update public.role_permissions set max_amount = 5 where id = '${id}'`,
      {
        before: `delete from public.role_permissions where permission_key = 'crm.read'; ${right(A.id, 1)} ${right(B.id, 2)}`,
        after: `select organization_id, old_values from public.audit_log where record_id = '${id}' and action = 'update' order by old_values ->> 'max_amount'`,
      },
    );
    expect(outcome).toMatchObject({
      ok: true,
      seen: [
        { organization_id: A.id, old_values: { max_amount: 1 } },
        { organization_id: B.id, old_values: { max_amount: 2 } },
      ],
    });
    const moved = await used.session.attempt(OWNER, `update public.clients set organization_id = '${B.id}'`);
    expect(moved).toMatchObject({ ok: false, code: '42501', message: 'organization_id is immutable' });
  });

  it('takes no change and is selected by nobody', async () => {
    const report = new Report();
    await appendOnly(used, report);
    expect(report.failures).toEqual([]);
  });

  it('names the request and not the claims somebody sets beside the token', async () => {
    const owner = member(used.world.A, 'owner');
    const headers = JSON.stringify({ 'x-request-id': 'request-1' }).replaceAll("'", "''");
    const outcome = await used.session.attempt(
      owner,
      `update public.clients set city = 'Austin' where organization_id = '${used.world.A.id}'`,
      {
        before: `set local "request.headers" = '${headers}'`,
        after: `select distinct request_id, actor_label, changed_fields from public.audit_log where transaction_id = pg_current_xact_id() and action = 'update'`,
      },
    );
    expect(outcome).toMatchObject({
      ok: true,
      seen: [{ request_id: 'request-1', actor_label: null, changed_fields: ['city'] }],
    });
  });
});
