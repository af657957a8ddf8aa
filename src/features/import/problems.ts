import type { Label, Problem } from './types.ts';

// Codes where the cure is one decision for a word, however many rows carry it.
const byValue = new Set([
  'unknown_project',
  'unknown_employee',
  'unknown_division',
  'unmapped_value',
  'unmatched_debt',
  'unmatched_lead',
  'unmatched_task',
  'ambiguous_match',
]);

/** The label is the project, the value what the two sources say. */
const BY_PROJECT = 'other_source_owns_lines';

export interface ProblemGroup {
  key: string;
  code: string;
  /** set where the group is one word of the file */
  value: string | null;
  rows: number;
  amount: number | null;
  /** a record that is named nearly the same */
  similar: string | null;
  /** the word as a label that stands for a record */
  label: Label | null;
  sheets: string[];
  problems: Problem[];
}

const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

// A word of a list means what its column says; the name of a record is the same in every tab.
function keyOf({ code, label, value }: Problem): string {
  // a rule of the database: its name
  if (code === 'constraint') return `${code}|${plain(value)}`;
  if (code === BY_PROJECT) return `${code}|${plain(label)}`;
  if (!byValue.has(code)) return code;
  return `${code}|${code === 'unmapped_value' ? plain(label) : ''}|${plain(value)}`;
}

/** Largest group first: what repairs most rows is read first. */
export function groupProblems(problems: Problem[], labels: Label[] = []): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const key = keyOf(problem);
    const value = problem.code === BY_PROJECT ? problem.label : byValue.has(problem.code) ? problem.value : null;
    const group = groups.get(key) ?? {
      key,
      code: problem.code,
      value,
      rows: 0,
      amount: null,
      similar: null,
      label: null,
      sheets: [],
      problems: [],
    };
    group.problems.push(problem);
    if (problem.sheet && !group.sheets.includes(problem.sheet)) group.sheets.push(problem.sheet);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    const rows = new Map(group.problems.map((item) => [`${item.sheet}|${item.row}`, item]));
    group.rows = [...rows.values()].reduce((sum, item) => sum + (item.rows ?? 1), 0);
    const amounts = [...rows.values()]
      .map(({ amount }) => amount)
      .filter((amount) => amount !== null && amount !== undefined && amount !== '');
    // Cents, so that a long column adds up exactly.
    const cents = amounts.reduce<number>((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
    // As the file has them: what is a cost in one tab may be negative in another, so they add up within one only.
    group.amount = amounts.length > 0 && group.sheets.length <= 1 ? cents / 100 : null;
    // The database has counted every row of a label, also those beyond the end of the list.
    const label =
      group.value === null
        ? undefined
        : labels.find((item) => item.state !== 'new' && plain(item.value) === plain(group.value));
    if (!label) continue;
    group.rows = Math.max(group.rows, label.rows);
    group.amount = label.amount ?? group.amount;
    group.similar = label.similar;
    group.label = label;
  }
  return [...groups.values()].sort((a, b) => b.rows - a.rows || a.key.localeCompare(b.key));
}

export interface ProblemFilter {
  code: string | null;
  sheet: string | null;
}

export function filterProblems(problems: Problem[], { code, sheet }: ProblemFilter): Problem[] {
  return problems.filter((item) => (!code || item.code === code) && (!sheet || item.sheet === sheet));
}

export const codesOf = (problems: Problem[]): string[] => [...new Set(problems.map((item) => item.code))].sort();
export const sheetsOf = (problems: Problem[]): string[] => [
  ...new Set(problems.flatMap((item) => (item.sheet ? [item.sheet] : []))),
];

/** `B14`, `B`, `14` or nothing. */
export const cellOf = (problem: Problem): string => `${problem.column ?? ''}${problem.row ?? ''}`;
