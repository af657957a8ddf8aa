import { commitmentsOf } from '../books/commitments.ts';
import { budgetOf, lengthOf, within } from '../costs/budget.ts';
import { isLongAgo } from '../costs/opening.ts';
import { vendorOf } from '../costs/transactions.ts';
import { TODAY } from '../days.ts';
import { PROJECTS, type Project } from '../projects/index.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, type Row } from './rows.ts';
import { type Step, stepsOf } from './tasks-by-kind.ts';

/** Days a job is behind its plan. */
const BEHIND: Record<string, number> = { KTL1: 26, FRN1: 33, ORC1: 9, BRW1: 4 };
const REASONS: Record<string, readonly [task: string, status: 'delayed' | 'blocked', reason: string]> = {
  KTL1: ['Rough-in electrical', 'delayed', 'Framing ran late, electrician was booked elsewhere'],
  FRN1: ['Storm drainage', 'blocked', 'Trench waits for the engineer to accept the rock line'],
  TNB1: ['Framing', 'blocked', 'Job is on hold until the new lender has closed'],
  ORC1: ['Cabinets', 'delayed', 'Island cabinets were ordered after the rest'],
};

/** Share of the job's time that has passed today. */
function shareToday(project: Project): number {
  const end = Math.min(TODAY, project.finished ?? TODAY, project.stopped ?? TODAY);
  return within((end - project.start) / lengthOf(project));
}

function task(known: Known, project: Project, step: Step, previous: Step | undefined, place: number): Row {
  const { name, from, to, code, weight } = step;
  const at = (share: number) => project.start + Math.round(lengthOf(project) * share);
  const behind = BEHIND[project.code] ?? 0;
  const done = within((shareToday(project) - from) / (to - from));
  const trouble = REASONS[project.code];
  const isTrouble = trouble?.[0] === name && done < 1;
  const status = done >= 1 ? 'completed' : isTrouble ? trouble[1] : done > 0 ? 'in_progress' : 'not_started';
  const line = code === null ? undefined : budgetOf(project).find((entry) => entry.line.code === code)?.line;
  const planned = { start: day(at(from) - behind), end: day(at(to) - behind) };
  return {
    id: ids(known).task(project.code, name),
    project_id: known.project(project.code),
    task_name: name,
    status,
    planned_start: planned.start,
    planned_end: planned.end,
    baseline_start: planned.start,
    baseline_end: planned.end,
    actual_start: done > 0 ? day(at(from)) : null,
    actual_end: done >= 1 ? day(Math.min(TODAY, at(to))) : null,
    percent_complete: Math.round(done * 20) * 5,
    weight,
    assigned_employee_id: line ? null : known.employee(project.superintendent ?? project.manager),
    assigned_vendor_id: line ? known.vendor(vendorOf(project, line)) : null,
    depends_on_id: previous ? ids(known).task(project.code, previous.name) : null,
    delay_reason: isTrouble ? trouble[2] : null,
    is_client_visible: code === null || name === 'Framing',
    sort_order: (place + 1) * 10,
  };
}

/** Beside the task before it, a task that begins while another still runs waits for the start of that one. */
function dependencies(known: Known, project: Project): Row[] {
  const steps = stepsOf(project.kind);
  return steps.flatMap((step, i) => {
    const earlier = steps[i - 2];
    if (!earlier || earlier.to <= step.from) return [];
    return [
      {
        project_id: known.project(project.code),
        milestone_id: ids(known).task(project.code, step.name),
        depends_on_id: ids(known).task(project.code, earlier.name),
        dependency_type: 'start_to_start',
        lag_days: 5,
      },
    ];
  });
}

/** Is the material there when the phase needs it? */
function phases(known: Known, project: Project): Row[] {
  return commitmentsOf(project)
    .filter(({ type }) => type === 'purchase_order')
    .map(({ budgeted, vendor, status, issued, number }) => {
      const { line, progress, from, to } = budgeted;
      const isLate = project.code === 'QRY1' && status === 'draft';
      return {
        project_id: known.project(project.code),
        phase_name: line.description,
        material_type: line.trade,
        vendor_id: known.vendor(vendor),
        supplier_terms: 'Net 30',
        commitment_id: ids(known).commitment(project.code, line.code),
        po_date: status === 'draft' ? null : day(issued),
        status: progress >= 1 ? 'completed' : isLate ? 'delayed' : progress > 0 ? 'in_progress' : 'not_started',
        planned_start: day(from),
        planned_end: day(Math.max(from, project.start + Math.round(lengthOf(project) * line.to))),
        actual_start: progress > 0 ? day(from) : null,
        actual_end: progress >= 1 ? day(to) : null,
        percent_complete: Math.round(progress * 20) * 5,
        notes: isLate ? `Lead time has doubled; ${number} should have gone out two weeks ago.` : null,
      };
    });
}

export function schedule(known: Known): readonly Batch[] {
  const running = PROJECTS.filter((project) => !isLongAgo(project));
  const current = running.filter(({ finished }) => finished === null);
  return [
    [
      'project_milestones',
      running.flatMap((project) => {
        const steps = stepsOf(project.kind);
        return steps.map((step, i) => task(known, project, step, steps[i - 1], i));
      }),
    ],
    ['milestone_dependencies', running.flatMap((project) => dependencies(known, project))],
    ['phase_sync_entries', current.flatMap((project) => phases(known, project))],
  ];
}
