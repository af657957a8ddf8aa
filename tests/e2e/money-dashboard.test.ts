// The first page of the company whose figures are known (endpoints section 8), by role, and where each figure leads.
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { newOffice } from './lib/office.ts';
import { type Account, browserWindows, type Person } from './lib/person.ts';

const open = browserWindows();
onGoldenDay();
/** The first window of a role loads everything. */
const SLOW = 30_000;
let company: Golden;
beforeAll(async () => {
  company = await goldenCompany('Dashboard Builders');
  await company.api.rpc('generate_cash_forecast', { p_org: company.id, p_scenario: 'expected' });
});

async function at(account: Account): Promise<Person> {
  const person = await open();
  await person.signIn(account);
  await person.go(`/${company.slug}`);
  await person.page.getByRole('heading', { level: 1, name: company.name }).waitFor({ timeout: SLOW });
  await person.page.locator('[data-alert], .dashboard-side .muted').first().waitFor({ timeout: SLOW });
  await person.quiet();
  return person;
}

interface Seen {
  key: string;
  text: string;
  value: string;
  said: string;
  to: string | null;
}

async function tiles({ page }: Person): Promise<Seen[]> {
  const boxes = page.locator('[data-tile]');
  const texts = await boxes.allInnerTexts();
  const parts = await boxes.evaluateAll((all) =>
    all.map((tile) => ({
      key: (tile as HTMLElement).dataset.tile ?? '',
      value: tile.querySelector('.tile-value')?.textContent ?? '',
      said: tile.querySelector('.tile-said')?.textContent ?? '',
      to: tile.querySelector('a.tile-main')?.getAttribute('href') ?? null,
    })),
  );
  return parts.map((part, index) => ({ ...part, text: texts[index] ?? '' }));
}

/** Rows of the list the address opens, and all it says. */
async function listAt(person: Person, to: string): Promise<{ rows: number; text: string }> {
  // a list that only changes its filters is not left
  const stays = to.startsWith(`${new URL(person.page.url()).pathname}?`);
  await person[stays ? 'go' : 'follow'](to);
  await person.page.locator('tr.data-row').first().waitFor();
  await person.quiet();
  expect(await person.page.getByText(/could not be used|were ignored/).count()).toBe(0);
  return {
    rows: await person.page.locator('tr.data-row').count(),
    text: (await person.page.locator('.resource-table').allInnerTexts()).join(' ').replace(/\s+/g, ' '),
  };
}

describe('the dashboard', () => {
  it('has the golden figures, margin first for the owner', async () => {
    const person = await at(company);
    const seen = await tiles(person);
    expect(Object.fromEntries(seen.map(({ key, value }) => [key, value]))).toEqual({
      margin: '16.7 %',
      backlog: '566,537.40',
      billing: '121,537.40',
      cash: '150,000.00',
      receivables: '90,500.00',
      payables: '9,000.00',
      pipeline: '185,000.00',
      debt: '240,000.00',
      progress: '11.5 %',
      payroll: expect.stringMatching(/^[\d,]+\.\d\d$/),
      retainage_receivable: '19,500.00',
      retainage_payable: '6,000.00',
    });
    expect(seen.slice(0, 4).map(({ key }) => key)).toEqual(['margin', 'backlog', 'billing', 'cash']);
    const said = (key: string) => seen.find((tile) => tile.key === key)?.text ?? '';
    expect(said('cash')).toMatch(/Jun 1, 2026[\s\S]*Stale/);
    expect(said('backlog')).toMatch(/2 active projects · Jun 15, 2026[\s\S]*Left to bill\s+445,000\.00/);
    expect(said('pipeline')).toMatch(/4 open bids[\s\S]*400,000\.00[\s\S]*50 %/);
    expect(said('receivables')).toMatch(/45\.9 days/);
    const shares = await person.page.locator('.share').evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(shares).toEqual([
      'Current: 1,500.00',
      '1–30 days late: 85,500.00',
      '61–90 days late: 500.00',
      'More than 90 days late: 3,000.00',
    ]);
    const alerts = await person.page.locator('[data-alert]').allInnerTexts();
    expect(alerts).toHaveLength(6);
    expect(alerts.join(' ')).toMatch(/3 invoices are overdue\s+89,000\.00/);
    expect(alerts.join(' ')).toMatch(/2 cost codes are over budget\s+17,000\.00/);
    const jobs = await person.page.locator('[data-job]').allInnerTexts();
    expect(jobs[0]).toMatch(/415,000\s+61,200\s+433,200\s+\(18,200\)\s+16\.7 %\s+Watch\s*3\.3/);
    await person.page.getByRole('img', { name: 'Cash, next 13 weeks' }).waitFor();
    await person.page.getByRole('button', { name: 'Show the table' }).click();
    const weeks = await person.page.locator('.weeks tbody tr').allInnerTexts();
    expect(weeks).toHaveLength(13);
    expect(weeks[0]).toMatch(/130,300\.00$/);
    expect(weeks[2]).toMatch(/87,400\.00\s+31,500\.00\s+55,900\.00\s+186,000\.00$/);
    expect(weeks[12]).toMatch(/100,400\.00$/);
  });

  it('leads from every tile to the records it counts, which add up to it', { timeout: 120_000 }, async () => {
    const person = await at(company);
    const seen = await tiles(person);
    for (const { key, value, said, to } of seen) {
      const { rows, text } = await listAt(person, to ?? '');
      expect(`${rows}`, `${key} counts ${said}, its list is ${to}`).toBe(/^\d+/.exec(said)?.[0]);
      // a percentage is of sums, and payroll is what people earn
      if (!/%$/.test(value) && key !== 'payroll') expect(text, `${key}, ${to}`).toContain(value);
    }
  });

  it('hides an alert until a day for who wants that, never a critical one, and makes a task of one', async () => {
    const person = await at(company);
    const { page } = person;
    const line = (text: RegExp) => page.locator('[data-alert]', { hasText: text });
    const act = async (text: RegExp, what: string) => {
      await line(text)
        .getByRole('button', { name: /What to do/ })
        .click();
      await page.getByRole('menuitem', { name: what }).click();
    };
    const before = await page.locator('[data-alert]').count();
    await act(/over budget/, 'Hide for a week');
    await line(/over budget/).waitFor({ state: 'detached' });
    expect(await page.locator('[data-alert]').count()).toBe(before - 1);
    await line(/invoices are overdue/)
      .getByRole('button', { name: /What to do/ })
      .click();
    await page.getByRole('menuitem', { name: 'Make a task of it' }).waitFor();
    expect(await page.getByRole('menuitem', { name: /Hide/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await person.go(`/${company.slug}`);
    await line(/invoices are overdue/).waitFor({ timeout: SLOW });
    expect(await line(/over budget/).count()).toBe(0);
    await page.getByRole('button', { name: 'One more is hidden' }).click();
    expect(await line(/over budget/).textContent()).toMatch(/hidden until/);
    await act(/over budget/, 'Show again');
    await page.getByRole('button', { name: /hidden/i }).waitFor({ state: 'detached' });
    expect(await page.locator('[data-alert]').count()).toBe(before);
    await act(/over budget/, 'Make a task of it');
    await eventually(() => page.getByLabel('Title').inputValue()).toBe('2 cost codes are over budget');
  });

  it('leads from every alert to its records, from a share, a job and a week to theirs', {
    timeout: 120_000,
  }, async () => {
    const person = await at(company);
    const { page } = person;
    const alerts = await page.locator('[data-alert]').evaluateAll((all) =>
      all.map((one) => ({
        key: (one as HTMLElement).dataset.alert,
        text: one.querySelector('.line-text')?.textContent ?? '',
        amount: one.querySelector('.money')?.textContent ?? '',
        to: one.querySelector('a')?.getAttribute('href') ?? '',
      })),
    );
    for (const { key, text, amount, to } of alerts) {
      const { rows, text: listed } = await listAt(person, to);
      expect(rows, `${key}: ${text}, ${to}`).toBe(Number(/^\d+/.exec(text)?.[0] ?? 1));
      if (amount) expect(listed, `${key}, ${to}`).toContain(amount.replace(/[()]/g, ''));
    }
    await person.follow(`/${company.slug}`);
    await page.getByRole('link', { name: '61–90 days late: 500.00' }).click();
    await page.locator('tr.data-row').first().waitFor();
    expect(await page.locator('tr.data-row').count()).toBe(1);
    await page.goBack();
    await page.locator('[data-job] a').first().click();
    await eventually(person.where).toBe(`/${company.slug}/projects/${company.idOf('P1')}`);
    await page.goBack();
    await page.locator('.chart-strip').nth(2).click();
    await eventually(person.where).toMatch(/\/cash-forecast\?week=2026-06-29$/);
    await page.locator('.cash-lines tbody tr').first().waitFor();
  });

  it('begins with the cash for finance', async () => {
    const person = await at(await company.colleague('finance_manager'));
    expect((await tiles(person)).slice(0, 2).map(({ key }) => key)).toEqual(['cash', 'receivables']);
  });

  it('is about the assigned projects for a project manager, without the money of the company', async () => {
    const person = await at(await company.colleague('project_manager'));
    const keys = (await tiles(person)).map(({ key }) => key);
    expect(keys).toEqual([
      'margin',
      'backlog',
      'billing',
      'receivables',
      'payables',
      'progress',
      'retainage_receivable',
      'retainage_payable',
    ]);
    expect(await person.page.locator('.chart').count()).toBe(0);
  });

  it.each(['viewer', 'field_superintendent', 'field_user'])(
    'shows the %s no amount',
    { timeout: 60_000 },
    async (role) => {
      const account = await company.colleague(role);
      const person = await open();
      const answers: string[] = [];
      person.page.on('response', async (response) => {
        if (/dashboard_summary|changes_since|v_inbox/.test(response.url())) answers.push(await response.text());
      });
      await person.signIn(account);
      await person.go(`/${company.slug}`);
      await person.page.getByText('Changed since yesterday').waitFor({ timeout: SLOW });
      await person.quiet();
      expect(await tiles(person)).toEqual([]);
      expect((await person.page.locator('.main').allInnerTexts()).join(' ')).not.toMatch(/\d\.\d\d\b|\$/);
      expect(answers.length).toBeGreaterThan(0);
      expect(answers.join(' ')).not.toMatch(/"(cash|ar|ap|debt|projects|pipeline|payroll|retainage)":|"amount":\s*\d/);
    },
  );

  it('says what to do first where there is nothing yet', async () => {
    const office = await newOffice('Bare Ground');
    const person = await open();
    await person.signIn(office);
    await person.go(`/${office.slug}`);
    await person.page.getByText('Bare Ground is empty so far').waitFor({ timeout: SLOW });
    for (const name of ['Import a workbook', 'New project', 'New cash account'])
      await person.page.getByRole('button', { name }).waitFor();
    expect(await person.page.locator('[data-tile]').count()).toBe(0);
  });
});
