import { expect } from 'vitest';
import type { Generated } from '../../supabase/functions/_shared/importers/masterfile/generated.fixture.ts';
import { masterfile } from '../../supabase/functions/_shared/importers/masterfile/index.ts';
import type { Answer, Office, Problem } from './office.ts';

export const SHEETS = masterfile.sheets.map((spec) => spec.name);
/** Where the sums of expected.json stand in the database. */
const SUMS: Record<string, string> = { 'projects.budget_total': 'project_terms.budget_total' };
/** Sections of the P&L sheets that hold costs: negative in the file, positive in the ledger. */
const COSTS = ['COST OF SALES', 'OVERHEAD', 'OPERATING', 'CAPITAL AND DEBT'];

/** What expected.json says about the sheets that are read, as counts and sums of tables. */
export function expectedOf({ sheets }: Generated) {
  const counts: Record<string, number> = {};
  const cents: Record<string, number> = {};
  for (const sheet of SHEETS) {
    for (const [table, { created, sums }] of Object.entries(sheets[sheet]?.tables ?? {})) {
      counts[table] = (counts[table] ?? 0) + created;
      for (const [column, sum] of Object.entries(sums)) {
        const name = `${table}.${column}`;
        cents[name] = (cents[name] ?? 0) + Math.round(Number(sum) * 100);
      }
    }
  }
  const { 'cost_events.amount_covered_by_opening': covered = 0, 'pl_entries.amount': profit = 0, ...rest } = cents;
  const sums = Object.entries(rest).map(([name, sum]) => [SUMS[name] ?? name, (sum / 100).toFixed(2)] as const);
  return { counts, sums, covered: (covered / 100).toFixed(2), profit: (profit / 100).toFixed(2) };
}

/** Records that a second sheet completes: offers for debts, hourly rates for salaries of another sheet. */
export async function expectCompleted(office: Office, { sheets }: Generated): Promise<void> {
  const [row] = await office.world.sql`
    select (select count(*)::int from debts where organization_id = ${office.id} and settlement_offer > 0) as debts,
      (select count(*)::int from employee_compensation where organization_id = ${office.id} and hourly_rate > 0 and burden_pct > 0) as paid`;
  expect([row?.debts, row?.paid]).toEqual([
    sheets['DEBT PAYOFF']?.completes.debts,
    sheets.PAYROLL?.completes.employee_compensation,
  ]);
}

export async function expectNothing(office: Office): Promise<void> {
  expect(Object.entries(await office.counts()).filter(([, count]) => count !== 0)).toEqual([]);
}

export async function expectContents(office: Office, generated: Generated): Promise<void> {
  const { counts, sums, covered, profit } = expectedOf(generated);
  expect(await office.counts()).toMatchObject(counts);
  for (const [name, total] of sums) {
    const [table = '', column = ''] = name.split('.');
    expect([name, await office.sum(table, column)]).toEqual([name, total]);
  }
  const [row] = await office.world
    .sql`select coalesce(sum(amount), 0)::text as total from cost_events where organization_id = ${office.id} and covered_by_opening`;
  expect(row?.total).toBe(covered);
  const [statement] = await office.world.sql`
    select coalesce(sum(case when section = any (${COSTS}) then -amount else amount end), 0)::text as total
    from pl_entries where organization_id = ${office.id}`;
  expect(statement?.total).toBe(profit);
}

/** Every defect by sheet, row, column and code, and nothing else refused. */
export function expectDefects(answer: Answer, generated: Generated): void {
  const listed = generated.defects.filter((defect) => SHEETS.includes(defect.sheet) && defect.reason !== null);
  const found = [...answer.rejected, ...answer.warnings, ...answer.infos, ...answer.duplicates];
  for (const defect of listed) {
    const matching = found.filter(
      (one) => one.sheet === defect.sheet && one.row === defect.row && one.code === defect.reason,
    );
    expect.soft(matching, defect.id).not.toEqual([]);
    if (defect.column !== null)
      expect
        .soft(
          matching.map((one) => one.column),
          defect.id,
        )
        .toContain(defect.column);
  }
  const expected = new Set(
    listed
      .filter((one) => /^(reject_row|reject_cell|block_sheet)$/.test(one.action))
      .map((one) => `${one.sheet} ${one.row} ${one.reason}`),
  );
  expect(
    new Set(
      answer.rejected.filter((one) => SHEETS.includes(one.sheet)).map((one) => `${one.sheet} ${one.row} ${one.code}`),
    ),
  ).toEqual(expected);
}

/** Refusals, to compare them with others. */
export const refusals = ({ rejected }: Answer): string[] =>
  rejected.map(({ sheet, row, column, code }: Problem) => `${sheet} ${row} ${column} ${code}`).sort();
