import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { allocations, byJobs, byPeople, hoursOf, mondays, nobody, people } from './board.ts';

const hours = (id: string, project_id: string, count: number) => ({
  id,
  project_id,
  code: project_id,
  hours: count,
  role: null,
});
const row = (values: Record<string, unknown>) =>
  ({ employee_id: null, job_title: null, department: null, capacity: null, weeks: {}, ...values }) as unknown as Row;
const WEEK = '2026-06-15';
const rows = [
  row({
    ...{ employee_id: 'e1', resource: 'Ann', department: 'Field', capacity: 40 },
    weeks: { [WEEK]: { over: true, assignments: [hours('a', 'P1', 20.25), hours('b', 'P2', 30)] } },
  }),
  row({ employee_id: 'e2', resource: 'Bob', capacity: 40 }),
  row({ resource: 'Hired hands', weeks: { [WEEK]: { over: false, assignments: [hours('c', 'P1', 8)] } } }),
  row({ resource: 'Unassigned', weeks: { [WEEK]: { over: false, assignments: [hours('d', 'P3', 16)] } } }),
];

describe('the crew board', () => {
  it('begins on the Monday of a day, and of today where the day is none', () => {
    expect(mondays('2026-06-17', '2026-01-01', 2)).toEqual([WEEK, '2026-06-22']);
    expect(mondays('soon', '2026-06-21', 1)).toEqual([WEEK]);
  });

  it('has who is needed on top, then people by department, then hired crews', () => {
    const groups = byPeople(people(rows), allocations(rows), true);
    expect(groups.map(({ key, label, lines }) => [key, label, lines.map(({ name }) => name)])).toEqual([
      ['nobody', null, ['Unassigned']],
      ['department', 'Field', ['Ann']],
      ['none', null, ['Bob']],
      ['hired', null, ['Hired hands']],
    ]);
    expect(groups[1]?.lines[0]?.over).toEqual([WEEK]);
  });

  it('has room for hours without a name only for who may write them', () => {
    const staff = rows.slice(0, 2);
    expect(byPeople(people(staff), allocations(staff), true)[0]?.lines[0]?.key).toBe(nobody);
    expect(byPeople(people(staff), allocations(staff), false).map(({ key }) => key)).toEqual(['department', 'none']);
  });

  it('has jobs under way that nobody is on, and not those that are done', () => {
    const jobs = [
      { id: 'P1', code: 'ONE', name: 'One', status: 'completed' },
      { id: 'P4', code: 'FOUR', name: 'Four', status: 'active' },
      { id: 'P5', code: 'FIVE', name: 'Five', status: 'completed' },
    ] as Row[];
    const lines = byJobs(jobs, allocations(rows)).flatMap((group) => group.lines);
    // jobs the caller may not read have no name
    expect(lines.map(({ name }) => name)).toEqual(['ONE', 'FOUR', '—', '—']);
    expect(hoursOf(lines[0]?.cells.get(WEEK) ?? [])).toBe('28.25');
  });

  it('shows what is on its way where it goes', () => {
    const moved = allocations(rows, { a: { person: 'e2', project: 'P1', week: '2026-06-22' } });
    const bob = byPeople(people(rows), moved, false).flatMap(({ lines }) => lines)[2];
    expect(bob?.cells.get('2026-06-22')?.map(({ id, hours: count }) => [id, count])).toEqual([['a', 20.25]]);
  });
});
