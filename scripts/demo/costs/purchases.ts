import { type Day, LOG_START } from '../days.ts';
import { PROJECTS, type Project } from '../projects/index.ts';
import { random } from '../random.ts';
import type { Cents } from '../sheets/sheet.ts';
import { budgetOf } from './budget.ts';
import { SMALL_MATERIALS } from './lines.ts';
import { daysBetween, parts } from './split.ts';

/** A receipt of the supply house; a return is negative. */
export interface Purchase {
  date: Day;
  store: string;
  note: string;
  project: Project;
  purchaser: string;
  invoice: string;
  card: string;
  tax: Cents;
  total: Cents;
}

const NOTES = [
  'blocking and fasteners',
  'caulk and sealant',
  'temp power',
  'trim pieces',
  'safety',
  'doors and hardware',
  'misc',
];
const STORES = ['Store 0117', 'Store 0242', 'Store 0305'];
const TYPICAL: Cents = 31_000;
const TAX = 0.0675;

function ofProject(project: Project): Purchase[] {
  const entry = budgetOf(project).find(({ line }) => line.code === SMALL_MATERIALS);
  if (!entry || entry.actual === 0) return [];
  const r = random(`purchases ${project.code}`);
  const totals = parts(entry.actual, Math.max(1, Math.round(entry.actual / TYPICAL)), r);
  const last = totals.length - 1;
  if (last > 5) {
    // One return; the receipt before it was that much larger.
    const back = Math.round((totals[last] ?? 0) * 0.3);
    totals[last - 1] = (totals[last - 1] ?? 0) + (totals[last] ?? 0) + back;
    totals[last] = -back;
  }
  return daysBetween(entry.from, entry.to, totals.length).map((date, i) => {
    const total = totals[i] ?? 0;
    return {
      date,
      store: r.pick(STORES),
      note: `${project.code.toLowerCase()} ${total < 0 ? 'return' : r.pick(NOTES)}`,
      project,
      purchaser: r.chance(0.6)
        ? (project.superintendent ?? project.manager)
        : r.pick(['Petra Lindmoss', 'Amos Greaveley', 'Nell Brackwater']),
      invoice: '',
      card: r.pick(['4417', '4425', '4433']),
      tax: Math.round((total * TAX) / (1 + TAX)),
      total,
    };
  });
}

/** Also those from before the log. */
export const allPurchases = (): readonly Purchase[] => PROJECTS.flatMap(ofProject);

export function purchases(): readonly Purchase[] {
  return allPurchases()
    .filter((purchase) => purchase.date >= LOG_START)
    .sort((a, b) => a.date - b.date)
    .map((purchase, i) => ({ ...purchase, invoice: String(90_041_000 + i * 13) }));
}
