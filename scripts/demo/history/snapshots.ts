import { type Standing, standingOn } from '../books/standing.ts';
import { isLongAgo } from '../costs/opening.ts';
import { AS_OF, type Day, onDay } from '../days.ts';
import { PROJECTS, type Project } from '../projects/index.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import type { Known } from './known.ts';
import { MONTHS_KEPT, periodId } from './periods.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

/** The margin of running jobs was kept every other Friday, this often. */
const KEPT = 20;
const EVERY = 14;

const percent = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;
const severity = (projected: number, fade: number): string =>
  projected < 0 || fade >= 10 ? 'critical' : fade >= 5 ? 'warning' : fade >= 2 ? 'watch' : 'none';

function margin(known: Known, project: Project, of: Day): Row {
  const at = standingOn(project, of);
  const original = percent(project.contract - project.budget, project.contract);
  const projected = percent(at.contract - at.estimate, at.contract);
  const earnedValue = Math.round((at.budget * at.actual) / at.estimate);
  const fade = Math.round((original - projected) * 100) / 100;
  return {
    project_id: known.project(project.code),
    snapshot_date: day(of),
    original_contract: project.contract,
    approved_changes: usd(at.contract - project.contract * 100),
    revised_contract: usd(at.contract),
    costs_to_date: usd(at.actual),
    estimated_cost_at_completion: usd(at.estimate),
    earned_value: usd(earnedValue),
    percent_complete: percent(at.actual, at.estimate),
    cost_performance_index: (earnedValue / at.actual).toFixed(3),
    schedule_performance_index: (at.actual / at.estimate / at.time).toFixed(3),
    original_margin_pct: original,
    current_margin_pct: percent(at.earned - at.actual, at.earned),
    projected_margin_pct: projected,
    margin_fade_pct: fade,
    fade_severity: severity(projected, fade),
    unbilled_costs: usd(Math.max(0, at.earned - at.billed)),
    pending_change_orders: usd(at.pending),
  };
}

/** Margin of the jobs that run, fortnight by fortnight, from their first bills on. */
export function margins(known: Known): readonly Batch[] {
  const running = PROJECTS.filter(({ status }) => status === 'active' || status === 'on_hold');
  const days = Array.from({ length: KEPT }, (_, i) => AS_OF - (KEPT - 1 - i) * EVERY);
  const rows = running.flatMap((project) =>
    days
      .filter((of) => of > project.start + 30 && (project.stopped ?? of) >= of - 60)
      .map((of) => margin(known, project, of)),
  );
  return [['profit_fade_snapshots', rows]];
}

interface Month {
  id: string;
  backlog: string;
  committed: string;
  projects: Row[];
}

const figures = (known: Known, project: Project, at: Standing): Row => ({
  project_id: known.project(project.code),
  code: project.code,
  status: project.status,
  revised_contract: usd(at.contract),
  revised_budget: usd(at.budget),
  committed: usd(at.committed),
  actual: usd(at.actual),
  eac: usd(at.estimate),
  cost_pct: percent(at.actual, at.estimate),
  earned_revenue: usd(at.earned),
  billed_to_date: usd(at.billed),
  over_under_billing: usd(at.billed - at.earned),
  backlog: usd(at.contract - at.earned),
  projected_margin: usd(at.contract - at.estimate),
});

/** What the close of a month has kept of the jobs; money owed and owned is added by the database. */
export function closedMonths(known: Known): readonly Month[] {
  return MONTHS_KEPT.filter(({ status }) => status === 'locked').map((month) => {
    const jobs = PROJECTS.filter((project) => !isLongAgo(project) && project.start <= month.end);
    const standing = jobs.map((project) => ({ project, at: standingOn(project, month.end) }));
    const open = standing.filter(({ project }) => (project.finished ?? onDay(1)) > month.end);
    const total = (of: (at: Standing) => Cents) => usd(sum(open.map(({ at }) => of(at))));
    return {
      id: periodId(known, month),
      backlog: total((at) => at.contract - at.earned),
      committed: total((at) => at.committed),
      projects: standing.map(({ project, at }) => figures(known, project, at)),
    };
  });
}
