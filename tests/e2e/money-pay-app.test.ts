import { beforeAll, describe, expect, it } from 'vitest';
import { type Certificate, Contract, type Entry, type Line, money } from './lib/certificates.ts';
import { addColleague } from './lib/colleague.ts';
import { eventually } from './lib/eventually.ts';
import { newOffice, type Office } from './lib/office.ts';
import { act, cell, paste, printed, save, saved, sheetOf, summaryOf, typeDown } from './lib/payAppPage.ts';
import { type Account, browserWindows, type Person, PHONE } from './lib/person.ts';

/** Of the schedule of values; every period is entered through the screen on all of them. */
const LINES = 41;
const RATE = 1000;

const open = browserWindows();
let office: Office;
let approver: Account & { api: Office['api'] };
let project: string;
let contract: Contract;
let stored: number[];

/** Uneven amounts, so that percentages and retainage have something to round. */
const lines: Line[] = Array.from({ length: LINES }, (_, at) => ({
  item: at + 1,
  name: `Work ${at + 1}`,
  scheduled: 1_234_567 + at * 98_765,
  done: 0,
}));

beforeAll(async () => {
  office = await newOffice('Draw Makers', 'Clara Clerk');
  approver = await addColleague(office, 'Otto Owner', 'finance_manager');
  const own = { organization_id: office.id };
  const [client] = await office.api.insert<{ id: string }>('clients', { ...own, name: 'Harbor Trust' });
  const [made] = await office.api.insert<{ id: string }>('projects', {
    ...own,
    code: 'DRW1',
    name: 'Long House',
    client_id: client?.id,
  });
  project = made?.id ?? '';
  const original = lines.reduce((sum, { scheduled }) => sum + scheduled, 0);
  await office.api.edit('project_terms', `project_id=eq.${project}`, { original_contract_amount: original / 100 });
  await office.api.insert(
    'sov_lines',
    lines.map(({ item, name, scheduled }) => ({
      ...own,
      project_id: project,
      line_number: item,
      description: name,
      scheduled_value: scheduled / 100,
    })),
  );
  contract = new Contract(original, lines);
  stored = lines.map(() => 0);
});

async function begin(): Promise<Person> {
  const clerk = await open();
  await clerk.signIn(office);
  await clerk.go(`/${office.slug}/pay_apps/new?project_id=${project}`);
  await clerk.page.getByRole('button', { name: 'Begin application' }).click();
  await clerk.page.locator('.sheet-table').waitFor({ timeout: 30_000 });
  return clerk;
}

/** On the screen, after a save and read anew, and on paper: the same to the cent as worked out by hand. */
async function agrees({ page, quiet }: Person, { rows, summary }: Certificate): Promise<void> {
  expect(await sheetOf(page)).toEqual(rows);
  expect(await summaryOf(page)).toEqual(summary.map(money));
  await page.reload();
  await page.locator('.sheet-table').waitFor({ timeout: 30_000 });
  await quiet();
  expect(await sheetOf(page)).toEqual(rows);
  expect(await summaryOf(page)).toEqual(summary.map(money));
  const paper = await printed(page);
  for (const row of rows) expect(paper).toContain(onPaper(row));
  for (const line of summary) expect(paper).toContain(money(line));
}

/** Percentages carry their sign there. */
const onPaper = (row: string[]): string => {
  const [item, name, c, d, e, f, g, percent, h, rate, i] = row;
  return [item, name, c, d, e, f, g, `${percent}%`, h, `${rate}%`, i].join('').replace(/\s+/g, '');
};

/** Somebody else decides what the clerk sent. */
async function decide(clerk: Person, path = clerk.where()): Promise<Person> {
  const person = await open();
  await person.signIn(approver);
  await person.go(path);
  await person.page.locator('.sheet-table').waitFor({ timeout: 30_000 });
  return person;
}

const refusals = /answer 422 to POST .*\/rpc\/transition/;
async function submit(clerk: Person): Promise<void> {
  clerk.expectTrouble(refusals);
  await act(clerk.page, 'Submit');
  await clerk.page.locator('.page-header').getByText('Submitted').waitFor();
}

async function approve(person: Person): Promise<void> {
  await act(person.page, 'Approve');
  await person.page.locator('.page-header').getByText('Approved').waitFor();
}

const lastInvoice = async () =>
  (
    await office.api.select<{ amount: number }>(
      `invoices?select=amount&project_id=eq.${project}&order=created_at.desc&limit=1`,
    )
  )[0]?.amount;

const amount = (cents: number) => (cents / 100).toFixed(2);

describe('five periods of a contract, through the screen', () => {
  it('1: work and stored material pasted from a spreadsheet', async () => {
    const clerk = await begin();
    const entries: Entry[] = lines.map(({ scheduled }, at) => ({
      work: Math.round(scheduled * 0.07) + at,
      stored: at % 3 === 0 ? 150_033 : 0,
      rate: RATE,
    }));
    await paste(
      clerk.page,
      1,
      'this_period',
      entries.map(({ work, stored: f }) => [`$${money(work)}`, amount(f)]),
    );
    const worked = contract.apply(entries);
    await eventually(() => sheetOf(clerk.page)).toEqual(worked.rows);
    expect(await summaryOf(clerk.page)).toEqual(worked.summary.map(money));
    await save(clerk.page);
    await agrees(clerk, worked);
    await submit(clerk);
    await approve(await decide(clerk));
    expect(await lastInvoice()).toBe((worked.summary[7] as number) / 100);
    contract.certify(entries, worked);
    stored = entries.map((entry) => entry.stored);
  });

  it('2: by percentage; what was stored is installed', async () => {
    const clerk = await begin();
    expect((await sheetOf(clerk.page)).map((row) => row[5])).toEqual(stored.map(money));
    const percents = lines.map((_, at) => 15 + (at % 7) * 2.5);
    await typeDown(
      clerk.page,
      1,
      'stored_materials',
      lines.map(() => '0'),
    );
    await typeDown(clerk.page, 1, 'pct_complete', percents.map(String));
    const entries: Entry[] = lines.map(({ scheduled, done }, at) => ({
      work: Math.round((scheduled * (percents[at] as number) * 10) / 1000) - done,
      stored: 0,
      rate: RATE,
    }));
    const worked = contract.apply(entries);
    await clerk.page.keyboard.press('Control+S');
    await saved(clerk.page);
    await agrees(clerk, worked);
    await submit(clerk);
    await approve(await decide(clerk));
    expect(await lastInvoice()).toBe((worked.summary[7] as number) / 100);
    contract.certify(entries, worked);
  });

  it('3: a change order is a line of its own, and less is certified than was asked', async () => {
    const extra: Line = { item: LINES + 1, name: 'CO-001 Porch', scheduled: 2_500_050, done: 0 };
    await changeOrder('Porch', extra.scheduled);
    const clerk = await begin();
    contract.change(extra);
    const asked: Entry[] = lines.map((_, at) => ({ work: 40_000 + at * 111, stored: 0, rate: RATE }));
    await typeDown(
      clerk.page,
      1,
      'this_period',
      asked.map(({ work }) => amount(work)),
    );
    await save(clerk.page);
    const worked = contract.apply(asked);
    expect(await sheetOf(clerk.page)).toEqual(worked.rows);
    await submit(clerk);

    const certified = asked.map((entry, at) => (at === 0 ? { ...entry, work: entry.work - 12_345 } : entry));
    const person = await decide(clerk);
    await person.page.getByRole('button', { name: 'Certify less' }).click();
    await cell(person.page, 1, 'this_period').fill(amount((certified[0] as Entry).work));
    const less = contract.apply(certified);
    await eventually(() => summaryOf(person.page)).toEqual(less.summary.map(money));
    // not saved yet: approving saves first
    await approve(person);
    const [stands] = await office.api.select(
      `pay_apps?select=amount_requested,amount_approved&project_id=eq.${project}&pay_app_number=eq.3`,
    );
    expect(stands).toEqual({ amount_requested: worked.gross / 100, amount_approved: less.gross / 100 });
    expect(await lastInvoice()).toBe((less.summary[7] as number) / 100);
    await agrees(person, less);
    contract.certify(certified, less);
  });

  it('4: as last period; rejected it counts for nothing, revised it is sent again', async () => {
    const clerk = await begin();
    await clerk.page.getByRole('button', { name: "Repeat last period's %" }).click();
    const [before] = await office.api.select<{ id: string }>(
      `pay_apps?select=id&project_id=eq.${project}&pay_app_number=eq.3`,
    );
    const last = await office.api.select<{ this_period: number; sort_order: number }>(
      `pay_app_lines?select=this_period,sort_order&pay_app_id=eq.${before?.id}&order=sort_order`,
    );
    const entries: Entry[] = last.map(({ this_period }) => ({
      work: Math.round(this_period * 100),
      stored: 0,
      rate: RATE,
    }));
    const worked = contract.apply(entries);
    await eventually(() => sheetOf(clerk.page)).toEqual(worked.rows);
    await submit(clerk);
    const person = await decide(clerk);
    await act(person.page, 'Reject', 'The porch is not there yet');
    await person.page.getByText(/no part of what was billed/).waitFor();
    expect((await sheetOf(person.page)).map((row) => row.slice(0, 7))).toEqual(
      worked.rows.map((row) => row.slice(0, 7)),
    );
    expect(await office.api.select(`v_pay_app_g702?select=id&project_id=eq.${project}&pay_app_number=eq.4`)).toEqual(
      [],
    );

    await clerk.page.reload();
    await act(clerk.page, 'Revise');
    await clerk.page.locator('.page-header').getByText('Draft').waitFor();
    entries[LINES] = { work: 0, stored: 0, rate: RATE };
    await cell(clerk.page, LINES + 1, 'this_period').fill('0');
    const revised = contract.apply(entries);
    await save(clerk.page);
    await agrees(clerk, revised);
    await submit(clerk);
    await approve(await decide(clerk));
    expect(await lastInvoice()).toBe((revised.summary[7] as number) / 100);
    contract.certify(entries, revised);
  });

  it('5: all that remains, and the retainage is released', async () => {
    const clerk = await begin();
    await clerk.page.getByRole('button', { name: 'Bill what remains' }).click();
    await clerk.page.getByRole('textbox', { name: 'Set retainage %', exact: true }).fill('0');
    await clerk.page.keyboard.press('Enter');
    const entries: Entry[] = lines.map(({ scheduled, done }) => ({ work: scheduled - done, stored: 0, rate: 0 }));
    const worked = contract.apply(entries);
    await eventually(() => sheetOf(clerk.page)).toEqual(worked.rows);
    await submit(clerk);
    const person = await decide(clerk);
    await approve(person);
    await agrees(person, worked);
    expect(worked.summary.slice(4, 6)).toEqual([0, worked.summary[2]]);
    expect(worked.summary[8]).toBe(0);
    expect(await lastInvoice()).toBe((worked.summary[7] as number) / 100);
    const held = await office.api.select<{ amount_held: number }>(
      `retainage_entries?select=amount_held&project_id=eq.${project}`,
    );
    expect(Math.round(held.reduce((sum, { amount_held }) => sum + amount_held * 100, 0))).toBe(0);

    const phone = await open(PHONE);
    await phone.signIn(office);
    await phone.go(clerk.where());
    await phone.page.locator('.sheet-list li').first().waitFor();
    expect(await phone.page.locator('.sheet-list li').count()).toBe(LINES + 1);
    expect(await phone.page.locator('input[data-cell]').count()).toBe(0);
    expect(await summaryOf(phone.page)).toEqual(worked.summary.map(money));
  });
});

async function changeOrder(title: string, cents: number): Promise<void> {
  const own = { organization_id: office.id };
  const [made] = await office.api.insert<{ id: string }>('change_orders', {
    ...own,
    project_id: project,
    title,
    amount: cents / 100,
  });
  const id = made?.id;
  await office.api.insert('change_order_lines', {
    ...own,
    change_order_id: id,
    description: title,
    price_amount: cents / 100,
  });
  const version = async () =>
    (await office.api.select<{ version: number }>(`change_orders?select=version&id=eq.${id}`))[0]?.version;
  const call = { p_table: 'change_orders', p_id: id };
  await office.api.rpc('transition', { ...call, p_action: 'submit', p_version: await version() });
  await approver.api.rpc('transition', { ...call, p_action: 'approve', p_version: await version() });
}
