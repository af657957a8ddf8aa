import { describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows, PHONE } from './lib/person.ts';

const open = browserWindows();

/** Three jobs: one of spring, one whose end is not known, one without days. */
async function jobs() {
  const office = await newOffice('Layout Builders');
  const project = (code: string, name: string, days: object) =>
    office.api.insert('projects', { organization_id: office.id, code, name, ...days });
  await project('OAK1', 'Oak Street', { start_date: '2026-03-02', target_completion: '2026-05-29' });
  await project('ELM1', 'Elm Street', { start_date: '2026-04-15' });
  await project('ASH1', 'Ash Street', {});
  return office;
}

describe('a list laid out by its days', () => {
  it('is a calendar: month by month, by another day, and a record is made on a day', async () => {
    const office = await jobs();
    const person = await open();
    const { page, where } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/projects?as=calendar&month=2026-03`);
    const day = (name: string) => page.getByRole('region', { name, exact: true });
    await day('Mar 2, 2026').getByRole('link', { name: 'Oak Street' }).waitFor();
    await page.getByRole('button', { name: 'Month after' }).click();
    await day('Apr 15, 2026').getByRole('link', { name: 'Elm Street' }).waitFor();
    await eventually(where).toBe(`/${office.slug}/projects?as=calendar&month=2026-04`);
    await page.getByRole('combobox', { name: 'Day that counts' }).press('ArrowDown');
    await page.locator('.ant-select-item-option', { hasText: 'Target completion' }).click();
    await page.getByRole('button', { name: 'Month after' }).click();
    await day('May 29, 2026').getByRole('link', { name: 'Oak Street' }).waitFor();
    await eventually(where).toBe(`/${office.slug}/projects?as=calendar&by=target_completion&month=2026-05`);
    await page.goBack();
    await page.getByRole('heading', { name: 'April 2026' }).waitFor();

    await day('Apr 7, 2026').dblclick();
    await page.waitForURL(/projects\/new\?target_completion=2026-04-07$/);
    await eventually(() => page.getByLabel('Target completion').inputValue()).toMatch(/2026/);
  });

  it('is a timeline, with open ends and without days', async () => {
    const office = await jobs();
    const person = await open();
    const { page } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/projects`);
    await page.getByTitle('As a timeline').click();
    await page.getByText('Start date to Target completion').waitFor();
    await page.getByRole('img', { name: /^Mar 2, 2026 – May 29, 2026 · Pre-construction · \d+ days late$/ }).waitFor();
    expect(await page.locator('.timeline-bar.open-end').count()).toBe(1);
    expect(await page.getByText('No days').count()).toBe(1);
    await page.getByRole('link', { name: 'Oak Street' }).click();
    await page.getByRole('heading', { level: 1, name: 'Oak Street' }).waitFor();
  });

  it('is a timeline that says what waits for what, and what starts too early', async () => {
    const office = await jobs();
    const [project] = await office.api.insert<{ id: string }>('projects', {
      organization_id: office.id,
      code: 'ARR1',
      name: 'Arrow House',
    });
    const task = async (
      task_name: string,
      planned_start: string,
      planned_end: string,
      depends_on_id: string | null,
    ) => {
      const values = { organization_id: office.id, project_id: project?.id, task_name, planned_start, planned_end };
      return (await office.api.insert<{ id: string }>('project_milestones', { ...values, depends_on_id }))[0]?.id ?? '';
    };
    const walls = await task('Walls', '2090-01-02', '2090-01-20', null);
    const roof = await task('Roof', '2090-01-21', '2090-02-10', walls);
    await task('Paint', '2090-02-01', '2090-02-20', roof);
    const person = await open();
    const { page } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/project_milestones?as=timeline`);
    await page.getByRole('img', { name: /Jan 21, 2090 – .* · waits for Walls$/ }).waitFor();
    await page.getByRole('img', { name: /Feb 1, 2090 – .* · starts before Roof has ended$/ }).waitFor();
    expect(await page.locator('.timeline-links path').count()).toBe(2);
    expect(await page.locator('.timeline-links path.early').count()).toBe(1);
    expect(await page.locator('.timeline-late').count()).toBe(0);
  });

  it('is a list of days on a phone', async () => {
    const office = await jobs();
    const person = await open(PHONE);
    const { page } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/projects?as=calendar&month=2026-04`);
    await page.getByRole('link', { name: 'Elm Street' }).click();
    await page.getByRole('heading', { level: 1, name: 'Elm Street' }).waitFor();
  });
});
