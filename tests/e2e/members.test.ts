// An administrator and the people he lets in, each at a window of his own.
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { Api } from '../../scripts/demo/api.ts';
import { barriers } from './lib/axe.ts';
import { addColleague } from './lib/colleague.ts';
import { eventually } from './lib/eventually.ts';
import { newAccount, newOffice, type Office } from './lib/office.ts';
import { browserWindows, type Person, PHONE } from './lib/person.ts';

const open = browserWindows();

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.keyboard.type(option);
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option })
    .first()
    .click();
  await page.keyboard.press('Escape');
}

async function inviteOnScreen({ page, go }: Person, office: Office, email: string, role: string): Promise<string> {
  await go(`/${office.slug}/members?tab=invitations`);
  await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor();
  await page.locator('.page-primary').getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.keyboard.type(role);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Invite' }).click();
  const link = await page.getByLabel('Link of the invitation').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return new URL(link).pathname;
}

const member = (office: Office, email: string) =>
  office.api
    .rpc<{ id: string; version: number; email: string; status: string; roles: string[] }[]>('members', {
      p_org: office.id,
    })
    .then((all) => all.find((one) => one.email === email));

describe('members', () => {
  it('are invited, accept in a window of their own, get another role and are removed', async () => {
    const office = await newOffice('Members Builders', 'Ada Owner');
    await office.api.insert('vendors', { organization_id: office.id, name: 'Quarry Stone' });
    const guest = { ...newAccount('Greta Guest'), email: `greta-${Date.now()}@office.example` };
    const [ada, greta] = [await open(), await open()];
    await ada.signIn(office);
    const path = await inviteOnScreen(ada, office, guest.email, 'Viewer');
    await eventually(() => ada.page.locator('.people-list li').allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`^${guest.email}\\s+Viewer, invited by Ada Owner[^]*Open`)),
    ]);

    // she has no account: from the link over sign-up back to it
    await greta.go(path);
    await greta.page
      .getByRole('link', { name: 'Create an account' })
      .or(greta.page.getByRole('link', { name: 'Create account' }))
      .click();
    await greta.page.getByLabel('Your name').fill(guest.name);
    await greta.page.getByLabel('E-mail').fill(guest.email);
    await greta.page.getByLabel('Password').fill(guest.password);
    await greta.page.getByRole('button', { name: 'Create account' }).click();
    await greta.page.getByRole('heading', { name: 'Join Members Builders' }).waitFor();
    expect(await barriers(greta.page)).toEqual([]);
    await greta.page.getByText('Ada Owner invites you as Viewer.').waitFor();
    await greta.page.getByRole('button', { name: 'Accept the invitation' }).click();
    await greta.page.waitForURL((url) => url.pathname === `/${office.slug}`);
    await greta.go(`/${office.slug}/vendors`);
    await greta.page.getByText('Quarry Stone').first().waitFor();
    expect(await greta.page.getByRole('link', { name: 'Members' }).count()).toBe(0);
    // once
    await greta.go(path);
    await greta.page.getByText('It was used already.').waitFor();

    await ada.go(`/${office.slug}/members`);
    await ada.page.getByRole('tab', { name: 'Members', selected: true }).waitFor();
    await ada.page.getByRole('button', { name: 'Greta Guest' }).click();
    const drawer = ada.page.getByRole('dialog', { name: 'Greta Guest' });
    await drawer.getByText('can see vendors').waitFor();
    await pick(ada.page, 'Roles', 'Field user');
    await pick(ada.page, 'Roles', 'Viewer');
    await drawer.getByRole('button', { name: 'Save changes' }).click();
    await drawer.getByText('can see safety incidents (own ones only)').waitFor();
    expect(await drawer.getByText('can see vendors').count()).toBe(0);
    await greta.go(`/${office.slug}/vendors`);
    await eventually(() => greta.page.getByText('Quarry Stone').count()).toBe(0);

    await drawer.getByRole('button', { name: 'Remove' }).click();
    await ada.page.getByRole('dialog', { name: 'Remove Greta Guest?' }).getByRole('button', { name: 'Remove' }).click();
    await eventually(async () => (await member(office, guest.email))?.status).toBe('removed');
    await greta.go(`/${office.slug}`);
    await greta.page.getByText('Members Builders').waitFor({ state: 'hidden' });
  });

  it('lose what they may with the next request of the same token', async () => {
    const office = await newOffice('Token Builders');
    await office.api.insert('vendors', { organization_id: office.id, name: 'Quarry Stone' });
    const cole = await addColleague(office, 'Cole Colleague', 'viewer');
    const sees = async () => (await cole.api.select('vendors?select=id')).length;
    const role = async (key: string) =>
      (await office.api.select<{ id: string }>(`roles?select=id&organization_id=eq.${office.id}&key=eq.${key}`))[0]?.id;
    const set = async (roles: (string | undefined)[]) =>
      office.api.rpc('set_member_roles', { p_member: (await member(office, cole.email))?.id, p_roles: roles });
    expect(await sees()).toBe(1);

    // a role
    await set([]);
    expect(await sees()).toBe(0);
    // a right in a role
    const right = { key: 'vendors.read', scope: 'organization', max_amount: null };
    const save = (id: string | null, version: number | null, rights: object[]) =>
      office.api.rpc<string>('save_role', {
        p_org: office.id,
        p_role: id,
        p_version: version,
        p_name: 'Buyer',
        p_description: '',
        p_rights: rights,
      });
    const buyer = await save(null, null, [right]);
    await set([buyer]);
    expect(await sees()).toBe(1);
    await save(buyer, 1, []);
    expect(await sees()).toBe(0);
    // the membership
    await set([await role('viewer')]);
    expect(await sees()).toBe(1);
    const { id, version } = (await member(office, cole.email)) ?? {};
    await office.api.rpc('transition', { p_table: 'memberships', p_id: id, p_action: 'remove', p_version: version });
    expect(await sees()).toBe(0);
    expect(await cole.api.select('organizations?select=id')).toEqual([]);
  });

  it('are not let in by the link of somebody else', async () => {
    const office = await newOffice('Link Builders');
    const role = await office.api.select<{ id: string }>(
      `roles?select=id&organization_id=eq.${office.id}&key=eq.viewer`,
    );
    const { token } = await office.api.rpc<{ token: string }>('invite_member', {
      p_org: office.id,
      p_email: 'somebody@office.example',
      p_role: role[0]?.id,
    });
    const other = newAccount('Otto Other');
    const { appUrl, dbUrl, publishableKey } = inject('e2e');
    await Api.signUp({ appUrl, dbUrl, publishableKey }, other);
    const { page, go, signIn } = await open(PHONE);
    await signIn(other);
    await go(`/invitations/${token}`);
    await page.getByText(`It is for another e-mail address than ${other.email}.`).waitFor();
    expect(await page.getByRole('button', { name: 'Accept the invitation' }).count()).toBe(0);
    expect(await page.getByText('Link Builders').count()).toBe(0);
  });
});

it('somebody leaves by himself, and the last owner does not', async () => {
  const office = await newOffice('Leaving Builders');
  const lea = await addColleague(office, 'Lea Leaving', 'viewer');
  const leave = async ({ page, go }: Person) => {
    await go(`/${office.slug}/vendors`);
    await page.getByRole('button', { name: /Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Leave this company…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Leave Leaving Builders?' });
    await dialog.getByRole('button', { name: 'Leave' }).click();
  };
  const her = await open();
  await her.signIn(lea);
  await leave(her);
  await her.page.waitForURL((url) => !url.pathname.startsWith(`/${office.slug}`));
  await eventually(async () => (await member(office, lea.email))?.status).toBe('removed');

  const owner = await open();
  await owner.signIn(office);
  owner.expectTrouble(/leave_organization|400|500/);
  await leave(owner);
  await owner.page.getByText('An organization keeps at least one active owner').waitFor();
});

describe('roles', () => {
  it('are copied, changed, compared and looked at without becoming anybody', async () => {
    const office = await newOffice('Roles Builders');
    const { page, go, signIn } = await open();
    await signIn(office);
    await go(`/${office.slug}/members?tab=roles`);
    await page.getByRole('tab', { name: 'Roles', selected: true }).waitFor();
    await page.getByRole('button', { name: 'Project manager', exact: true }).click();
    await page.getByText('Built-in roles stay as they are.').waitFor();
    await page.getByRole('button', { name: 'See as this role' }).click();
    const preview = page.getByRole('dialog', { name: 'What Project manager sees' });
    await preview.getByText('Change orders').first().waitFor();
    expect(await preview.getByText('Cash accounts').count()).toBe(0);
    await preview.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByLabel('Name').fill('Senior manager');
    const limit = page.getByLabel('Up to: approve change orders');
    await limit.fill('a lot');
    await page.getByText('A limit is an amount, or empty').first().waitFor({ state: 'attached' });
    expect(await page.getByRole('button', { name: 'Save role' }).isDisabled()).toBe(true);
    await limit.fill('25000');
    await page.getByText('Only the 1 difference').click();
    await eventually(() => page.locator('.role-matrix tbody th[scope=row]').allInnerTexts()).toEqual([
      expect.stringMatching(/^approve change orders/),
    ]);
    await page.getByRole('button', { name: 'Save role' }).click();
    await page.getByRole('heading', { level: 2, name: 'Senior manager' }).waitFor();
    const roles = await office.api.rpc<
      { key: string; name: string; rights: { key: string; max_amount: string | null }[] }[]
    >('roles_overview', { p_org: office.id });
    const saved = roles.find(({ name }) => name === 'Senior manager')?.rights ?? [];
    expect(saved.find(({ key }) => key === 'change_orders.approve')).toMatchObject({
      scope: 'assigned_projects',
      max_amount: '25000.00',
    });
    const others = (rights: { key: string }[] = []) => rights.filter(({ key }) => key !== 'change_orders.approve');
    expect(others(saved)).toEqual(others(roles.find(({ key }) => key === 'project_manager')?.rights));
  });
});
