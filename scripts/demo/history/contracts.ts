import { commitmentsOf } from '../books/commitments.ts';
import { onDay } from '../days.ts';
import { PROJECTS } from '../projects/index.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

/** A subcontract has a paper of its own from this amount on, in cents. */
const PAPER_FROM = 4_000_000;
/** Signed by us and not yet by them. */
const UNSIGNED = ['HWC1 SC-011', 'GLN1 SC-002'];

export const hasPaper = (type: string, original: number): boolean => type === 'subcontract' && original >= PAPER_FROM;

/** The agreement with the client of every job, and the papers behind the larger subcontracts. */
export function contracts(known: Known): readonly Batch[] {
  const id = ids(known);
  const primes = PROJECTS.filter(({ client }) => client !== null).map((project): Row => {
    const isNew = project.status === 'pre_construction';
    return {
      id: id.prime(project.code),
      project_id: known.project(project.code),
      contract_kind: 'prime',
      client_id: known.client(project.client ?? ''),
      title: `${project.name}, construction contract`,
      contract_number: `${project.code}-001`,
      amount: project.contract,
      executed_date: day(isNew ? onDay(-16) : project.start - 24),
    };
  });
  const papers = PROJECTS.flatMap((project) =>
    commitmentsOf(project)
      .filter(({ type, original, executed }) => executed !== null && hasPaper(type, original))
      .map(
        ({ number, budgeted, vendor, original, executed }): Row => ({
          id: id.paper(project.code, number),
          project_id: known.project(project.code),
          contract_kind: 'subcontract',
          vendor_id: known.vendor(vendor),
          title: `${budgeted.line.description}, ${project.name}`,
          contract_number: `${project.code}-${number}`,
          amount: usd(original),
          executed_date: UNSIGNED.includes(`${project.code} ${number}`) ? null : day(executed),
        }),
      ),
  );
  return [['contracts', [...primes, ...papers]]];
}
