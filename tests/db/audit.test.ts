import { afterAll, describe, expect, it } from 'vitest';
import { audited, auditedChildren } from './checks/audit.ts';
import { appendOnly } from './checks/domain.ts';
import { copyForThisFile } from './harness/database.ts';
import { tableOf, tables } from './harness/expected.ts';
import { Report } from './harness/report.ts';
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
