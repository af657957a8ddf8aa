import { describe, expect, it } from 'vitest';
import type { Row } from './harness/sql.ts';
import { salesForThisFile } from './office/sales.ts';

const { used, job, made, projects, project, reverted, win } = salesForThisFile();

describe('a bid that is won', () => {
  it('becomes a project of its client, with the contract, and the estimator on it', () =>
    reverted(async () => {
      const { books } = used;
      const estimator = await books.make('employees', { first_name: 'Esti' });
      await books.run(
        `update public.memberships set employee_id = '${estimator.id}' where user_id = '${books.people.executive}'`,
      );
      const id = await made('bid_pipeline', 'shortlisted');
      await books.set('bid_pipeline', id, { estimator_id: estimator.id, project_type: 'remodel' });
      const bid = await books.does('owner', 'bid_pipeline', id, 'win', {
        data: {
          project_code: ' N-1 ',
          name: 'New house',
          contract_amount: 4800,
          estimated_cost: 4000,
          start_date: '2026-07-01',
          date: '2026-06-12',
          win_reason: 'Price',
        },
      });
      const p = await project('N-1');
      expect(bid).toMatchObject({
        status: 'won',
        decided_date: '2026-06-12',
        won_project_id: p.id,
        client_id: p.client_id,
        win_reason: 'Price',
      });
      expect(p).toMatchObject({
        name: 'New house',
        status: 'pre_construction',
        project_type: 'remodel',
        original_contract_amount: '4800.00',
        estimated_cost: '4000.00',
      });
      expect(p.client).toBe(bid.client_name);
      const members = await books.run(
        `select user_id, project_role from public.project_members where project_id = '${p.id}'`,
      );
      expect(members).toEqual([{ user_id: books.people.executive, project_role: 'estimator' }]);
    }));

  it('takes its value for the contract and its name for the project unless told otherwise, and today for the decision', () =>
    reverted(async () => {
      const bid = await used.books.does('owner', 'bid_pipeline', await made('bid_pipeline', 'bid_submitted'), 'win', {
        data: { project_code: 'N-2' },
      });
      expect(await project('N-2')).toMatchObject({
        name: bid.opportunity_name,
        original_contract_amount: '5000.00',
        estimated_cost: '0.00',
      });
      expect(bid.decided_date).toBe(used.books.today);
    }));

  it('links what is named instead of making it: a client by id or name, a project by id', () =>
    reverted(async () => {
      const { books } = used;
      const clients = () => books.sum('1', `clients where organization_id = '${books.org}'`);
      const before = [await projects(), await clients()];
      const one = await books.does('owner', 'bid_pipeline', await made('bid_pipeline', 'shortlisted'), 'win', {
        data: { project_id: job().project, client_id: job().client },
      });
      expect(one).toMatchObject({ won_project_id: job().project, client_id: job().client });
      expect([await projects(), await clients()]).toEqual(before);
      const two = await books.does('owner', 'bid_pipeline', await made('bid_pipeline', 'shortlisted'), 'win', {
        data: { project_code: 'N-3', client_name: 'client j1' },
      });
      expect(two.client_id).toBe(job().client);
      expect(await clients()).toBe(before[1]);
    }));

  it('is refused with a project that is taken, unknown or cannot be', () =>
    reverted(async () => {
      const id = await made('bid_pipeline', 'shortlisted');
      const other = await made('bid_pipeline', 'shortlisted');
      await used.books.does('owner', 'bid_pipeline', other, 'win', { data: { project_code: 'N-4' } });
      const taken = (await project('N-4')).id;
      for (const [data, message] of [
        [{ project_id: taken }, 'This project has come from another win'],
        [{ project_id: '00000000-0000-4000-8000-000000000000' }, 'There is no such project'],
        [{ project_code: 'N-4' }, 'There is a project N-4 already'],
        [{ project_code: 'N-5', contract_amount: 'much' }, 'An amount or a day of the project cannot be read'],
        [{ project_code: 'N-5', contract_amount: -1 }, 'Contract and estimated cost are not negative'],
        [
          { project_code: 'N-5', start_date: '2026-07-02', target_completion: '2026-07-01' },
          'The project ends before it starts',
        ],
        [{ project_code: '  ' }, 'This needs a project: the code of a new one, or one there is'],
      ] as [Row, string][]) {
        expect(await win('bid_pipeline', id, data), message).toMatchObject({ ok: false, code: 'PT422', message });
      }
      expect(await win('bid_pipeline', id, { project_code: 'N-5', date: 'soon' })).toMatchObject({
        ok: false,
        message: 'There is no day soon',
      });
    }));

  it('goes back while nothing has happened on its project, and finds it when it is won again', () =>
    reverted(async () => {
      const { books } = used;
      const id = await made('bid_pipeline', 'shortlisted');
      await books.does('owner', 'bid_pipeline', id, 'win', { data: { project_code: 'N-6' } });
      const count = await projects();
      const { id: p } = await project('N-6');
      const touched = await books.reverted(async () => {
        await books.make('cost_events', { project_id: p, event_date: '2026-06-01', amount: 1, status: 'posted' });
        return books.act('owner', 'bid_pipeline', id, 'reopen', { note: 'Withdrawn' });
      });
      expect(touched).toMatchObject({ ok: false, code: 'PT422', message: 'Cost is posted on it' });
      expect(await books.does('owner', 'bid_pipeline', id, 'reopen', { note: 'Withdrawn' })).toMatchObject({
        decided_date: null,
        won_project_id: p,
      });
      expect(await books.does('owner', 'bid_pipeline', id, 'win')).toMatchObject({ won_project_id: p });
      expect(await projects()).toBe(count);
    }));
});
