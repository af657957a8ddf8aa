import { expect, it } from 'vitest';
import type { Resource } from '@/catalog/resource.ts';
import type { Catalog } from '@/catalog/types.ts';
import snapshot from '@/generated/catalog.json';
import { buildResources } from '@/providers/resources.ts';
import { copyOf } from './copy.ts';
import { formColumns, initialValues } from './values.ts';

const resources = buildResources(snapshot as unknown as Catalog, { strict: true });
const of = (name: string) => resources.get(name) as Resource;
const copy = (name: string, record: object) =>
  copyOf(of(name), { id: 'x', ...record }, initialValues(of(name), new URLSearchParams()));

it('takes the values over, and leaves what tells the first one apart', () => {
  const { values, left } = copy('invoices', {
    invoice_number: 'INV-7',
    project_id: 'p',
    client_id: 'c',
    description: 'Draw',
  });
  expect(values).toMatchObject({ project_id: 'p', client_id: 'c', description: 'Draw', invoice_number: null });
  expect(left.map(({ name }) => name)).toEqual(['invoice_number']);
});

it('keeps the parent of a key of several columns, and drops the number in it', () => {
  const { values } = copy('sov_lines', { project_id: 'p', line_number: 4, description: 'Framing' });
  expect(values).toMatchObject({ project_id: 'p', description: 'Framing' });
  expect(values.line_number).not.toBe(4);
});

it('drops numbers that are unique only under a condition', () => {
  expect(copy('commitments', { commitment_number: 'SC-1', title: 'Roof' }).values.commitment_number).toBeNull();
  expect(copy('vendor_bills', { bill_number: 'T-1', vendor_id: 'v' }).values).toMatchObject({
    bill_number: null,
    vendor_id: 'v',
  });
});

it('never carries the key of a table along, whatever the table', () => {
  for (const resource of resources.all.filter(({ can, uniqueKeys }) => can.create && uniqueKeys.length > 0)) {
    const record = Object.fromEntries(resource.columns.map(({ name }) => [name, `old ${name}`]));
    const { values } = copy(resource.name, record);
    const names = new Set(formColumns(resource).map(({ name }) => name));
    for (const key of resource.uniqueKeys.filter((key) => key.some((name) => names.has(name))))
      expect(
        key.every((name) => values[name] === `old ${name}`),
        `${resource.name} ${key}`,
      ).toBe(false);
  }
});
