import { beforeEach, describe, expect, it } from 'vitest';
import { figureRows } from './lib/figures.ts';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { browserWindows, type Person } from './lib/person.ts';

// Bills of the company whose figures are known (endpoints section 8), paid on the screen. B2 of V1 has 9,000 open, its
// waiver is missing and the insurance of V1 has expired; what is made up besides has neither.
onGoldenDay();
const open = browserWindows();
let company: Golden;
beforeEach(async () => {
  company = await goldenCompany();
});

/** An approved bill of a vendor, due on a day. */
async function bill(vendor: string, number: string, amount: number, due: string): Promise<void> {
  const { api } = company;
  const [made] = await api.insert('vendor_bills', [
    {
      organization_id: company.id,
      vendor_id: company.idOf(vendor),
      bill_number: number,
      bill_date: '2026-06-01',
      due_date: due,
    },
  ]);
  await api.insert('vendor_bill_lines', [{ organization_id: company.id, vendor_bill_id: made?.id, amount }]);
  for (const action of ['submit', 'approve']) {
    const [{ version } = { version: 0 }] = await api.select(`vendor_bills?select=version&id=eq.${made?.id}`);
    await api.rpc('transition', { p_table: 'vendor_bills', p_id: made?.id, p_action: action, p_version: version });
  }
}

async function bills(query = ''): Promise<Person> {
  const gil = await open();
  await gil.signIn(company);
  await gil.go(`/${company.slug}/pay-bills${query}`);
  await gil.page.getByRole('heading', { level: 1, name: 'Pay bills' }).waitFor();
  await gil.quiet();
  return gil;
}

const cash = async ({ page }: Person): Promise<string[]> =>
  (await page.getByRole('region', { name: 'Available cash' }).locator('dd.num').allInnerTexts()).map((text) =>
    text.trim(),
  );

describe('pay bills', () => {
  it('shows what is open with waiver and insurance, and counts the chosen against the cash there is', async () => {
    await bill('V2', 'W1', 700.5, '2026-06-20');
    const gil = await bills();
    const { page } = gil;
    expect(await figureRows(page)).toMatchObject([
      { 'Vendor name': 'V2', Balance: '700.50', Waiver: 'Not required', Insurance: 'Expiring' },
      {
        'Vendor name': 'V1',
        Balance: '9,000.00',
        'Retainage held': '1,000.00',
        Waiver: 'Missing',
        Insurance: 'Expired',
      },
      { Balance: '9,700.50', 'Retainage held': '1,000.00' },
    ]);
    expect(await cash(gil)).toEqual(['150,000.00', '700.50', '18,000.00', '131,299.50', '0.00', '131,299.50']);
    const chips = page.getByRole('group', { name: 'Only bills' }).getByRole('button');
    expect(await chips.allTextContents()).toEqual(['Due this week 1', 'Waiver missing 1', 'Insurance expired 1']);
    await page.getByRole('checkbox', { name: 'V2 W1' }).click();
    await page.getByRole('textbox', { name: 'Amount to pay, V1 B2' }).fill('1,000.25');
    expect(await cash(gil)).toEqual(['150,000.00', '0.00', '18,000.00', '132,000.00', '1,700.75', '130,299.25']);
    await page.getByRole('region', { name: 'Available cash' }).getByRole('button', { name: '18,000.00' }).click();
    const told = page.getByRole('dialog', { name: /Payroll/ });
    await told.getByRole('link', { name: '1 pay date' }).waitFor();
    expect(await told.textContent()).toContain('18,000.00');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Insurance expired/ }).click();
    expect(gil.where()).toContain('show=insurance');
    expect((await figureRows(page)).map((row) => row['Vendor name'])).toEqual(['V1', 'Total']);
    await page.goBack();
    await expect.poll(async () => (await figureRows(page)).length).toBe(3);
  });

  it('refuses more than is open, and makes one draft per vendor of the rest; what holds one is said', async () => {
    await bill('V2', 'W1', 720, '2026-06-20');
    await bill('V2', 'W2', 300, '2026-06-25');
    const gil = await bills();
    const { page } = gil;
    await page.getByRole('checkbox', { name: 'V2 W1' }).click();
    await page.getByRole('checkbox', { name: 'V2 W2' }).click();
    const amount = page.getByRole('textbox', { name: 'Amount to pay, V1 B2' });
    await amount.fill('9000.01');
    await page.getByText('Only 9,000.00 is open').waitFor();
    expect(await page.getByRole('button', { name: 'Prepare 2 payments' }).isDisabled()).toBe(true);
    await amount.fill('4000');
    await page.getByRole('button', { name: 'Prepare 2 payments' }).click();
    const made = page.getByRole('table', { name: 'Prepared payments' });
    await made.waitFor();
    await gil.quiet();
    expect((await made.getByRole('row').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'V1 1 bill Held A lien waiver of V1 over 4,000.00 is missing for project P1 The insurance of V1 expired on 2026-06-12 4,000.00',
      'V2 2 bills Ready 1,020.00',
    ]);
    const rows = await company.api.select(
      `payments?select=amount,status,payment_applications!payment_applications_payment_id_fkey(amount)&status=eq.draft&organization_id=eq.${company.id}&order=amount&payment_applications.order=amount.desc`,
    );
    expect(rows).toEqual([
      { amount: 1020, status: 'draft', payment_applications: [{ amount: 720 }, { amount: 300 }] },
      { amount: 4000, status: 'draft', payment_applications: [{ amount: 4000 }] },
    ]);
    // the rest of a bill is still there
    expect(await figureRows(page)).toMatchObject([
      { 'Vendor name': 'V1', Balance: '9,000.00' },
      { Balance: '9,000.00' },
    ]);
    expect(await amount.inputValue()).toBe('5,000.00');

    gil.expectTrouble(/answer 422 to POST .*\/rpc\/transition/);
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    await made.getByText('Submitted').waitFor();
    await made.getByRole('link', { name: 'V1' }).click();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    const why = page.getByRole('dialog');
    await why.getByText('The insurance of V1 expired on 2026-06-12').waitFor();
    expect(await why.getByRole('alert').count()).toBe(2);
  });

  it('drafts are thrown away, and that is taken back', async () => {
    const gil = await bills();
    const { page } = gil;
    await page.getByRole('checkbox', { name: 'V1 B2' }).click();
    await page.getByRole('button', { name: 'Prepare payment' }).click();
    await page.getByRole('button', { name: 'Throw it away' }).click();
    await page.getByRole('checkbox', { name: 'V1 B2' }).waitFor();
    const drafts = () => company.api.select(`payments?select=amount&status=eq.draft&organization_id=eq.${company.id}`);
    expect(await drafts()).toEqual([]);
    expect(await page.getByRole('table', { name: 'Prepared payments' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('One more bill is already in a payment that is not made yet.').waitFor();
    expect(await drafts()).toEqual([{ amount: 9000 }]);
  });

  it('a hold is overridden on the payment, with a note', async () => {
    const gil = await bills();
    const { page } = gil;
    await page.getByRole('checkbox', { name: 'V1 B2' }).click();
    await page.getByRole('button', { name: 'Prepare payment' }).click();
    await page.getByRole('table', { name: 'Prepared payments' }).getByRole('link', { name: 'V1' }).click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Override the hold' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Note').fill('Papers are in the mail');
    await dialog.getByRole('button', { name: 'Override the hold' }).click();
    await dialog.waitFor({ state: 'detached' });
    await gil.quiet();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect
      .poll(() =>
        company.api.select(`payments?select=status,insurance_note&amount=eq.9000&organization_id=eq.${company.id}`),
      )
      .toEqual([{ status: 'submitted', insurance_note: 'Papers are in the mail' }]);
  });

  it('a bill somebody else has paid meanwhile is refused, and nothing is made', async () => {
    const gil = await bills();
    gil.expectTrouble(/answer 422 to POST .*\/rpc\/pay_bills/);
    const { page } = gil;
    await page.getByRole('checkbox', { name: 'V1 B2' }).click();
    await company.api.rpc('pay_bills', { p_org: company.id, p_bills: [{ bill: company.idOf('B2'), amount: '1' }] });
    await page.getByRole('button', { name: 'Prepare payment' }).click();
    await page.getByText('Bill B2: At most 8,999.00 is possible').waitFor();
  });
});

describe('who may not', () => {
  it.each(['viewer', 'field_user', 'field_superintendent'])('%s has no such page', async (role) => {
    const other = await open();
    await other.signIn(await company.colleague(role));
    await other.go(`/${company.slug}/pay-bills`);
    await other.page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    expect(await other.page.getByText('9,000.00').count()).toBe(0);
  });

  it('an executive sees bills and no cash: payroll is no business of his; an accountant chooses nothing', async () => {
    const executive = await open();
    await executive.signIn(await company.colleague('executive'));
    await executive.go(`/${company.slug}/pay-bills`);
    await executive.page.getByRole('checkbox', { name: 'V1 B2' }).waitFor();
    await executive.quiet();
    expect(await executive.page.getByRole('region', { name: 'Available cash' }).count()).toBe(0);
    const accountant = await open();
    await accountant.signIn(await company.colleague('external_accountant'));
    await accountant.go(`/${company.slug}/pay-bills`);
    await accountant.page.getByRole('link', { name: 'V1' }).waitFor();
    expect(await accountant.page.getByRole('checkbox').count()).toBe(0);
    expect(await accountant.page.getByRole('button', { name: /^Prepare/ }).count()).toBe(0);
  });
});
