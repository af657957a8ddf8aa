import { describe, expect, it } from 'vitest';
import { race } from './office/race.ts';
import { salesForThisFile } from './office/sales.ts';

const { used, made, projects, project, reverted, win } = salesForThisFile();

describe('a lead and its bid', () => {
  const pair = async (state = 'qualified') => {
    const lead = await made('leads', state);
    const bid = await made('bid_pipeline', 'shortlisted');
    await used.books.set('bid_pipeline', bid, { lead_id: lead, client_name: null });
    return { lead, bid };
  };

  it('share one project: the bid sells its lead, wherever it was', () =>
    reverted(async () => {
      for (const [n, state] of ['new', 'contacted', 'proposal_sent'].entries()) {
        const { lead, bid } = await pair(state);
        const won = await used.books.does('owner', 'bid_pipeline', bid, 'win', { data: { project_code: `L-${n}` } });
        const p = await project(`L-${n}`);
        const sold = await used.books.get('leads', lead);
        expect(sold, state).toMatchObject({
          status: 'sold',
          sold_date: used.books.today,
          converted_project_id: p.id,
          client_id: won.client_id,
        });
        // the bid names no client, so the contact of the lead is it
        expect(p.client).toBe(sold.client_contact);
      }
    }));

  it('and a second win, of the lead or of another bid, makes no second one', () =>
    reverted(async () => {
      const { books } = used;
      const { lead, bid } = await pair();
      const second = await made('bid_pipeline', 'shortlisted');
      await books.set('bid_pipeline', second, { lead_id: lead });
      await books.does('owner', 'leads', lead, 'win', { data: { project_code: 'L-9' } });
      const count = await projects();
      const p = await project('L-9');
      expect(p).toMatchObject({ original_contract_amount: '3000.00' });
      expect(await books.does('owner', 'bid_pipeline', bid, 'win')).toMatchObject({ won_project_id: p.id });
      expect(await win('bid_pipeline', second, { project_code: 'L-10' })).toMatchObject({
        ok: false,
        message: 'This became project L-9 with another bid',
      });
      expect(await projects()).toBe(count);
    }));

  it('takes the middle of least and most when there is no estimate', () =>
    reverted(async () => {
      const lead = await made('leads', 'qualified');
      await used.books.set('leads', lead, {
        estimated_revenue: 0,
        estimated_revenue_min: 1000,
        estimated_revenue_max: 2001,
      });
      await used.books.does('owner', 'leads', lead, 'win', { data: { project_code: 'L-11' } });
      expect(await project('L-11')).toMatchObject({ original_contract_amount: '1500.50' });
    }));

  it('of which one is lost keep the reason, and lose it when they are taken up again', () =>
    reverted(async () => {
      const { books } = used;
      const { lead, bid } = await pair();
      expect(await books.does('owner', 'leads', lead, 'lose', { note: 'Too dear' })).toMatchObject({
        lost_reason: 'Too dear',
      });
      expect(await books.does('owner', 'leads', lead, 'reopen')).toMatchObject({
        status: 'contacted',
        lost_reason: null,
      });
      const lost = await books.does('owner', 'bid_pipeline', bid, 'lose', {
        note: 'Too dear',
        data: { competitor_name: 'Others', competitor_amount: 4500 },
      });
      expect(lost).toMatchObject({
        lost_reason: 'Too dear',
        competitor_name: 'Others',
        competitor_amount: 4500,
        decided_date: books.today,
      });
      expect(await books.does('owner', 'bid_pipeline', bid, 'reopen')).toMatchObject({
        lost_reason: null,
        decided_date: null,
        competitor_name: 'Others',
      });
    }));
});

describe('a proposal', () => {
  it('takes its lead along: sent, and sold at its price', () =>
    reverted(async () => {
      const { books } = used;
      const id = await made('lead_proposals', 'not_sent');
      const lead = (await books.get('lead_proposals', id)).lead_id as string;
      await books.set('leads', lead, { status: 'new' });
      await books.does('owner', 'lead_proposals', id, 'send');
      expect(await books.get('leads', lead)).toMatchObject({
        status: 'proposal_sent',
        proposal_status: 'sent',
        has_been_contacted: true,
        last_contacted_on: books.today,
      });
      const mails = await books.run(`select event_type from public.system_events where entity_id = '${id}'`);
      expect(mails).toEqual([{ event_type: 'lead_proposals.send.email' }]);
      expect(
        await books.does('owner', 'lead_proposals', id, 'approve', { data: { project_code: 'P-1' } }),
      ).toMatchObject({ approved_date: books.today });
      const p = await project('P-1');
      expect(p).toMatchObject({ original_contract_amount: '2500.00' });
      expect(await books.get('leads', lead)).toMatchObject({
        status: 'sold',
        proposal_status: 'approved',
        converted_project_id: p.id,
      });
    }));

  it('of a lost lead sells nothing, one without a lead only itself', () =>
    reverted(async () => {
      const { books } = used;
      const id = await made('lead_proposals', 'sent');
      const lead = (await books.get('lead_proposals', id)).lead_id as string;
      await books.set('leads', lead, { status: 'lost' });
      const answer = await books.act('owner', 'lead_proposals', id, 'approve', { data: { project_code: 'P-2' } });
      expect(answer).toMatchObject({ ok: false, code: 'PT422', message: 'The lead is lost; reopen it first' });
      await books.set('lead_proposals', id, { lead_id: null });
      const before = await projects();
      expect(await books.does('owner', 'lead_proposals', id, 'approve')).toMatchObject({ status: 'approved' });
      expect(await projects()).toBe(before);
    }));

  it('keeps its price once it is sent, while the rest can be put right', () =>
    reverted(async () => {
      const id = await made('lead_proposals', 'sent');
      const change = (set: string) =>
        used.books.ask('owner', `update public.lead_proposals set ${set} where id = '${id}' returning id`);
      expect(await change('client_price = 1')).toMatchObject({ ok: false, code: 'PT409' });
      expect(await change(`proposal_title = 'Better'`)).toMatchObject({ ok: true, row: { id } });
    }));
});

describe('two at once', () => {
  it.each([
    ['the same bid', 'bid_pipeline', 'bid_pipeline'],
    ['the bid and its lead', 'bid_pipeline', 'leads'],
    ['the lead and its bid', 'leads', 'bid_pipeline'],
  ])('win %s: one project, and the other is told', async (_what, first, second) => {
    const { books } = used;
    const lead = await made('leads', 'qualified');
    const bid = await made('bid_pipeline', 'shortlisted');
    await books.set('bid_pipeline', bid, { lead_id: lead });
    await books.commit();
    const before = await projects();
    const ids: Record<string, string> = { leads: lead, bid_pipeline: bid };
    const attempt = (table: string, code: string) => ({
      table,
      id: ids[table] as string,
      action: 'win',
      data: { project_code: code },
    });
    const answers = await race(
      used,
      attempt(first, `R-${lead.slice(0, 4)}-1`),
      attempt(second, `R-${lead.slice(0, 4)}-2`),
    );
    expect(answers[0]).toBe('done');
    expect(answers[1]).toMatch(/^PT409/);
    expect(await projects()).toBe(before + 1);
  });
});
