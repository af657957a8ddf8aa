// The crew board as rows: what crew_matrix says of each person and week, and the same by job. Hours are added, never worked out.
import type { Row } from '@/catalog/resource.ts';
import { addDays, isDay, periodDays } from '@/lib/dates.ts';
import { sumFigures } from '@/lib/numbers.ts';

export const spans = [1, 2, 6] as const;
export const layouts = ['people', 'jobs'] as const;
export type Layout = (typeof layouts)[number];

/** As crew_matrix calls hours nobody is named for; written as the name of their resource. */
export const NOBODY = 'Unassigned';

/** Where hours stand: with whom, on which job, in which week. */
export interface Place {
  /** employee, or `name:` and the name of a crew that is no employee */
  person: string;
  project: string;
  week: string;
}

export interface Allocation extends Place {
  id: string;
  code: string | null;
  hours: number;
  role: string | null;
}

export interface Person {
  key: string;
  name: string;
  title: string | null;
  department: string | null;
  /** hours of a week; null for who is no employee */
  capacity: number | null;
  /** weeks with more of them */
  over: string[];
}

export interface Line {
  key: string;
  name: string;
  note: string | null;
  capacity: number | null;
  over: string[];
  cells: Map<string, Allocation[]>;
}

export interface LineGroup {
  key: 'nobody' | 'department' | 'none' | 'hired' | 'jobs';
  label: string | null;
  lines: Line[];
}

export const personKey = (employee: unknown, name: unknown): string => (employee ? String(employee) : `name:${name}`);
export const isNamed = (key: string): boolean => key.startsWith('name:');
export const nameOf = (key: string): string => key.slice('name:'.length);
export const nobody = personKey(null, NOBODY);

/** Mondays, from that of a day on. */
export function mondays(from: string | null, today: string, count: number): string[] {
  const [monday] = periodDays('this_week', isDay(from) ? from : today);
  return Array.from({ length: count }, (_, index) => addDays(monday, 7 * index));
}

interface Week {
  over: boolean;
  assignments: { id: string; project_id: string; code: string | null; hours: number; role: string | null }[];
}
const weeksOf = (row: Row): [string, Week][] => Object.entries((row.weeks ?? {}) as Record<string, Week>);

export const people = (rows: readonly Row[]): Person[] =>
  rows.map((row) => ({
    key: personKey(row.employee_id, row.resource),
    name: String(row.resource),
    title: (row.job_title as string | null) ?? null,
    department: (row.department as string | null) || null,
    capacity: row.capacity === null ? null : Number(row.capacity),
    over: weeksOf(row).flatMap(([week, { over }]) => (over ? [week] : [])),
  }));

/** All hours of these rows; `moved`: those that are on their way somewhere else, which is where they are shown. */
export const allocations = (rows: readonly Row[], moved: Record<string, Place> = {}): Allocation[] =>
  rows.flatMap((row) =>
    weeksOf(row).flatMap(([week, { assignments }]) =>
      assignments.map(({ id, project_id: project, code, hours, role }) => ({
        id,
        code,
        hours,
        role,
        ...{ person: personKey(row.employee_id, row.resource), project, week },
        ...moved[id],
      })),
    ),
  );

export const hoursOf = (of: readonly Allocation[]): string | null => sumFigures(of.map(({ hours }) => hours));

function cellsOf(of: readonly Allocation[], key: string, by: 'person' | 'project'): Map<string, Allocation[]> {
  const cells = new Map<string, Allocation[]>();
  for (const one of of) if (one[by] === key) cells.set(one.week, [...(cells.get(one.week) ?? []), one]);
  return cells;
}

/** Hours without a name on top, then people by department, then crews that are hired. */
export function byPeople(all: readonly Person[], of: readonly Allocation[], withNobody: boolean): LineGroup[] {
  const line = ({ key, name, title, capacity, over }: Person): Line => ({
    ...{ key, name, note: title, capacity, over },
    cells: cellsOf(of, key, 'person'),
  });
  const open = { key: nobody, name: NOBODY, title: null, department: null, capacity: null, over: [] };
  const unnamed = all.filter(({ key }) => key === nobody);
  const staff = all.filter(({ key }) => !isNamed(key));
  const departments = [...new Set(staff.flatMap(({ department }) => department ?? []))].sort((a, b) =>
    a.localeCompare(b),
  );
  const group = (key: LineGroup['key'], label: string | null, members: Person[]): LineGroup => ({
    ...{ key, label },
    lines: members.map(line),
  });
  return [
    group('nobody', null, unnamed.length > 0 ? unnamed : withNobody ? [open] : []),
    ...departments.map((name) =>
      group(
        'department',
        name,
        staff.filter(({ department }) => department === name),
      ),
    ),
    group(
      'none',
      null,
      staff.filter(({ department }) => department === null),
    ),
    group(
      'hired',
      null,
      all.filter(({ key }) => isNamed(key) && key !== nobody),
    ),
  ].filter(({ lines }) => lines.length > 0);
}

/** Jobs with hours in these weeks, and those under way that have none. */
export function byJobs(jobs: readonly Row[], of: readonly Allocation[]): LineGroup[] {
  const worked = new Set(of.map(({ project }) => project));
  const known = jobs.filter(({ id, status }) => worked.has(String(id)) || status === 'active');
  const unknown = [...worked].filter((key) => !known.some(({ id }) => id === key));
  const line = (key: string, name: string, note: string | null): Line => ({
    ...{ key, name, note, capacity: null, over: [] },
    cells: cellsOf(of, key, 'project'),
  });
  const lines = [
    ...known.map(({ id, code, name }) => line(String(id), String(code), String(name))),
    ...unknown.map((key) => line(key, '—', null)),
  ];
  return lines.length > 0 ? [{ key: 'jobs', label: null, lines }] : [];
}
