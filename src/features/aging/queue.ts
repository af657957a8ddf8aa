// Overdue invoices, by what has to be done about them. The order is that of the database: balance × days.
import type { Row } from '@/catalog/resource.ts';

export const kinds = ['broken', 'promised', 'silent', 'disputed'] as const;
export type Kind = (typeof kinds)[number];

const tests: Record<Kind, (row: Row) => boolean> = {
  broken: ({ is_broken }) => is_broken === true,
  promised: ({ promised_date, is_broken }) => Boolean(promised_date) && is_broken !== true,
  silent: ({ last_contact }) => !last_contact,
  disputed: ({ is_disputed }) => is_disputed === true,
};

export const ofKind = (rows: readonly Row[], kind: Kind | null): Row[] =>
  kind === null ? [...rows] : rows.filter(tests[kind]);

/** What can be done about an invoice from its row. */
export type Step = 'contact' | 'promise' | 'dispute' | 'settle' | 'writeOff';

/** What of it this person may do now. */
export function stepsFor(row: Row, may: { log: boolean; writeOff: boolean }): Step[] {
  return [
    ...(may.log ? (['contact', 'promise', row.is_disputed ? 'settle' : 'dispute'] as const) : []),
    ...(may.writeOff ? (['writeOff'] as const) : []),
  ];
}
