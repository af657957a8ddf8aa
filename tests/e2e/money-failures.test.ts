// A read of a page of figures that fails says so and is tried again: it never looks like nothing.
import { it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { browserWindows, demoAccount } from './lib/person.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';

/** What is asked, in the address or in what is sent along; `*` is the first record of the list before it. */
const cases: [what: string, account: string, path: string, asked: RegExp][] = [
  ['how the schedule ties to the ledger', 'owner', '/wip', /rpc\/wip_ledger/],
  ['what the schedule is compared with', 'owner', '/wip?versus=month', /rpc\/wip_schedule.*"p_as_of":"/],
  ['who brings the leads', 'owner', '/pipeline', /v_leads_by_salesperson/],
  ['what is held back beside what is owed', 'owner', '/aging', /v_project_/],
  ['weeks that are over', 'owner', '/cash-forecast', /v_cash_forecast_actuals/],
  ['forecasts to compare with', 'owner', '/cash-forecast', /cash_forecast_runs.*is_current=.*false/],
  ['how much is in each list', 'owner', '', /rpc\/record_counts/],
  ['what is held back on a project', 'owner', '/projects/*', /v_project_retainage/],
  ['how far a project is', 'viewer', '/projects/*', /v_project_schedule/],
  ['jobs of the crew', 'owner', '/crew', /rest\/v1\/projects\?.*order=code/],
  ['budgets beside the bids', 'owner', '/projects/*/bids', /v_cost_code_summary/],
  ['vendors beside the bids', 'owner', '/projects/*/bids', /v_vendor_scorecard/],
  ['the close before', 'owner', '/accounting_periods/*', /period_snapshots/],
];

it.each(cases)('of %s', async (_what, account, path, asked) => {
  const { page, signIn, go, where, expectTrouble } = await open();
  expectTrouble(/^answer 400/);
  await signIn(demoAccount(account));
  const isAsked = ({ url, data }: { url: string; data: string }) => asked.test(`${decodeURIComponent(url)} ${data}`);
  let isOut = true;
  await page.route('**/rest/v1/**', async (route) => {
    const request = route.request();
    const meant = isAsked({ url: request.url(), data: request.postData() ?? '' });
    if (!isOut || !meant || request.method() === 'OPTIONS') return route.fallback();
    return route.fulfill({ status: 400, json: { code: '22023', message: 'Out of order' } });
  });
  const [list = '', rest] = path.split('/*');
  await go(HOME + list);
  if (rest !== undefined) {
    await page.locator('.row-title').first().click();
    await page.waitForURL(/[0-9a-f-]{36}/);
    if (rest) await go(where() + rest);
  }
  const alert = page.getByRole('alert').filter({ hasText: 'Out of order' });
  await alert.first().waitFor();
  isOut = false;
  await alert.getByRole('button', { name: 'Try again' }).first().click();
  await eventually(() => alert.count()).toBe(0);
});
