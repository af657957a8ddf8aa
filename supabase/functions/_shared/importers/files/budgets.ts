import type { Issue, Lookup } from '../../importing/contract.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, Importer, RepeatedCell, RepeatedColumn, RowResult } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { money, text } from '../masterfile/column.ts';
import { projectOfFile } from './budget-file.ts';

const check = { at: null, to: null, refuse: false } as const;

/** Draw schedules of lenders, one file per project: budget lines, and what each draw released of them. */
export const budgets: Importer = {
  name: 'budgets',
  notRead: {},
  byLabels: true,
  sheets: [
    {
      name: 'Budget',
      shape: 'spread',
      table: 'cost_codes',
      source: 'csv_import',
      headerRow: 1,
      repeats: /^draw\s*#?\s*(\d{1,6})$/,
      number: 'line',
      total: 'original_budget',
      about: projectOfFile,
      columns: [
        text(0, '#', 'line', { synonyms: ['Line', 'No', 'No.'], to: null, required: true }),
        text(1, 'Description', 'description', { required: true }),
        money(2, 'Budget', 'original_budget', { required: true }),
        { ...money(0, 'Approved', 'approved'), ...check },
        { ...money(0, 'Released', 'released'), ...check },
        { ...money(0, 'Balance', 'balance'), ...check },
      ],
      // the lender's draws drive the progress of these lines
      whole: (about) => ({
        key: [{ lookup: 'id' }],
        match: ['id'],
        table: 'projects',
        completes: true,
        fields: { sov_basis: 'lender' },
        lookups: { id: projectNamed(about) },
      }),
      record,
      column: draw,
    },
  ],
};

/** Of the whole file, so it is no cell that names the project. */
const projectNamed = (value: string): Lookup => ({
  kind: 'project',
  value,
  required: true,
  cell: null,
  label: 'Project',
});

function record(row: RowView, cells: readonly RepeatedCell[]): RowResult {
  const number = Number(/\d+/.exec(row.shown('line'))?.[0]);
  if (isPhoto(row, cells))
    return { skip: row.issue('skipped_zero', 'original_budget', { value: row.text('description') }) };
  const project = { project_id: projectNamed(row.section?.label ?? '') };
  const code = String(number).padStart(3, '0');
  const budget = row.number('original_budget');
  const line: Draft = {
    key: [{ lookup: 'project_id' }, code],
    match: ['project_id', 'code'],
    fields: { code, category: categoryOf(row), sort_order: number },
    lookups: project,
    issues: checks(row, cells),
  };
  const value: Draft = {
    table: 'sov_lines',
    key: [{ lookup: 'project_id' }, String(number)],
    match: ['project_id', 'line_number'],
    fields: {
      line_number: number,
      sort_order: number,
      description: row.text('description'),
      scheduled_value: budget,
      opening_completed: 0,
    },
    lookups: { ...project, cost_code_id: row.lookup('line', code, { kind: 'cost_code', required: true }) },
  };
  return [line, value, ...drawn(row, cells, number, budget, project)];
}

/** One record per draw that released something; what was released before it is what the earlier draws say. */
function drawn(
  row: RowView,
  cells: readonly RepeatedCell[],
  number: number,
  budget: number | null,
  project: Record<string, Lookup>,
): Draft[] {
  const inOrder = [...cells].sort((a, b) => a.number - b.number);
  let before = 0;
  return inOrder.flatMap(({ number: draw, value, issue }): Draft[] => {
    if (issue) return [{ table: 'pay_app_lines', key: [''], issues: [issue] }];
    if (value === null || value === 0) return [];
    const previous = before / 100;
    before += Math.round(value * 100);
    return [
      {
        table: 'pay_app_lines',
        key: [''],
        match: ['pay_app_id', 'sov_line_id'],
        fields: {
          description: row.text('description'),
          scheduled_value: budget,
          previous_billed: previous,
          this_period: value,
          sort_order: number,
        },
        lookups: {
          ...project,
          pay_app_id: row.lookup('line', String(draw), { kind: 'draw', required: true }),
          sov_line_id: row.lookup('line', String(number), { kind: 'sov_line', required: true }),
        },
      },
    ];
  });
}

/** History: made as paid when nobody knows it yet; one that is there stays as it is, and is compared. */
function draw(about: string, { number, total }: RepeatedColumn): Draft {
  return {
    table: 'pay_apps',
    key: [''],
    match: ['project_id', 'pay_app_target', 'pay_app_number'],
    fields: { pay_app_target: 'lender', pay_app_number: number },
    defaults: { description: `Draw ${number}`, amount_requested: total, amount_approved: total, status: 'paid' },
    lookups: { project_id: projectNamed(about) },
  };
}

/** Released is the sum of the draws, and the balance is what is left of the budget. */
function checks(row: RowView, cells: readonly RepeatedCell[]): Issue[] {
  const cents = (value: number | null) => Math.round((value ?? 0) * 100);
  const [budget, released, balance] = ['original_budget', 'released', 'balance'].map((field) => row.number(field));
  const sum = cells.reduce((all, { value }) => all + cents(value), 0);
  const readable = cells.every(({ issue }) => issue === null);
  return [
    ...(released != null && readable && cells.length > 0 && cents(released) !== sum
      ? [row.issue('total_mismatch', 'released')]
      : []),
    ...(balance != null && released != null && cents(balance) !== cents(budget ?? null) - cents(released)
      ? [row.issue('total_mismatch', 'balance')]
      : []),
  ];
}

/** A line of a list of photographs: it costs nothing and nothing was drawn on it. */
function isPhoto(row: RowView, cells: readonly RepeatedCell[]): boolean {
  const empty = (row.number('original_budget') ?? 0) === 0 && cells.every(({ value, issue }) => !value && !issue);
  return empty && row.run.settings.photoLines.some((pattern) => fits(row.normal('description'), normalise(pattern)));
}

/** `*` at an end of the pattern stands for anything. */
function fits(text: string, pattern: string): boolean {
  const [front, back] = [pattern.endsWith('*'), pattern.startsWith('*')];
  const words = pattern.replace(/^\*|\*$/g, '');
  if (front && back) return text.includes(words);
  return front ? text.startsWith(words) : back ? text.endsWith(words) : text === words;
}

function categoryOf(row: RowView): string {
  const text = ` ${row.normal('description').replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found = Object.entries(row.run.settings.categoryWords).find(([, words]) =>
    words.some((word) => text.includes(` ${normalise(word)} `)),
  );
  return found?.[0] ?? 'General';
}
