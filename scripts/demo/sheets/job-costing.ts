import { budgetOf } from '../costs/budget.ts';
import { isLongAgo, openingCost } from '../costs/opening.ts';
import { iso, OPENING } from '../days.ts';
import type { Project } from '../projects/index.ts';
import { money, moneyFormula, numberFormula, type Sheet, SheetBuilder, sum } from './sheet.ts';

const LABELS = [
  'Cost Code / Division',
  'Code',
  'Budget',
  'Actual Cost',
  'Variance ($)',
  'Variance (%)',
  'Committed',
  'Open POs',
  'Est to Complete',
  'Est at Complete',
];

function block(sheet: SheetBuilder, project: Project): void {
  sheet.add(`PROJECT: ${project.code}`);
  sheet.add(...LABELS);
  const first = sheet.next;
  // commitments of jobs that went on are records; of the others the total is all there is
  const lines = budgetOf(project).map((entry) => {
    const actual = openingCost(project, entry);
    return { ...entry, actual, committed: isLongAgo(project) ? actual : 0 };
  });
  for (const { line, budget, actual, committed } of lines) {
    const row = sheet.next;
    const toComplete = Math.max(budget, committed, actual) - actual;
    sheet.add(
      line.description,
      line.code,
      money(budget),
      money(actual),
      moneyFormula(`C${row}-D${row}`, budget - actual),
      numberFormula(`E${row}/C${row}`, (budget - actual) / budget, '0%'),
      money(committed),
      committed > actual ? 1 : 0,
      moneyFormula(`MAX(C${row},G${row},D${row})-D${row}`, toComplete),
      moneyFormula(`D${row}+I${row}`, actual + toComplete),
    );
  }
  const total = (of: 'budget' | 'actual' | 'committed') => sum(lines.map((entry) => entry[of]));
  sheet.total('TOTALS', first, { C: total('budget'), D: total('actual'), G: total('committed') });
  sheet.add();
}

export function jobCosting(projects: readonly Project[]): Sheet {
  const sheet = new SheetBuilder('JOB COSTING', [34, 10, 14, 14, 14, 12, 14, 9, 16, 16]);
  sheet.add('JOB COSTING');
  sheet.add(`Budget, and cost up to ${iso(OPENING)}; what came later is in the log`);
  sheet.add('One block per project');
  for (const project of projects) block(sheet, project);
  return sheet.build();
}
