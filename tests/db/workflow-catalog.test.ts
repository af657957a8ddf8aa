import { describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { hire } from './office/records.ts';
import { grant } from './office/rules.ts';

const used = booksForThisFile();
const reverted = (work: () => Promise<void>) => used.books.reverted(work);
describe('the catalog', () => {
  interface Action {
    action: string;
    from: string;
    to: string;
    needs: string[];
    warns: boolean;
    allowed: boolean;
  }
  const workflowOf = async (person: 'owner' | 'pm' | 'viewer', table: string) => {
    const answer = await used.books.ask(
      person,
      `select t -> 'workflow' as row from jsonb_array_elements(public.catalog('${used.books.org}') -> 'tables') t where t ->> 'name' = '${table}'`,
    );
    return (answer.ok ? answer.row : answer) as unknown as {
      column: string;
      initial: string[];
      editable: string[] | null;
      loose: string[];
      transitions: Action[];
    };
  };

  it('says per table which column moves, where it begins and what may happen next', async () => {
    const flow = await workflowOf('owner', 'projects');
    expect(flow).toMatchObject({ column: 'status', initial: ['pre_construction', 'active'], editable: null });
    expect(flow.transitions).toHaveLength(12);
    expect(flow.transitions.slice(0, 3)).toEqual([
      { action: 'start', from: 'pre_construction', to: 'active', needs: [], warns: true, allowed: true },
      { action: 'hold', from: 'pre_construction', to: 'on_hold', needs: ['note'], warns: false, allowed: true },
      { action: 'cancel', from: 'pre_construction', to: 'closed', needs: ['note'], warns: false, allowed: true },
    ]);
    // onwards before backwards
    const fromReady = (await workflowOf('owner', 'punch_items')).transitions
      .filter((t) => t.from === 'ready')
      .map((t) => t.action);
    expect(fromReady).toEqual(['verify', 'reopen']);
    expect(await workflowOf('owner', 'change_orders')).toMatchObject({ editable: ['draft'] });
    expect(await workflowOf('owner', 'vendors')).toBeNull();
  });

  it('names what a person has to give', async () => {
    const needs = async (table: string, action: string) =>
      (await workflowOf('owner', table)).transitions.find((t) => t.action === action)?.needs;
    expect(await needs('bid_pipeline', 'win')).toEqual(['client', 'project']);
    expect(await needs('bid_pipeline', 'submit')).toEqual(['date']);
    expect(await needs('memberships', 'remove')).toEqual(['heir']);
    expect(await needs('documents', 'supersede')).toEqual(['replacement']);
  });

  it('leaves out what the system does', async () => {
    expect((await workflowOf('owner', 'approval_requests')).transitions).toEqual([]);
    const actions = (await workflowOf('owner', 'lead_proposals')).transitions.map((t) => t.action);
    expect(actions).not.toContain('view');
    expect(actions).toContain('send');
  });

  it('allows what a role holds in some scope, and records and tasks to everybody', async () => {
    const allowed = async (person: 'pm' | 'viewer', table: string) =>
      (await workflowOf(person, table)).transitions.map((t) => t.allowed);
    expect(new Set(await allowed('pm', 'projects'))).toEqual(new Set([true]));
    expect(new Set(await allowed('viewer', 'projects'))).toEqual(new Set([false]));
    expect(new Set(await allowed('viewer', 'workflow_tasks'))).toEqual(new Set([true]));
    expect(new Set(await allowed('viewer', 'exception_items'))).toEqual(new Set([true]));
    expect(new Set(await allowed('viewer', 'memberships'))).toEqual(new Set([false]));
  });

  it('knows an owner who is added', async () => {
    await reverted(async () => {
      const { user, membership } = await hire(used.books, 'viewer');
      await grant(used.books, membership, 'owner');
      const answer = await used.books.ask(
        { user },
        `select public.catalog('${used.books.org}') -> 'permissions' as row`,
      );
      expect(answer.ok && (answer.row as unknown as string[])).toContain('users.manage');
    });
  });
});
