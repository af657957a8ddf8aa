import type { SheetReport, StagedRow } from '../contract.ts';
import { sheetIssue } from '../issue.ts';
import { knownLabels, labelsOf } from '../map/header.ts';
import { type Plan, planSheet } from '../map/plan.ts';
import { display, type Grid } from '../read/cell.ts';
import { emptyReport } from '../report.ts';
import { filledCells } from '../rows/kind.ts';
import type { ListSheet, PartsSheet, SheetPart } from '../spec.ts';
import type { Reading, ShapeInput } from './shape.ts';
import { walk } from './table.ts';

type Input = ShapeInput<PartsSheet>;

interface Section {
  part: SheetPart;
  heading: number;
  end: number;
  plan: Plan;
}

/** Lists below each other: every one begins with its heading and has a label row of its own. */
export function partsShape(input: Input): Reading {
  const { spec, grid } = input;
  const sections = sectionsOf(input);
  const readable = sections.length > 0 && sections.every(({ plan }) => plan.readable);
  const report: SheetReport = {
    ...emptyReport(input.file, spec.name, readable || grid.rows.length === 0 ? 'read' : 'needs_mapping'),
    table: spec.table,
    header_row: sections[0] ? sections[0].plan.header + 1 : null,
    columns: sections[0]?.plan.columns ?? [],
    issues: sections.flatMap(({ plan }) => plan.issues),
    ...(grid.date1904 ? { date1904: true as const } : {}),
  };
  if (sections.length === 0 && grid.rows.length > 0) report.issues.push(sheetIssue('needs_mapping', null));
  return { report, rows: readable ? rowsOf(input, sections, report) : [] };
}

function sectionsOf({ spec, grid, run, mapping }: Input): Section[] {
  const found = grid.rows.flatMap((_, i) => {
    const part = partAt(spec, grid, i);
    return part ? [{ part, heading: i }] : [];
  });
  return found.map(({ part, heading }, n) => {
    const end = found[n + 1]?.heading ?? grid.rows.length;
    const header = headerOf(grid, part, heading, end);
    const own: Grid = { ...grid, rows: grid.rows.slice(0, end) };
    const plan = planSheet({
      mapping: { as: null, ignore: false, columns: mapping?.columns ?? new Map(), headerRow: header + 1 },
      columns: part.columns,
      headerRow: header + 1,
      grid: own,
      run,
    });
    return { part, heading, end, plan };
  });
}

function partAt(spec: PartsSheet, grid: Grid, index: number): SheetPart | undefined {
  const filled = filledCells(grid.rows[index] ?? []);
  const text = filled.length === 1 ? display(grid.rows[index]?.[filled[0] as number]) : '';
  return spec.parts.find((part) => part.begins.test(text));
}

/** The row of the part with the most known labels; without any, the heading stands for them and positions decide. */
function headerOf(grid: Grid, part: SheetPart, heading: number, end: number): number {
  const known = knownLabels(part.columns);
  const count = (i: number) => labelsOf(grid.rows[i]).filter((label) => known.has(label)).length;
  let best = heading;
  for (let i = heading + 1; i < Math.min(end, heading + 10); i++) if (count(i) > count(best)) best = i;
  return best;
}

function* rowsOf(input: Input, sections: readonly Section[], report: SheetReport): Generator<StagedRow> {
  const { spec, grid } = input;
  const add = (name: string) => {
    report.rows[name] = (report.rows[name] ?? 0) + 1;
  };
  for (let i = 0; i < (sections[0]?.heading ?? 0); i++)
    add(filledCells(grid.rows[i] ?? []).length > 0 ? 'title' : 'blank');
  for (const { part, heading, end, plan } of sections) {
    add('section');
    const list: ListSheet = { ...spec, ...part, shape: 'list', headerRow: plan.header + 1 };
    const text = display(grid.rows[heading]?.[0], grid.date1904);
    for (const row of walk({ ...input, spec: list }, plan, report, heading + 1, end)) yield { ...row, section: text };
  }
}
