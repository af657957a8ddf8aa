import type { ProblemGroup } from '../problems.ts';
import type { SheetColumn, SheetCount } from '../types.ts';
import { LabelAnswer } from './LabelAnswer.tsx';
import { LinesAnswer } from './LinesAnswer.tsx';
import { WordAnswer } from './WordAnswer.tsx';

const OTHER_SOURCE = 'other_source_owns_lines';
/** What it means that a word stands for nothing, on purpose. */
const NONE: Readonly<Record<string, string>> = {
  project: 'no_project',
  project_of_customer: 'no_project',
  cost_code_of_account: 'no_cost',
};

/** `table.column` of the enum the word belongs to, if it is a word of a fixed list. */
function wordsOf(group: ProblemGroup, sheets: SheetCount[]): string | null {
  const [problem] = group.problems;
  if (!problem || group.code !== 'unmapped_value' || group.value === null) return null;
  const sheet = sheets.find((one) => one.sheet === problem.sheet && one.fields.length > 0);
  const at = ({ column, row }: SheetColumn) => column === problem.column && (row === null || row === problem.row);
  const field = sheet?.columns.find(at)?.field;
  return sheet?.fields.find((one) => one.field === field)?.words ?? null;
}

export const isAnswerable = (group: ProblemGroup, sheets: SheetCount[]): boolean =>
  group.code === OTHER_SOURCE || (group.label?.table ?? null) !== null || wordsOf(group, sheets) !== null;

/** One answer for all rows that carry the word. */
export function GroupAnswer({ group, sheets }: { group: ProblemGroup; sheets: SheetCount[] }) {
  const words = wordsOf(group, sheets);
  if (group.code === OTHER_SOURCE) return group.value === null ? null : <LinesAnswer project={group.value} />;
  if (group.label?.table) {
    // Costs without a project are overhead; elsewhere a row without its project says nothing.
    const onlyCosts = group.problems.every((problem) => problem.table === 'cost_events');
    return <LabelAnswer label={group.label} none={onlyCosts ? (NONE[group.label.kind] ?? null) : null} />;
  }
  return words && group.value !== null ? <WordAnswer words={words} word={group.value} /> : null;
}
