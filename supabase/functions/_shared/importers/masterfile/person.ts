import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft } from '../../importing/spec.ts';
import { squeeze } from '../../text.ts';

const nameOf = (row: RowView) => squeeze(row.text('employee') ?? '');

/** The employee a row of a pay sheet is about, by full name: the first word, then the rest. */
export function person(row: RowView): Draft {
  const [first = '', ...rest] = nameOf(row).split(' ');
  return {
    key: [nameOf(row).toLowerCase()],
    match: ['first_name', 'last_name'],
    fields: { first_name: first, last_name: rest.join(' ') },
  };
}

/** Another record about that person; `part` tells several of a kind apart. */
export function ofPerson(row: RowView, table: string, part: string, draft: Omit<Draft, 'key'>): Draft {
  return {
    table,
    key: [nameOf(row).toLowerCase(), part],
    ...draft,
    lookups: { employee_id: row.lookup('employee', nameOf(row), { kind: 'employee', required: true }) },
  };
}

/** What a person is paid from the first day of the payroll year. */
export function compensation(row: RowView, draft: Omit<Draft, 'key'>): Draft {
  const from = `${row.run.settings.payrollYear}-01-01`;
  return ofPerson(row, 'employee_compensation', from, {
    match: ['employee_id', 'effective_from'],
    ...draft,
    fields: { effective_from: from, ...draft.fields },
  });
}
