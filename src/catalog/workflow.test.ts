import { describe, expect, it } from 'vitest';
import { catalogFixture } from './catalog.fixture.ts';
import { derive } from './derive.ts';
import { table } from './fixtureTable.ts';
import type { Matchers } from './kinds.ts';
import { kinds, type Resource, type Workflow } from './resource.ts';
import type { CatalogTable } from './types.ts';
import { actionsFrom, isOpen, isWritable } from './workflow.ts';

/** Kinds of columns do not matter here. */
const matchers = Object.fromEntries(kinds.map((kind) => [kind, { domain: /^$/ }])) as unknown as Matchers;
const resources = derive(catalogFixture, { matchers, strict: true });
const workflowOf = (name: string) => (resources.get(name) as Resource).workflow as Workflow;
const alone = (
  short: Partial<Parameters<typeof table>[0]>,
  change: (made: CatalogTable) => CatalogTable = (made) => made,
) => {
  const made = change(
    table({ name: 'orders', comment: 'Orders.', columns: ['status text not null', 'total numeric(14,2)'], ...short }),
  );
  return derive({ ...catalogFixture, tables: [made] }, { matchers }).all[0] as Resource;
};

describe('the workflow of a resource', () => {
  it('has the states and transitions of the catalog, with a label for each button', () => {
    expect(workflowOf('projects')).toMatchObject({
      column: 'status',
      initial: ['pre_construction', 'active'],
      editable: null,
    });
    expect(workflowOf('projects').transitions[0]).toEqual({
      action: 'start',
      label: 'Start',
      from: 'pre_construction',
      to: 'active',
      needs: [],
      warns: true,
      allowed: true,
    });
    const { workflow } = alone({ workflow: { transitions: ['pay_off active > paid_off'] } });
    expect(workflow?.transitions[0]?.label).toBe('Pay off');
  });

  it('is null where there is none', () => {
    expect(resources.get('vendors')?.workflow).toBeNull();
    // the answer of a database before workflows
    expect(alone({}, ({ workflow: _, ...older }) => older as CatalogTable).workflow).toBeNull();
  });

  it('names only columns there are', () => {
    const short = { workflow: { loose: ['total', 'archived_at'], transitions: ['void draft > void'] } };
    expect(alone(short).workflow?.loose).toEqual(['total']);
    expect(alone({ workflow: { column: 'state', transitions: ['void draft > void'] } }).workflow).toBeNull();
  });
});

describe('the buttons of a state', () => {
  it('are its actions in the order of the catalog', () => {
    const names = (state: string) => actionsFrom(workflowOf('projects'), state).map((a) => a.action);
    expect(names('active')).toEqual(['hold', 'complete']);
    expect(names('completed')).toEqual(['close', 'reopen']);
    expect(names('nowhere')).toEqual([]);
  });

  it('are one for an action that may lead to several states', () => {
    const { workflow } = alone({
      workflow: {
        transitions: [
          'resolve disputed > pending note',
          'resolve disputed > approved date ! -',
          'void disputed > void -',
        ],
      },
    });
    expect(actionsFrom(workflow as Workflow, 'disputed')).toEqual([
      {
        action: 'resolve',
        label: 'Resolve',
        to: ['pending', 'approved'],
        needs: ['note', 'date'],
        warns: true,
        allowed: true,
      },
      { action: 'void', label: 'Void', to: ['void'], needs: [], warns: false, allowed: false },
    ]);
  });
});

describe('a form', () => {
  it('is open in the editable states, and for loose columns in the others', () => {
    const workflow = workflowOf('cost_events');
    expect(isOpen(workflow, 'pending')).toBe(true);
    expect(isOpen(workflow, 'posted')).toBe(false);
    expect(isWritable(workflow, 'pending', 'amount')).toBe(true);
    expect(isWritable(workflow, 'posted', 'amount')).toBe(false);
    expect(isWritable(workflow, 'posted', 'description')).toBe(true);
  });

  it('never writes the status', () => {
    expect(isWritable(workflowOf('projects'), 'active', 'status')).toBe(false);
    expect(isWritable(workflowOf('projects'), 'closed', 'name')).toBe(true);
    expect(isWritable(null, '', 'status')).toBe(true);
  });
});
