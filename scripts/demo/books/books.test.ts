import { afterEach, describe, expect, test, vi } from 'vitest';

/** A Thursday and the Friday after it (the longest and the shortest time since the masterfile), year's turn, leap day, a Sunday of clock change. */
const DAYS = ['2026-11-26', '2026-11-27', '2027-01-01', '2028-02-29', '2027-03-14'];

async function booksOn(today: string) {
  vi.useFakeTimers({ now: new Date(`${today}T17:00:00Z`), toFake: ['Date'] });
  vi.resetModules();
  const [days, receivables, schedule, projects, changes, standing, apps] = await Promise.all([
    import('../days.ts'),
    import('./receivables.ts'),
    import('./schedule-of-values.ts'),
    import('../projects/index.ts'),
    import('./changes.ts'),
    import('./standing.ts'),
    import('./pay-apps.ts'),
  ]);
  return { ...days, ...receivables, ...schedule, ...projects, ...changes, ...standing, ...apps };
}

const bucket = (late: number): string =>
  late <= 0 ? 'current' : late <= 30 ? '1-30' : late <= 60 ? '31-60' : late <= 90 ? '61-90' : '90+';
const total = (list: readonly number[]): number => list.reduce((sum, entry) => sum + entry, 0);

afterEach(() => {
  vi.useRealTimers();
});

describe.each(DAYS)('the demo company on %s', (today) => {
  test('has receivables of every age', async () => {
    const { INVOICES, isOpen, TODAY, iso } = await booksOn(today);
    expect(iso(TODAY)).toBe(today);
    const open = INVOICES.filter(isOpen).map(({ due }) => bucket(TODAY - due));
    expect(new Set(open)).toEqual(new Set(['current', '1-30', '31-60', '61-90', '90+']));
    expect(new Set(INVOICES.map(({ number }) => number)).size).toBe(INVOICES.length);
  });

  test('bills what its contracts say, application after application', async () => {
    const { PROJECTS, scheduleOf, billingOf, contractChanges, priceOf, payAppsOf } = await booksOn(today);
    for (const project of PROJECTS.filter((entry) => billingOf(entry) === 'owner')) {
      const contract = project.contract + total(contractChanges(project.code).map(priceOf));
      expect(total(scheduleOf(project).map(({ value }) => value)), project.code).toBe(contract * 100);
      const apps = payAppsOf(project);
      const worked = new Map<number, number>();
      for (const app of apps) {
        for (const { valued, previous, work } of app.lines) {
          expect(previous, `${project.code} ${app.number} ${valued.number}`).toBe(worked.get(valued.number) ?? 0);
          worked.set(valued.number, previous + work);
        }
      }
      const last = apps.at(-1);
      expect(total(apps.map(({ gross }) => gross))).toBe(
        total((last?.lines ?? []).map(({ previous, work, stored }) => previous + work + stored)),
      );
    }
  });

  test('has a job at a loss, a fading one, one billed ahead and one behind, and healthy ones', async () => {
    const { PROJECTS, standingOn, AS_OF } = await booksOn(today);
    const jobs = new Map(
      PROJECTS.map((project) => {
        const at = standingOn(project, AS_OF);
        const original = 1 - project.budget / project.contract;
        const margin = 1 - at.estimate / at.contract;
        return [project.code, { margin, fade: original - margin, over: at.billed - at.earned }];
      }),
    );
    expect(jobs.get('FRN1')?.margin).toBeLessThan(0);
    expect(jobs.get('KTL1')?.fade).toBeGreaterThan(0.05);
    expect(jobs.get('KTL1')?.margin).toBeGreaterThan(0);
    expect(jobs.get('HWC1')?.over).toBeGreaterThan(10_000_000);
    expect(jobs.get('BRW1')?.over).toBeLessThan(-10_000_000);
    for (const [code, { margin }] of jobs) {
      if (code === 'FRN1') continue;
      expect(margin, code).toBeGreaterThan(0.06);
      expect(margin, code).toBeLessThan(0.25);
    }
  });
});
