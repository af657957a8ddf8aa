import { payAppsOf } from '../books/pay-apps.ts';
import { label, type Project } from '../projects/index.ts';
import { money, moneyFormula, numberFormula, type Sheet, SheetBuilder, sum } from './sheet.ts';

const LABELS = [
  'Project',
  'Total Budget',
  'Draws Released',
  'Remaining Balance',
  '% Complete',
  'Draws #',
  'PM',
  'Status/Notes',
];

export function projectBudgets(projects: readonly Project[]): Sheet {
  const sheet = new SheetBuilder('PROJECT BUDGETS', [40, 16, 16, 18, 11, 9, 18, 90]);
  sheet.add('PROJECT BUDGETS');
  sheet.add(...LABELS);
  const first = sheet.next;
  const amounts = projects.map((project) => {
    const budget = project.budget * 100;
    const apps = payAppsOf(project).filter(({ approved }) => approved !== null);
    const drawn = sum(apps.map(({ gross }) => gross));
    const row = sheet.next;
    sheet.add(
      label(project),
      money(budget),
      money(drawn),
      moneyFormula(`B${row}-C${row}`, budget - drawn),
      numberFormula(`C${row}/B${row}`, drawn / budget, '0%'),
      apps.length,
      project.manager,
      project.note,
    );
    return { budget, drawn };
  });
  sheet.total('TOTAL', first, { B: sum(amounts.map((a) => a.budget)), C: sum(amounts.map((a) => a.drawn)) });
  return sheet.build();
}
