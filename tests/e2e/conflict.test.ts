import { expect, it } from 'vitest';
import { addColleague } from './lib/colleague.ts';
import { eventually } from './lib/eventually.ts';
import { field } from './lib/form.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows } from './lib/person.ts';

const open = browserWindows();

it('says whose change came in between while one still types, and takes over what one has not touched', async () => {
  const office = await newOffice('Three Desks', 'Paula First');
  const colleague = await addColleague(office, 'Quentin Second', 'executive');
  const [made] = await office.api.insert<{ id: string }>('projects', {
    organization_id: office.id,
    code: 'THR1',
    name: 'Watched House',
    city: 'Oldmarsh',
  });
  const { page, signIn, go } = await open();
  await signIn(office);
  await go(`/${office.slug}/projects/${made?.id}/edit`);
  await field(page, 'Phase').fill('Framing');
  await colleague.api.edit('projects', `id=eq.${made?.id}`, { city: 'Tarn Hollow' });
  // as when one comes back to the window
  const notice = page.getByText('Quentin Second changed this record while you were editing it.');
  await eventually(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    return notice.count();
  }).toBe(1);
  await page.getByRole('button', { name: 'Take a look' }).click();
  await notice.waitFor({ state: 'detached' });
  expect(await field(page, 'City').inputValue()).toBe('Tarn Hollow');
  expect(await field(page, 'Phase').inputValue()).toBe('Framing');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Project saved').waitFor();
  const [stored] = await office.api.select(`projects?select=phase,city,version&id=eq.${made?.id}`);
  expect(stored).toEqual({ phase: 'Framing', city: 'Tarn Hollow', version: 3 });
});

it('shows whose change came in between and loses neither', async () => {
  const office = await newOffice('Two Desks', 'Paula First');
  const colleague = await addColleague(office, 'Quentin Second', 'executive');
  const [made] = await office.api.insert<{ id: string }>('projects', {
    organization_id: office.id,
    code: 'TWO1',
    name: 'Shared House',
    phase: 'Permits',
    city: 'Oldmarsh',
  });
  const edit = `/${office.slug}/projects/${made?.id}/edit`;

  const paula = await open();
  await paula.signIn(office);
  await paula.go(edit);
  await field(paula.page, 'Phase').fill('Framing');

  const quentin = await open();
  await quentin.signIn(colleague);
  await quentin.go(edit);
  await field(quentin.page, 'Phase').fill('Foundation');
  await field(quentin.page, 'City').fill('Tarn Hollow');
  await quentin.page.getByRole('button', { name: 'Save', exact: true }).click();
  await quentin.page.getByText('Project saved').waitFor();

  paula.expectTrouble(/answer 409 to PATCH .*\/rest\/v1\/projects/);
  await paula.page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = paula.page.getByRole('dialog', { name: 'Somebody else changed this record in the meantime' });
  await dialog.getByText('Quentin Second').waitFor();
  const words = await dialog.textContent();
  expect(words).toMatch(/Phase/);
  expect(words).toMatch(/Framing/);
  expect(words).toMatch(/Foundation/);
  expect(words).toMatch(/Taken over, because you did not touch it: City/);
  expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);

  await dialog.getByRole('radio', { name: 'Framing' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await paula.page.getByText('Project saved').waitFor();
  const [stored] = await office.api.select(`projects?select=phase,city,version&id=eq.${made?.id}`);
  expect(stored).toEqual({ phase: 'Framing', city: 'Tarn Hollow', version: 3 });
});
