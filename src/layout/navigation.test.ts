import { describe, expect, it } from 'vitest';
import { activeEntry, buildNavigation, type NavPage, type NavResource } from './navigation.ts';

const resource = (
  name: string,
  group: string | null,
  hidden = false,
  menu: NavResource['menu'] = null,
): NavResource => ({
  name,
  labelPlural: name,
  group,
  icon: null,
  menu,
  hidden,
});
const pages: NavPage[] = [
  { key: 'home', label: 'Home', path: '', icon: 'home', group: 'Home', permission: null },
  {
    key: 'import',
    label: 'Import',
    path: 'import',
    icon: 'import',
    group: 'Administration',
    permission: 'imports.run',
  },
];

function build(resources: NavResource[], permissions: string[] = []) {
  return buildNavigation({
    organization: 'acme',
    resources,
    pages,
    permissions,
    groupLabel: (key, fallback) => fallback ?? key,
  });
}

describe('buildNavigation', () => {
  it('orders groups as people work, not as the alphabet or the catalog does', () => {
    const groups = build([
      resource('roles', 'Administration'),
      resource('vendors', 'Vendors'),
      resource('projects', 'Projects'),
    ]);
    expect(groups.map((group) => group.key)).toEqual(['home', 'projects', 'vendors', 'administration']);
  });

  it('collapses a group with one entry and names one with several', () => {
    const groups = build([
      resource('projects', 'Projects'),
      resource('cost_codes', 'Job costing'),
      resource('cost_events', 'Job costing'),
    ]);
    expect(groups.find((group) => group.key === 'projects')?.label).toBeNull();
    expect(groups.find((group) => group.key === 'job_costing')).toMatchObject({
      label: 'Job costing',
      entries: [{ to: '/acme/cost_codes' }, {}],
    });
  });

  it('puts unknown groups behind the known ones and tables without a group last', () => {
    const groups = build([resource('tools', null), resource('boats', 'Marina'), resource('people', 'Team')]);
    expect(groups.map((group) => group.key)).toEqual(['home', 'team', 'marina', 'more']);
  });

  it('puts the tables of a group in the order they ask for, the others behind them by name', () => {
    const groups = build([
      resource('permits', 'Projects'),
      resource('contracts', 'Projects', false, 5),
      resource('inspections', 'Projects'),
      resource('lines', 'Projects', false, false),
      resource('projects', 'Projects', false, 1),
    ]);
    const names = groups.find(({ key }) => key === 'projects')?.entries.map(({ key }) => key);
    expect(names).toEqual(['projects', 'contracts', 'inspections', 'permits']);
  });

  it('leaves out hidden tables and pages without their key', () => {
    expect(build([resource('import_runs', 'Administration', true)]).map((group) => group.key)).toEqual(['home']);
    expect(build([], ['imports.run']).flatMap((group) => group.entries.map((entry) => entry.to))).toEqual([
      '/acme',
      '/acme/import',
    ]);
  });
});

describe('activeEntry', () => {
  const groups = build([resource('projects', 'Projects'), resource('project_terms', 'Projects')], ['imports.run']);

  it('marks the list for its records and the home page only for itself', () => {
    expect(activeEntry(groups, '/acme/projects/42/edit')).toBe('projects');
    expect(activeEntry(groups, '/acme/project_terms')).toBe('project_terms');
    expect(activeEntry(groups, '/acme')).toBe('home');
    expect(activeEntry(groups, '/acme/nonsense')).toBeNull();
  });
});
