import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { Company, quietly } from './company.ts';

// The schedule of a closed month, and whether the schedule holds every cost of the ledger.
const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.golden(used);
  await company.staff("pg_temp.x('P1')");
});

const MAY = '2026-05-31';
const locked = `
  insert into public.accounting_periods (id, organization_id, label, period_start, period_end, status)
  values (pg_temp.x('May'), $org, 'May', '2026-05-01', '${MAY}', 'locked');
  insert into public.period_snapshots (organization_id, snapshot_type, period_start, period_end, accounting_period_id, is_locked, data)
  select $org, 'period_close', '2026-05-01', '${MAY}', pg_temp.x('May'), true, jsonb_build_object('wip', jsonb_agg(to_jsonb(w)))
  from private.wip_as_of($org, '${MAY}') w`;
const dearer = `update public.cost_codes set etc_override = 999999, etc_override_note = 'dearer' where id = pg_temp.x('004')`;
const schedule = `select code, estimated_cost, cost_to_date, is_closed from public.wip_schedule($org, '${MAY}')`;

describe('the schedule of a closed month', () => {
  it('stays as it was, whatever is estimated since', async () => {
    const open = await company.rows(schedule);
    expect(open.map(({ is_closed }) => is_closed)).toEqual([false]);
    const changed = await company.rows(schedule, { before: quietly(dearer) });
    expect(changed).not.toEqual(open);
    const closed = await company.rows(schedule, { before: quietly(`${locked}; ${dearer}`) });
    expect(closed).toEqual(open.map((row) => ({ ...row, is_closed: true })));
  });

  it('is worked out again while the month is open again, and for other days', async () => {
    const reopened = quietly(`${locked}; update public.period_snapshots set is_locked = false; ${dearer}`);
    expect((await company.row(schedule, { before: reopened })).is_closed).toBe(false);
    const next = schedule.replace(MAY, '2026-06-01');
    expect((await company.row(next, { before: quietly(locked) })).is_closed).toBe(false);
  });

  it('is read by who reads the job, and by nobody else', async () => {
    const read = async (role: string) =>
      (await company.rows(schedule, { as: company.as(role), before: quietly(locked) })).length;
    expect(await read('project_manager')).toBe(1);
    expect(await read('external_accountant')).toBe(1);
    for (const role of ['viewer', 'field_user', 'field_superintendent', 'admin', 'estimator']) {
      expect(await read(role), role).toBe(0);
    }
  });
});

describe('what the lock of a month kept', () => {
  it('is told as far as the jobs are read, also to who asks behind the schedule', async () => {
    const more = `update public.period_snapshots set data = jsonb_set(data, '{wip}', data -> 'wip' || jsonb_build_object('project_id', pg_temp.x('P2'))) where organization_id = $org`;
    const kept = async (role: string, day = MAY) =>
      (
        await company.row(`select jsonb_array_length(private.closed_wip($org, '${day}')) as n`, {
          as: company.as(role),
          before: quietly(`${locked}; ${more}`),
        })
      ).n;
    expect([await kept('owner'), await kept('external_accountant'), await kept('project_manager')]).toEqual([2, 2, 1]);
    for (const role of ['viewer', 'field_user', 'field_superintendent', 'admin', 'estimator']) {
      expect(await kept(role), role).toBe(0);
    }
    expect(await kept('owner', '2026-04-30')).toBeNull();
  });
});

describe('the ledger beside the schedule', () => {
  const lines = (before = '', as = company.as('owner')) =>
    company
      .rows('select line, amount, projects from public.wip_ledger($org)', { before, as })
      .then((rows) => Object.fromEntries(rows.map(({ line, amount }) => [line, amount])));

  it('holds the same cost', async () => {
    expect(await lines()).toEqual({ ledger: 61200, schedule: 61200, difference: 0 });
  });

  it('says where the rest is', async () => {
    const more = quietly(`
      insert into public.cost_events (organization_id, project_id, event_date, amount, status)
      values ($org, null, '2026-06-01', 70, 'posted'), ($org, pg_temp.x('P2'), '2026-06-01', 5, 'posted'), ($org, null, '2026-06-01', 1, 'pending')`);
    expect(await lines(more)).toEqual({ ledger: 61275, overhead: 70, no_estimate: 5, schedule: 61200, difference: 0 });
    const finished = quietly(`update public.projects set status = 'closed' where id = pg_temp.x('P1')`);
    expect(await lines(finished)).toEqual({ ledger: 61200, finished: 61200, schedule: 0, difference: 0 });
  });

  it('names what was booked after a month was closed', async () => {
    const late = quietly(`
      ${locked};
      insert into public.cost_events (organization_id, project_id, event_date, amount, status) values ($org, pg_temp.x('P1'), '2026-05-02', 11, 'posted')`);
    const rows = await company.rows(`select line, amount from public.wip_ledger($org, '${MAY}')`, { before: late });
    expect(rows).toContainEqual({ line: 'difference', amount: 11 });
  });

  it('is for who reads every job', async () => {
    expect(await lines('', company.as('project_manager'))).toEqual({});
    expect(await lines('', company.as('external_accountant'))).toMatchObject({ ledger: 61200 });
  });
});
