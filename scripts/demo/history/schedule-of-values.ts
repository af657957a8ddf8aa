import { scheduleOf } from '../books/schedule-of-values.ts';
import { PROJECTS } from '../projects/index.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, type Row, usd } from './rows.ts';

/** What the contracts are billed by. It adds up to the contract with its approved changes. */
export function scheduleOfValues(known: Known): readonly Batch[] {
  const rows = PROJECTS.flatMap((project) =>
    scheduleOf(project).map(({ number, description, value, lines, change }): Row => {
      const only = lines.length === 1 ? lines[0] : undefined;
      return {
        id: ids(known).sov(project.code, number),
        project_id: known.project(project.code),
        cost_code_id: only ? known.code(project.code, only.code) : null,
        change_order_id: change && ids(known).change(project.code, change.title),
        line_number: number,
        description,
        scheduled_value: usd(value),
        sort_order: number * 10,
      };
    }),
  );
  return [['sov_lines', rows]];
}
