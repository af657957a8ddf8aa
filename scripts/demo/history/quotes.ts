import { commitmentsOf } from '../books/commitments.ts';
import { type Budgeted, budgetOf } from '../costs/budget.ts';
import { vendorOf } from '../costs/transactions.ts';
import { onDay } from '../days.ts';
import { PROJECTS, type Project } from '../projects/index.ts';
import { random } from '../random.ts';
import type { Cents } from '../sheets/sheet.ts';
import { vendorsOf } from '../vendors.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

/** Smaller scopes are let without asking around. */
const ASKED_FROM: Cents = 1_500_000;
/** Jobs that are being bought out now. */
const BUYOUT = ['GLN1', 'SPR3', 'QRY1'];
/** Firms of other counties who answer when a trade has few of its own; they are never taken. */
const OTHERS = ['Quillmoor Contracting', 'Hasp & Staple Builders', 'Easterleigh Trades'];

/** Who answered, cheapest chosen first. */
function bidders(project: Project, { line }: Budgeted): string[] {
  const chosen = vendorOf(project, line);
  const rivals = [...vendorsOf(line.trade).map(({ name }) => name), ...OTHERS].filter((name) => name !== chosen);
  return [chosen, ...rivals.slice(0, 2)];
}

const covers = ({ line }: Budgeted): string =>
  ['Lumber', 'Windows and Doors', 'Cabinets', 'Appliances'].includes(line.trade) ? 'material' : 'combined';

function ofScope(known: Known, project: Project, budgeted: Budgeted, first: number): Row[] {
  const let_ = commitmentsOf(project).find((entry) => entry.budgeted.line.code === budgeted.line.code);
  const isLet = let_?.executed != null;
  const asked = isLet ? (let_?.issued ?? 0) - 20 : onDay(-19);
  const base = isLet ? (let_?.original ?? 0) : Math.round(budgeted.budget * 0.97);
  return bidders(project, budgeted).map((vendor, i) => {
    const r = random(`quote ${project.code} ${budgeted.line.code} ${vendor}`);
    const amount = i === 0 ? base : Math.round((base * (1.02 + r.int(0, 14) / 100)) / 10_000) * 10_000;
    const date = asked + r.int(0, 9);
    const isLate = !isLet && i === 2;
    const status = isLet ? (i === 0 ? 'accepted' : 'rejected') : isLate ? 'draft' : 'submitted';
    return {
      project_id: known.project(project.code),
      vendor_id: known.vendor(vendor),
      cost_code_id: known.code(project.code, budgeted.line.code),
      quote_number: `Q-${String(first + i).padStart(3, '0')}`,
      scope_category: budgeted.line.trade,
      scope_description: budgeted.line.description,
      labor_material: covers(budgeted),
      amount: usd(isLate ? 0 : amount),
      quote_date: isLate ? null : day(date),
      valid_until: isLate ? null : day(date + (isLet ? 30 : 45)),
      status,
      contract_issued: isLet && i === 0,
      commitment_id: isLet && i === 0 && let_ ? ids(known).commitment(project.code, budgeted.line.code) : null,
      priority: isLet ? null : 1,
      notes: i === 1 && r.chance(0.4) ? 'Excludes permit and disposal.' : null,
    };
  });
}

/** Three prices for every larger scope, and of jobs in buyout the ones that are being asked for now. */
export function quotes(known: Known): readonly Batch[] {
  const rows = PROJECTS.flatMap((project) => {
    const firm = new Set(
      commitmentsOf(project).flatMap(({ executed, budgeted }) => (executed === null ? [] : [budgeted.line.code])),
    );
    const scopes = budgetOf(project).filter(
      ({ line, budget }) =>
        line.committed && budget >= ASKED_FROM && (firm.has(line.code) || BUYOUT.includes(project.code)),
    );
    return scopes.flatMap((budgeted, i) => ofScope(known, project, budgeted, 1 + i * 3));
  });
  // one price nobody took up in time
  const late = rows.filter(({ status }) => status === 'submitted').slice(0, 2);
  for (const row of late) Object.assign(row, { status: 'expired', valid_until: day(onDay(-4)) });
  return [['quotes', rows]];
}
