import { beforeAll, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { type Job, makeJob } from './money/job.ts';
import { race } from './office/race.ts';
import { hire } from './office/records.ts';

const used = booksForThisFile();
let job: Job;
beforeAll(async () => {
  job = await makeJob(used.books);
});
const reverted = (work: () => Promise<void>) => used.books.reverted(work);
const sees = async (user: string) => {
  const answer = await used.books.ask(
    { user },
    `select count(*)::int as n from public.memberships where organization_id = '${used.books.org}'`,
  );
  return answer.ok ? (answer.row.n as number) : -1;
};

describe('a member', () => {
  it('who is suspended sees nothing from the next request on, and everything again when restored', () =>
    reverted(async () => {
      const { user, membership } = await hire(used.books, 'viewer');
      const all = await sees(user);
      expect(all).toBeGreaterThan(5);
      await used.books.does('executive', 'memberships', membership, 'suspend');
      expect(await sees(user)).toBe(0);
      await used.books.does('executive', 'memberships', membership, 'restore');
      expect(await sees(user)).toBe(all);
    }));

  it('who is removed leaves what is open to somebody, and what is done under his name', () =>
    reverted(async () => {
      const { books } = used;
      const { user, membership } = await hire(books, 'viewer');
      const { finance } = books.people;
      const task = (status: string) => books.make('workflow_tasks', { title: 'Call', assigned_to: user, status });
      const [open, done] = [await task('in_progress'), await task('completed')];
      const request = await books.make('approval_requests', {
        workflow: 'change_order',
        entity_type: 'vendors',
        entity_id: job.vendor,
        escalated_to: user,
      });
      const step = await books.make('approval_steps', { approval_request_id: request.id, assigned_to: user });
      const problem = await books.make('exception_items', {
        description: 'Twice',
        status: 'assigned',
        assigned_to: user,
      });
      const remove = (data: Record<string, string>) =>
        books.act('owner', 'memberships', membership, 'remove', { data });
      expect(await remove({})).toMatchObject({
        code: 'PT422',
        message: 'Who takes over what waits for this member (4)?',
      });
      for (const reassign_to of [user, '00000000-0000-4000-8000-000000000000']) {
        expect(await remove({ reassign_to })).toMatchObject({
          code: 'PT422',
          message: 'Work goes to another active member',
        });
      }
      expect(await remove({ reassign_to: finance })).toMatchObject({ ok: true, row: { status: 'removed' } });
      expect(await books.get('workflow_tasks', open.id)).toMatchObject({ assigned_to: finance, status: 'in_progress' });
      expect(await books.get('workflow_tasks', done.id)).toMatchObject({ assigned_to: user });
      expect(await books.get('approval_steps', step.id)).toMatchObject({ assigned_to: finance });
      expect(await books.get('approval_requests', request.id)).toMatchObject({ escalated_to: finance });
      expect(await books.get('exception_items', problem.id)).toMatchObject({ assigned_to: finance });
    }));

  it('who is an owner is touched by owners only, and nobody takes himself out', () =>
    reverted(async () => {
      const { books } = used;
      const second = await hire(books, 'owner');
      const mine = (await books.one(`select id from public.memberships where user_id = '${books.people.owner}'`))
        .id as string;
      expect(await books.act('executive', 'memberships', second.membership, 'suspend')).toMatchObject({
        code: 'PT422',
        message: 'Only an owner changes the membership of an owner',
      });
      expect(await books.act('owner', 'memberships', mine, 'remove')).toMatchObject({
        code: 'PT422',
        message: 'Nobody suspends or removes himself',
      });
      await books.does('owner', 'memberships', second.membership, 'suspend');
      expect(await books.act('executive', 'memberships', second.membership, 'restore')).toMatchObject({
        code: 'PT422',
      });
      expect(await books.act('executive', 'memberships', second.membership, 'remove')).toMatchObject({ code: 'PT422' });
    }));

  it('is not suspended by a plain update', async () => {
    const { books } = used;
    const membership = `(select id from public.memberships where organization_id = '${books.org}' and user_id = '${books.people.viewer}')`;
    const patch = (set: string) =>
      books.ask('owner', `update public.memberships set ${set} where id = ${membership} returning id`);
    expect(await patch(`status = 'suspended'`)).toMatchObject({
      ok: false,
      code: '42501',
      message: 'The status changes by an action only',
    });
    expect(await patch('employee_id = null')).toMatchObject({ ok: true });
  });

  it('stays: two owners who suspend each other at once do not both succeed', async () => {
    const { books } = used;
    const second = await hire(books, 'owner');
    await books.commit();
    const mine = (
      await books.one(
        `select id from public.memberships where organization_id = '${books.org}' and user_id = '${books.people.owner}'`,
      )
    ).id as string;
    const suspend = (id: string, user: string) => ({ table: 'memberships', id, action: 'suspend', user });
    const [first, other] = await race(used, suspend(second.membership, books.people.owner), suspend(mine, second.user));
    expect(first).toBe('done');
    expect(other).toBe('23514 An organization keeps at least one active owner');
  });
});
