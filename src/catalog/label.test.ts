import { expect, it } from 'vitest';
import { humanise, inSentence, nounOf, singular } from './label.ts';

it.each([
  ['original_contract_amount', false, 'Original contract amount'],
  ['project_manager_id', true, 'Project manager'],
  ['qb_vendor_id', false, 'QuickBooks vendor ID'],
  ['retainage_pct', false, 'Retainage %'],
  ['w9_on_file', false, 'W-9 on file'],
  ['pre_construction', false, 'Pre-construction'],
  ['aia_progress', false, 'AIA progress'],
  ['no_opportunity', false, 'No opportunity'],
  ['invoice_no', false, 'Invoice number'],
  ['id', true, 'ID'],
])('%s', (name, isRelation, label) => expect(humanise(name, isRelation)).toBe(label));

it.each([
  ['cost_codes', 'cost_code'],
  ['companies', 'company'],
  ['addresses', 'address'],
  ['boxes', 'box'],
  ['people', 'person'],
  ['status', 'status'],
  ['project_terms', 'project_term'],
])('one of %s is %s', (many, one) => expect(singular(many)).toBe(one));

it.each([
  ['Cost code', 'cost code'],
  ['Pre-construction Phase', 'pre-construction phase'],
  ['P&L entry', 'P&L entry'],
  ['SOV line', 'SOV line'],
  ['QuickBooks class', 'QuickBooks class'],
  ['Añadido', 'añadido'],
])('%s amid a sentence is %s', (label, amid) => expect(inSentence(label)).toBe(amid));

it('finds a word for several rows', () => {
  expect(nounOf('vendors', 'Vendor', 'Vendors')).toBe('vendors');
  expect(nounOf('cost_events', 'Cost', 'Cost ledger')).toBe('cost events');
  expect(nounOf('profiles', 'Person', 'People')).toBe('people');
});
