import type { Resources } from '@/catalog/resource.ts';

/** What an action asks of the person (private.asked_rules), as one input each. */
export interface Asked {
  /** key of p_data, or `note` */
  name: string;
  kind: 'longText' | 'date' | 'reference' | 'text' | 'money';
  /** table the record is picked from */
  table?: string;
  required: boolean;
}

const ASKED: Record<string, Asked[]> = {
  note: [{ name: 'note', kind: 'longText', required: true }],
  reason: [{ name: 'note', kind: 'longText', required: true }],
  date: [{ name: 'date', kind: 'date', required: true }],
  document: [{ name: 'document_id', kind: 'reference', table: 'documents', required: true }],
  replacement: [{ name: 'replacement_id', kind: 'reference', table: 'documents', required: true }],
  assignee: [{ name: 'assigned_to', kind: 'reference', table: 'profiles', required: true }],
  heir: [{ name: 'reassign_to', kind: 'reference', table: 'profiles', required: true }],
  client: [
    { name: 'client_id', kind: 'reference', table: 'clients', required: false },
    { name: 'client_name', kind: 'text', required: false },
  ],
  project: [
    { name: 'project_id', kind: 'reference', table: 'projects', required: false },
    { name: 'project_code', kind: 'text', required: false },
    { name: 'name', kind: 'text', required: false },
    { name: 'contract_amount', kind: 'money', required: false },
    { name: 'estimated_cost', kind: 'money', required: false },
    { name: 'start_date', kind: 'date', required: false },
    { name: 'target_completion', kind: 'date', required: false },
  ],
};

/** Inputs of an action; a rule without one is answered by the database alone. A note is always possible. */
export function askedOf(needs: string[], resources: Resources): Asked[] {
  const asked = needs.flatMap((rule) => ASKED[rule] ?? []).filter(({ table }) => !table || resources.get(table));
  const once = asked.filter(({ name }, n) => asked.findIndex((other) => other.name === name) === n);
  return once.some(({ name }) => name === 'note')
    ? once
    : [...once, { name: 'note', kind: 'longText', required: false }];
}

/** An action that ends something and cannot simply be taken back. */
const ENDING = new Set(['void', 'cancel', 'reject', 'remove', 'revoke', 'suspend', 'disqualify', 'decline', 'lose']);
export const isEnding = (action: string): boolean => ENDING.has(action);
