import { expect, it } from 'vitest';
import { findCommands, pageCommands } from './commands.ts';

const commands = pageCommands({
  organization: 'acme',
  groups: [
    {
      key: 'job_costing',
      label: 'Job costing',
      entries: [
        { key: 'cost_codes', label: 'Cost codes', to: '/acme/cost_codes', icon: null },
        { key: 'clients', label: 'Clientes y más', to: '/acme/clients', icon: null },
      ],
    },
  ],
  resources: [
    { name: 'cost_codes', label: 'Cost code', icon: null, hidden: false, can: { create: true } },
    { name: 'audit_log', label: 'Change', icon: null, hidden: false, can: { create: false } },
    { name: 'import_runs', label: 'Import', icon: null, hidden: true, can: { create: true } },
  ],
  newLabel: (label) => `New ${label.toLowerCase()}`,
});
const labels = (text: string) => findCommands(commands, text).map((command) => command.label);

it('offers pages and what may be created, nothing else', () => {
  expect(labels('')).toEqual(['Cost codes', 'Clientes y más', 'New cost code']);
});

it('finds by beginnings of words, by group, and without accents', () => {
  expect(labels('cod')).toEqual(['Cost codes', 'New cost code']);
  expect(labels('job')).toEqual(['Cost codes', 'Clientes y más']);
  expect(labels('mas')).toEqual(['Clientes y más']);
  expect(labels('odes')).toEqual([]);
});

it('puts labels that begin with the text first', () => {
  expect(labels('new c')[0]).toBe('New cost code');
});

it('knows where they lead', () => {
  expect(findCommands(commands, 'new')[0]?.does).toEqual({ to: '/acme/cost_codes/new' });
});
