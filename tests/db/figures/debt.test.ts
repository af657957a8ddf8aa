import { beforeAll, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { Company, quietly } from './company.ts';

const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.found(used, 'debt');
});

const COLUMNS = 'credit_limit, current_balance, interest_rate_pct, maturity_date, status';
const debt = (values: string) =>
  company.rows(
    'select undrawn, monthly_interest, days_to_maturity from public.v_debt_schedule where organization_id = $org',
    {
      before: quietly(`insert into public.debts (organization_id, name, ${COLUMNS}) values ($org, 'Loan', ${values})`),
    },
  );

it('what is left to draw, the interest of a month and the days to maturity', async () => {
  expect(await debt("250000, 200000, 7.25, '2026-06-20', 'active'")).toEqual([
    // 200,000 × 7.25 % ÷ 12 = 1,208.333…
    { undrawn: 50000, monthly_interest: 1208.33, days_to_maturity: 5 },
  ]);
});

it('drawn beyond the limit and overdue are negative; what nobody knows is empty', async () => {
  expect(await debt("5000, 5300, null, '2026-06-10', 'active'")).toEqual([
    { undrawn: -300, monthly_interest: null, days_to_maturity: -5 },
  ]);
  expect(await debt("null, 5300, 0, null, 'active'")).toEqual([
    { undrawn: null, monthly_interest: 0, days_to_maturity: null },
  ]);
});

it('a debt that is paid off is on no schedule', async () => {
  expect(await debt("null, 0, 5, null, 'paid_off'")).toEqual([]);
});
