import { cellOf } from '../../src/features/import/problems.ts';
import type { ImportAnswer, Problem, UndoAnswer } from '../../src/features/import/types.ts';

const SHOWN = 50;

const line = ({ sheet, code, label, value, ...where }: Problem) =>
  [sheet, cellOf({ sheet, code, label, value, ...where }), code, label, value === null ? null : JSON.stringify(value)]
    .filter(Boolean)
    .join('  ');

function problems(title: string, list: Problem[], total: number): string[] {
  if (total === 0) return [];
  const more = total > SHOWN ? [`  … ${total - Math.min(SHOWN, list.length)} more`] : [];
  return ['', `${title}: ${total}`, ...list.slice(0, SHOWN).map((problem) => `  ${line(problem)}`), ...more];
}

/** What a check or an import says, for a terminal. */
export function answerText(answer: ImportAnswer): string {
  const read = answer.sheets.filter(({ state }) => state !== 'not_read');
  const width = Math.max(5, ...read.map(({ sheet }) => sheet.length));
  const row = (name: string, ...cells: (string | number)[]) =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(10))].join(' ');
  const { totals, counts } = answer;
  return [
    row('Sheet', 'created', 'updated', 'unchanged', 'refused'),
    ...read.map((one) =>
      one.state === 'needs_mapping'
        ? `${one.sheet.padEnd(width)} columns not recognized`
        : row(one.sheet, one.created, one.updated, one.unchanged, one.rejected),
    ),
    row('Total', totals.created, totals.updated, totals.unchanged, totals.rejected),
    ...problems('Refused', answer.rejected, counts.rejected),
    ...problems('Duplicates', answer.duplicates, counts.duplicates),
    ...problems('Warnings', answer.warnings, counts.warnings),
    '',
    `${answer.status}  run ${answer.run_id}`,
  ].join('\n');
}

export function undoText({ reversed, kept, failed }: UndoAnswer): string {
  const left = [...kept, ...failed].map(({ table, label, id, reason }) => `  ${table} ${label ?? id}: ${reason}`);
  return [`Taken back: ${reversed}. Kept: ${kept.length}. Failed: ${failed.length}.`, ...left].join('\n');
}
