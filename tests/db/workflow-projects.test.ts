import { beforeAll, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { type Job, makeJob } from './money/job.ts';
import { hire, house, RECORDS } from './office/records.ts';

const used = booksForThisFile();
let job: Job;
beforeAll(async () => {
  job = await makeJob(used.books);
});
const reverted = (work: () => Promise<void>) => used.books.reverted(work);
const terms = (id: string) => used.books.one(`select * from public.project_terms where project_id = '${id}'`);

/** The project manager of the project gets a login. */
async function managerOf(id: string): Promise<string> {
  const { books } = used;
  const { user, membership } = await hire(books, 'project_manager');
  await books.set('memberships', membership, { employee_id: (await books.get('projects', id)).project_manager_id });
  return user;
}
const messages = (user: string) =>
  used.books.run(
    `select title, body, category from public.notifications where recipient_id = '${user}' order by title`,
  );

describe('a project that starts', () => {
  it('keeps its plan as the baseline, and its budget as the estimate of the award', () =>
    reverted(async () => {
      const { books } = used;
      const id = await house(books, job);
      const task = await books.make('project_milestones', {
        project_id: id,
        task_name: 'Dig',
        planned_start: '2026-06-20',
        planned_end: '2026-06-25',
      });
      expect(await books.does('owner', 'projects', id, 'start')).toMatchObject({ start_date: books.today });
      expect(await books.get('project_milestones', task.id)).toMatchObject({
        baseline_start: '2026-06-20',
        baseline_end: '2026-06-25',
      });
      expect(await terms(id)).toMatchObject({ estimated_cost: '800.00' });
    }));

  it('keeps the estimate and the start it has', () =>
    reverted(async () => {
      const { books } = used;
      const id = await house(books, job);
      await books.run(`update public.project_terms set estimated_cost = 700 where project_id = '${id}'`);
      await books.set('projects', id, { start_date: '2026-05-01' });
      expect(await books.does('owner', 'projects', id, 'start')).toMatchObject({ start_date: '2026-05-01' });
      expect(await terms(id)).toMatchObject({ estimated_cost: '700.00' });
    }));

  it('is warned of everything that is missing', () =>
    reverted(async () => {
      const { id } = await used.books.make('projects', { code: 'BARE', name: 'Bare' });
      const answer = await used.books.act('owner', 'projects', id, 'start');
      expect(answer).toMatchObject({
        code: 'PT422',
        message: 'Still missing: client, project manager, target completion, contract amount, budget',
      });
    }));

  it('tells its manager when it is held up, and not who holds it', () =>
    reverted(async () => {
      const { books } = used;
      const id = await house(books, job, 'active');
      const manager = await managerOf(id);
      const { code } = await books.get('projects', id);
      await books.does('owner', 'projects', id, 'hold', { note: 'No permit' });
      expect(await messages(manager)).toEqual([
        { title: `Project ${code}: on hold`, body: 'No permit', category: 'projects' },
      ]);
      expect(await messages(books.people.owner)).toEqual([]);
    }));
});

describe('a project that is completed', () => {
  it('has its day, and a task for its manager to release the retainage, once', () =>
    reverted(async () => {
      const { books } = used;
      const id = await house(books, job, 'active');
      const manager = await managerOf(id);
      const tasks = () =>
        books.run(`select title, status, assigned_to from public.workflow_tasks where entity_id = '${id}'`);
      expect(await books.does('owner', 'projects', id, 'complete')).toMatchObject({ actual_completion: books.today });
      const { code } = await books.get('projects', id);
      const [task, ...others] = await tasks();
      expect(task).toEqual({ title: `Release retainage of ${code} House`, status: 'pending', assigned_to: manager });
      expect(others).toEqual([]);
      expect(await books.does('owner', 'projects', id, 'reopen', { note: 'Leaks' })).toMatchObject({
        status: 'active',
        actual_completion: null,
      });
      await books.does('owner', 'projects', id, 'complete');
      expect(await tasks()).toHaveLength(1);
    }));

  it('leaves the task to who completes it when the manager has no login', () =>
    reverted(async () => {
      const id = await house(used.books, job, 'active');
      await used.books.does('owner', 'projects', id, 'complete');
      const tasks = await used.books.run(`select assigned_to from public.workflow_tasks where entity_id = '${id}'`);
      expect(tasks).toEqual([{ assigned_to: used.books.people.owner }]);
    }));

  it('is warned of work that is open', () =>
    reverted(async () => {
      const { books } = used;
      const id = await house(books, job, 'active');
      await books.make('project_milestones', { project_id: id, task_name: 'Dig' });
      await books.make('project_milestones', { project_id: id, task_name: 'Roof', status: 'completed' });
      await books.make('punch_items', { project_id: id, description: 'Scratch' });
      await books.make('change_orders', { project_id: id });
      expect(await books.act('owner', 'projects', id, 'complete')).toMatchObject({
        message: 'Still open: 1 tasks, 1 punch items, 1 change orders in draft',
      });
    }));
});

describe('the schedule and the punch list', () => {
  const task = (status: string) => RECORDS.project_milestones?.(used.books, job, status) as Promise<string>;

  it('a task has the days it was worked on, and the reason why not', () =>
    reverted(async () => {
      const { books } = used;
      const id = await task('not_started');
      await books.set('project_milestones', id, { percent_complete: 40 });
      expect(await books.does('pm', 'project_milestones', id, 'block', { note: 'Rain' })).toMatchObject({
        delay_reason: 'Rain',
        actual_start: null,
      });
      expect(await books.does('pm', 'project_milestones', id, 'resume')).toMatchObject({
        delay_reason: null,
        actual_start: books.today,
      });
      const done = await books.does('pm', 'project_milestones', id, 'finish', { data: { date: '2026-06-12' } });
      expect(done).toMatchObject({ actual_start: books.today, actual_end: '2026-06-12', percent_complete: 40 });
      expect(
        await books.one(`select percent_complete from public.v_milestone_status where id = '${id}'`),
      ).toMatchObject({ percent_complete: '100' });
      expect(await books.does('pm', 'project_milestones', id, 'reopen', { note: 'Not level' })).toMatchObject({
        actual_end: null,
        percent_complete: 40,
      });
    }));

  it('people in the field move tasks of their jobs, but do not open them again, nor edit them', () =>
    reverted(async () => {
      const { books } = used;
      const id = await task('not_started');
      expect(await books.act('field', 'project_milestones', id, 'start')).toMatchObject({ ok: false, code: 'PT404' });
      await books.make('project_members', {
        project_id: job.project,
        user_id: books.people.field,
        project_role: 'field',
      });
      await books.does('field', 'project_milestones', id, 'start');
      await books.does('field', 'project_milestones', id, 'finish');
      expect(await books.act('field', 'project_milestones', id, 'reopen', { note: 'No' })).toMatchObject({
        ok: false,
        code: 'PT403',
      });
      const item = (await RECORDS.punch_items?.(books, job, 'open')) as string;
      await books.does('field', 'punch_items', item, 'ready');
      expect(await books.act('field', 'punch_items', item, 'verify')).toMatchObject({ ok: false, code: 'PT403' });
    }));

  it('a punch item says who looked at it, and is closed then', () =>
    reverted(async () => {
      const { books } = used;
      const id = (await RECORDS.punch_items?.(books, job, 'open')) as string;
      expect((await books.does('pm', 'punch_items', id, 'ready')).ready_at).not.toBeNull();
      expect(await books.does('pm', 'punch_items', id, 'verify')).toMatchObject({ verified_by: books.people.pm });
      const edit = () =>
        books.ask('pm', `update public.punch_items set location = 'Hall' where id = '${id}' returning id`);
      expect(await edit()).toMatchObject({ ok: false, code: 'PT409' });
      expect(await books.does('pm', 'punch_items', id, 'reopen', { note: 'Still there' })).toMatchObject({
        ready_at: null,
        verified_at: null,
        verified_by: null,
      });
      expect(await edit()).toMatchObject({ ok: true });
    }));
});
