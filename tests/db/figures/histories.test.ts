import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { literal } from '../harness/sql.ts';
import { Company } from './company.ts';

// Random multi-period histories of pay applications keep the invariants of money.md 2.3. HISTORIES and SEED say how many and which;
// npm run test:long takes 10,000.
const HISTORIES = Number(process.env.HISTORIES ?? 300);
const SEED = Number(process.env.SEED ?? 20261106);

const used = copyForThisFile();
beforeAll(async () => {
  await Company.found(used, 'histories');
  const started = performance.now();
  await used.session.run(`
    select set_config('histories.count', ${literal(String(HISTORIES))}, true), set_config('histories.seed', ${literal(String(SEED))}, true);
    ${readFileSync(join(import.meta.dirname, 'histories.sql'), 'utf8')}`);
  const [count] = await used.session.run(
    'select (select count(*) from summary)::int as apps, (select count(*) from sheet)::int as lines',
  );
  console.log(
    `histories: ${HISTORIES} (seed ${SEED}), ${count?.apps} applications, ${count?.lines} lines in ${Math.round(performance.now() - started)} ms`,
  );
}, 600_000);

/** Holds for every row of the query; at least one row of each history. */
async function always(query: string, holds: string): Promise<void> {
  const [row] = await used.session.run(`
    select count(*)::int as checked, (array_agg(to_jsonb(x)) filter (where (${holds}) is not true))[1:3] as broken from (${query}) x`);
  expect(row?.broken, `seed ${SEED}`).toBeNull();
  expect(row?.checked as number).toBeGreaterThanOrEqual(HISTORIES);
}

const SUMS = `(select h, n, sum(c) as c, sum(g) as g, sum(i) as i, sum(d) as d, sum(e) as e, sum(f) as f from truth group by 1, 2)`;
const OPENING = `(select t.h, sum(t.opening_completed + t.opening_stored) as g, sum(round((t.opening_completed + t.opening_stored) * t.i_rate / 100, 2)) as i
  from truth t where t.n = 1 group by 1)`;
const previous = (x: string) => `coalesce(lag(${x}) over (partition by s.h order by s.n), 0)`;

describe('every application of every history', () => {
  it('has a line for every line of the schedule of values there is, and a summary', async () => {
    const [row] = await used.session.run(
      'select (select count(*) from truth)::int as truth, (select count(*) from sheet)::int as sheet, (select count(*) from app)::int as apps, (select count(*) from summary)::int as summary',
    );
    expect(row?.sheet).toBe(row?.truth);
    expect(row?.summary).toBe(row?.apps);
  });

  it('continues D by E: D(n) = D(n-1) + E(n-1)', () =>
    always(
      `select s.h, s.n, s.previous_completed as d, lag(s.previous_completed + s.this_period) over (partition by s.sov_line_id order by s.n) as expected from sheet s`,
      'expected is null or d = expected',
    ));

  it('has in D, G and I what was drawn', () =>
    always(
      'select s.h, s.n, t.l, s.previous_completed, t.d, s.completed_and_stored, t.g, s.balance_to_finish, t.c - t.g as left_over, s.retainage, t.i from sheet s join truth t on t.sov_line_id = s.sov_line_id and t.n = s.n',
      'previous_completed = d and completed_and_stored = g and balance_to_finish = left_over and retainage = i',
    ));

  it('says on the line itself what the view says, once it is submitted', () =>
    always(
      'select s.h, s.n, s.retainage as a, l.retainage as b, s.completed_and_stored as g, l.total_completed as stored_g from sheet s join public.pay_app_lines l on l.id = s.id',
      'a = b and g = stored_g',
    ));

  it('holds back no more than the rate: 0 <= I <= rate × G', () =>
    always(
      'select s.h, s.n, s.retainage as i, greatest(s.retainage_pct, s.stored_retainage_pct) * s.completed_and_stored / 100 as most from sheet s',
      'i >= 0 and i <= most + 0.01',
    ));

  it('line 3 is the sum of C, change orders on their own lines included', () =>
    always(
      `select s.h, s.n, s.contract_sum_to_date as l3, t.c, s.sov_out_of_balance as o from summary s join ${SUMS} t using (h, n)`,
      'l3 = c and o = 0',
    ));

  it('line 4 is the sum of G', () =>
    always(
      `select s.h, s.n, s.total_completed_and_stored as l4, t.g from summary s join ${SUMS} t using (h, n)`,
      'l4 = g',
    ));

  it('line 5 is the sum of I', () =>
    always(`select s.h, s.n, s.retainage_to_date as l5, t.i from summary s join ${SUMS} t using (h, n)`, 'l5 = i'));

  it('line 6 = 4 - 5, line 8 = 6 - 7, line 9 = 3 - 6', () =>
    always(
      'select * from summary',
      `total_earned_less_retainage = total_completed_and_stored - retainage_to_date
      and current_payment_due = total_earned_less_retainage - less_previous_certificates
      and balance_to_finish_incl_retainage = contract_sum_to_date - total_earned_less_retainage`,
    ));

  it('line 7 is line 6 of the one before, on the first one of the opening figures', () =>
    always(
      `select s.h, s.n, s.less_previous_certificates as l7, lag(s.total_earned_less_retainage) over (partition by s.h order by s.n) as before, o.g - o.i as opening
      from summary s join ${OPENING} o using (h)`,
      'l7 = case when n = 1 then opening else before end',
    ));

  it('what was paid adds up: opening + Σ line 8 = line 6', () =>
    always(
      `select s.h, s.n, sum(s.current_payment_due) over (partition by s.h order by s.n) + o.g - o.i as paid, s.total_earned_less_retainage as l6
      from summary s join ${OPENING} o using (h)`,
      'paid = l6',
    ));

  it('gross and retainage of the periods add up to lines 4 and 5', () =>
    always(
      `select s.h, s.n, s.gross_this_period = s.total_completed_and_stored - case when s.n = 1 then o.g else ${previous('s.total_completed_and_stored')} end as gross,
      s.retainage_this_period = s.retainage_to_date - case when s.n = 1 then o.i else ${previous('s.retainage_to_date')} end as retainage
      from summary s join ${OPENING} o using (h)`,
      'gross and retainage',
    ));

  it('gross of the period is Σ E and the change of Σ F', () =>
    always(
      `select s.h, s.n, s.gross_this_period as gross, t.e + t.f - case when s.n = 1 then o.f else ${previous('t.f')} end as expected from summary s join ${SUMS} t using (h, n)
      join (select h, sum(opening_stored) as f from truth where n = 1 group by 1) o using (h)`,
      'gross = expected',
    ));

  it('after the job is done and the retainage released, line 5 is 0 and line 6 is line 4, which is the contract', () =>
    always(
      'select s.* from summary s join history x using (h) where s.n = x.periods + 2',
      'retainage_to_date = 0 and total_earned_less_retainage = total_completed_and_stored and total_completed_and_stored = contract_sum_to_date and balance_to_finish_incl_retainage = 0',
    ));

  it('the schedule of values stands where the latest applications stand', () =>
    always(
      `select h.h, 0 as n, v.claimed, a.total_completed_and_stored as l4, v.certified, b.total_completed_and_stored as certified_l4, v.retainage, b.retainage_to_date as l5
      from history h
      join (select project_id, sum(claimed_total) as claimed, sum(certified_total) as certified, sum(certified_retainage) as retainage from public.v_sov_line_status group by 1) v using (project_id)
      join summary a on a.h = h.h and a.n = h.periods + 2 join summary b on b.h = h.h and b.n = h.periods + 1`,
      'claimed = l4 and certified = certified_l4 and retainage = l5',
    ));

  it('the project has billed what is certified, not what is only claimed', () =>
    always(
      `select h.h, 0 as n, f.billed_to_date, f.claimed_to_date, f.retainage_receivable, a.total_completed_and_stored as l4, b.total_completed_and_stored as certified_l4, b.retainage_to_date as l5
      from history h join public.v_project_financials f using (project_id)
      join summary a on a.h = h.h and a.n = h.periods + 2 join summary b on b.h = h.h and b.n = h.periods + 1`,
      'billed_to_date = certified_l4 and claimed_to_date = l4 and retainage_receivable = l5',
    ));
});

describe('re-opening period k', () => {
  /** k of each history: from the second period to the last. */
  const K = `(select h, project_id, 2 + floor(pg_temp.r(h::text, 'reopened') * periods)::int as k from history)`;
  const QUIET = 'set local session_replication_role = replica';

  const afterwards = (view: string) =>
    `create temp table later on commit drop as select g.* from public.${view} g where g.organization_id = pg_temp.org(); analyze later`;

  it('rolls back k..n together: what is left is the history up to k - 1', () =>
    used.session.reverted(async () => {
      await used.session.run(`${QUIET}; update public.pay_apps p set status = 'rejected' from app a join ${K} k using (h) where p.id = a.pay_app_id and a.n >= k.k;
        ${afterwards('v_pay_app_g702')}`);
      await always(
        `select a.h, a.n, a.n < k.k as stays, g.id is not null as is_there, g.total_completed_and_stored = s.total_completed_and_stored
          and g.retainage_to_date = s.retainage_to_date and g.current_payment_due = s.current_payment_due
          and g.less_previous_certificates = s.less_previous_certificates as same
        from app a join ${K} k using (h) join summary s on s.h = a.h and s.n = a.n left join later g on g.pay_app_id = a.pay_app_id`,
        'is_there = stays and coalesce(same, true)',
      );
      await always(
        `select k.h, k.k as n, v.certified, s.total_completed_and_stored as l4 from ${K} k
        join (select project_id, sum(certified_total) as certified from public.v_sov_line_status where is_certified group by 1) v using (project_id)
        join summary s on s.h = k.h and s.n = k.k - 1`,
        'certified = l4',
      );
    }));

  it('and another amount in it moves every later D by the same, and no earlier figure', () =>
    used.session.reverted(async () => {
      await used.session.run(`${QUIET}; update public.pay_app_lines l set this_period = l.this_period - 1.23 from app a join ${K} k using (h)
        where l.pay_app_id = a.pay_app_id and a.n = k.k; ${afterwards('v_pay_app_g703')}`);
      await always(
        `select s.h, s.n, k.k, g.previous_completed - s.previous_completed as moved, t.h is not null as was_on_it
        from sheet s join ${K} k using (h) join later g on g.id = s.id left join truth t on t.h = s.h and t.n = k.k and t.sov_line_id = s.sov_line_id`,
        'moved = case when n > k and was_on_it then -1.23 else 0 end',
      );
      await used.session.run(`drop table later; ${afterwards('v_pay_app_g702')}`);
      await always(
        `select s.h, s.n, k.k, g.less_previous_certificates = s.less_previous_certificates as same from summary s join ${K} k using (h)
        join later g on g.pay_app_id = s.pay_app_id`,
        'same or n > k',
      );
    }));
});
