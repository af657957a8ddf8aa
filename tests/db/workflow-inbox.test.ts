import { beforeAll, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { type Job, makeJob } from './money/job.ts';

const used = booksForThisFile();
let job: Job;
beforeAll(async () => {
  job = await makeJob(used.books);
});
const reverted = (work: () => Promise<void>) => used.books.reverted(work);
describe('an exception', () => {
  const problem = (row: Record<string, unknown>) =>
    used.books.make('exception_items', { description: 'No insurance', ...row });

  it('is handed to a member, who is told and may solve it, whatever else he may', () =>
    reverted(async () => {
      const { books } = used;
      const item = await problem({ entity_type: 'vendors', entity_id: job.vendor });
      expect(await books.act('field', 'exception_items', item.id, 'resolve', { note: 'x' })).toMatchObject({
        code: 'PT404',
      });
      await books.does('owner', 'exception_items', item.id, 'assign', {
        note: 'Please',
        data: { assigned_to: books.people.field },
      });
      expect(await books.get('exception_items', item.id)).toMatchObject({
        status: 'assigned',
        assigned_to: books.people.field,
      });
      const told = await books.run(
        `select title, body from public.notifications where recipient_id = '${books.people.field}'`,
      );
      expect(told).toEqual([{ title: 'Exception No insurance: assigned', body: 'Please' }]);
      const solved = await books.does('field', 'exception_items', item.id, 'resolve', { note: 'It came' });
      expect(solved).toMatchObject({
        status: 'resolved',
        resolution_notes: 'It came',
        resolved_by: books.people.field,
      });
      expect(await books.does('owner', 'exception_items', item.id, 'reopen')).toMatchObject({
        status: 'open',
        resolution_notes: null,
        resolved_by: null,
        resolved_at: null,
      });
    }));

  it('of an import is solved by who imports', () =>
    reverted(async () => {
      const { id } = await problem({});
      expect(await used.books.act('pm', 'exception_items', id, 'dismiss', { note: 'x' })).toMatchObject({
        code: 'PT404',
      });
      expect(await used.books.does('finance', 'exception_items', id, 'dismiss', { note: 'Known' })).toMatchObject({
        resolution_notes: 'Known',
        resolved_by: used.books.people.finance,
      });
    }));
});

describe('a task', () => {
  it('is done by the person it is for, or who gave it, and says how', () =>
    reverted(async () => {
      const { books } = used;
      const { id } = await books.make('workflow_tasks', {
        title: 'Call',
        assigned_to: books.people.pm,
        created_by: books.people.finance,
      });
      await books.does('pm', 'workflow_tasks', id, 'start');
      const done = await books.does('finance', 'workflow_tasks', id, 'complete', { note: 'Called' });
      expect(done).toMatchObject({
        status: 'completed',
        resolution_note: 'Called',
        completed_by: books.people.finance,
      });
      expect(
        await books.ask('pm', `update public.workflow_tasks set title = 'x' where id = '${id}' returning id`),
      ).toMatchObject({ ok: false, code: 'PT409' });
    }));
});

describe('an approval nobody decides', () => {
  it('escalates when its time is over, and who asked is told', () =>
    reverted(async () => {
      const { books } = used;
      const role = (
        await books.one(`select id from public.roles where organization_id = '${books.org}' and key = 'owner'`)
      ).id;
      const policy = await books.make('approval_policies', {
        workflow: 'change_order',
        approver_role_id: role,
        escalation_role_id: role,
        escalation_hours: 48,
      });
      const ask = (hours: number) =>
        books.make('approval_requests', {
          workflow: 'change_order',
          entity_type: hours > 48 ? 'vendors' : 'clients',
          entity_id: hours > 48 ? job.vendor : job.client,
          policy_id: policy.id,
          created_by: books.people.pm,
          created_at: new Date(Date.now() - hours * 3_600_000).toISOString(),
        });
      const [late, fresh] = [await ask(49), await ask(1)];
      expect(await books.one('select private.escalate_approvals() as n')).toEqual({ n: 1 });
      const row = await books.get('approval_requests', late.id);
      expect(row).toMatchObject({ status: 'escalated' });
      expect(row.escalated_at).not.toBeNull();
      expect(await books.get('approval_requests', fresh.id)).toMatchObject({ status: 'pending' });
      expect(
        await books.run(`select title from public.notifications where recipient_id = '${books.people.pm}'`),
      ).toEqual([{ title: 'Approval change_order: escalated' }]);
    }));
});
