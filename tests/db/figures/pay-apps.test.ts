import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { summaries } from './applications.ts';
import { Company, quietly } from './company.ts';

// Lines 1 to 9 and columns C to I of the golden applications (endpoints section 8), to the cent.
const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.golden(used);
});

describe('the golden applications', () => {
  it('1: paid', async () => {
    const [first] = await summaries(company, 'P1');
    expect(first).toMatchObject({ l4: 100000, l5: 10000, l6: 90000, l7: 0, l8: 90000, l9: 430000 });
  });

  it('2: 10,000 of stored material is installed, so it moves from F to E and is billed once', async () => {
    const second = (await summaries(company, 'P1'))[1];
    expect(second).toEqual({
      l1: 500000,
      l2: 20000,
      l3: 520000,
      l4: 195000,
      l5: 19500,
      l6: 175500,
      l7: 90000,
      l8: 85500,
      l9: 344500,
      gross: 95000,
    });
  });

  it('3: a draft', async () => {
    expect((await summaries(company, 'P1'))[2]).toMatchObject({
      l4: 345000,
      l5: 34500,
      l6: 310500,
      l7: 175500,
      l8: 135000,
      l9: 209500,
    });
  });

  it('3 with its rate lowered from 10 to 5: line 8 contains the release', async () => {
    const lower = quietly("update public.pay_app_lines set retainage_pct = 5 where pay_app_id = pg_temp.x('A3')");
    expect((await summaries(company, 'P1', lower))[2]).toMatchObject({ l5: 17250, l6: 327750, l8: 152250 });
  });

  it('the continuation sheet: D is earlier work without stored material', async () => {
    const sheet =
      await company.rows(`select line_number as a, scheduled_value as c, previous_completed as d, this_period as e, stored_materials as f,
      completed_and_stored as g, pct_complete as pct, balance_to_finish as h, retainage as i from public.v_pay_app_g703
      where pay_app_id = pg_temp.x('A3') order by line_number`);
    expect(sheet).toEqual([
      { a: 1, c: 100000, d: 70000, e: 30000, f: 0, g: 100000, pct: 100, h: 0, i: 10000 },
      { a: 2, c: 400000, d: 120000, e: 100000, f: 5000, g: 225000, pct: 56.25, h: 175000, i: 22500 },
      { a: 3, c: 20000, d: 5000, e: 15000, f: 0, g: 20000, pct: 100, h: 0, i: 2000 },
    ]);
  });

  it('the continuation sheet: units belong to the value they stand for', async () => {
    const units = (set: string) =>
      company.rows(
        `select pay_app_number as app, quantity from public.v_pay_app_g703 where sov_line_id = pg_temp.x('SOV1') order by 1`,
        { before: quietly(`update public.sov_lines set ${set} where id = pg_temp.x('SOV1')`) },
      );
    const of = (...quantities: (number | null)[]) => quantities.map((quantity, i) => ({ app: i + 1, quantity }));
    expect(await units('quantity = 10')).toEqual(of(10, 10, 10));
    expect(await units('quantity = 20, scheduled_value = 2 * scheduled_value')).toEqual(of(null, null, 20));
  });

  it('the schedule of values: claimed counts what is submitted, certified does not', async () => {
    const query = `select line_number as n, claimed_total, claimed_pct, certified_total, certified_retainage from public.v_sov_line_status
      where project_id = pg_temp.x('P1') order by 1`;
    const certified = [
      { n: 1, certified_total: 70000, certified_retainage: 7000 },
      { n: 2, certified_total: 120000, certified_retainage: 12000 },
      { n: 3, certified_total: 5000, certified_retainage: 500 },
    ];
    const first = [
      { claimed_total: 70000, claimed_pct: 70 },
      { claimed_total: 120000, claimed_pct: 30 },
      { claimed_total: 5000, claimed_pct: 25 },
    ];
    expect(await company.rows(query)).toEqual(certified.map((line, i) => ({ ...line, ...first[i] })));
    const submitted = quietly(`update public.pay_apps set status = 'submitted' where id = pg_temp.x('A3');
      update public.pay_app_lines l set scheduled_value = s.scheduled_value from public.sov_lines s where s.id = l.sov_line_id and l.pay_app_id = pg_temp.x('A3')`);
    const later = [
      { claimed_total: 100000, claimed_pct: 100 },
      { claimed_total: 225000, claimed_pct: 56.25 },
      { claimed_total: 20000, claimed_pct: 100 },
    ];
    expect(await company.rows(query, { before: submitted })).toEqual(
      certified.map((line, i) => ({ ...line, ...later[i] })),
    );
  });

  it('an application that was rejected is no part of the history', async () => {
    const rejected =
      quietly(`insert into public.pay_apps (id, organization_id, project_id, pay_app_number, status) values (pg_temp.x('A9'), $org, pg_temp.x('P1'), 9, 'rejected');
      insert into public.pay_app_lines (organization_id, project_id, pay_app_id, sov_line_id, this_period, retainage_pct) values ($org, pg_temp.x('P1'), pg_temp.x('A9'), pg_temp.x('SOV1'), 99999, 10);
      update public.pay_apps set pay_app_number = 10 where id = pg_temp.x('A3')`);
    expect(await summaries(company, 'P1', rejected)).toEqual(await summaries(company, 'P1'));
    const [list] = await company.rows(
      `select count(*) as n, count(*) filter (where is_header_only) as bare from public.v_pay_app_list where project_id = pg_temp.x('P1')`,
      { before: rejected },
    );
    expect(list).toEqual({ n: 4, bare: 1 });
  });
});
