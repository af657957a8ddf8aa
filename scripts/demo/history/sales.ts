import { BIDS, LEADS, type Lead, PROPOSALS } from '../books/sales.ts';
import { onDay, TODAY } from '../days.ts';
import { CLIENTS, STATE } from '../world.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, type Row } from './rows.ts';

const mail = (name: string) => `${(name.toLowerCase().match(/[a-z]+/g) ?? []).slice(0, 2).join('.')}@post.example`;
const isClient = (name: string) => CLIENTS.some((client) => client.name === name);

function lead(known: Known, entry: Lead, place: number): Row {
  const isContacted = entry.status !== 'new';
  return {
    id: ids(known).lead(entry.title),
    opportunity_title: entry.title,
    client_contact: entry.contact,
    client_id: isClient(entry.contact) ? known.client(entry.contact) : null,
    email: mail(entry.contact),
    phone: `(555) 555-01${String(20 + place).padStart(2, '0')}`,
    city: entry.city,
    state: STATE,
    opp_city: entry.city,
    opp_state: STATE,
    status: entry.status,
    confidence_pct: entry.confidence,
    estimated_revenue_min: Math.round(entry.dollars * 0.9),
    estimated_revenue_max: Math.round(entry.dollars * 1.15),
    estimated_revenue: entry.isRange ? 0 : entry.dollars,
    salesperson_id: known.employee(entry.by),
    lead_source: entry.source,
    project_type: entry.type,
    proposal_status: PROPOSALS.find(({ lead: title }) => title === entry.title)?.status ?? null,
    last_contacted_on: isContacted ? day(TODAY - entry.quiet) : null,
    has_been_contacted: isContacted,
    lead_created_on: day(onDay(-entry.age)),
    sold_date: entry.status === 'sold' ? day(onDay(-entry.age + 70)) : null,
    projected_sales_date: ['new', 'contacted', 'qualified', 'proposal_sent'].includes(entry.status)
      ? day(onDay(80 - entry.confidence / 2))
      : null,
    converted_project_id: entry.job ? known.project(entry.job) : null,
    lost_reason: entry.lost ?? null,
    tags: entry.tags,
    qualification:
      isContacted && entry.confidence > 20 ? { budget: 4, timeline: 3, decision: 4, fit: 5, payment: 4 } : {},
  };
}

/** Who may buy, what was offered, and the bids from first hint to won or lost. */
export const sales = (known: Known): readonly Batch[] => [
  ['leads', LEADS.map((entry, place) => lead(known, entry, place))],
  [
    'lead_proposals',
    PROPOSALS.map(({ lead: title, text, price, status, sent, viewed, decided }) => {
      const found = LEADS.find((entry) => entry.title === title);
      return {
        lead_id: ids(known).lead(title),
        proposal_title: text,
        client_contact: found?.contact ?? null,
        salesperson_id: known.employee(found?.by ?? 'Tobin Hartsedge'),
        client_price: price,
        status,
        sent_date: sent === null ? null : day(onDay(sent)),
        viewed_date: viewed === null ? null : day(onDay(viewed)),
        approved_date: status === 'approved' && decided !== null ? day(onDay(decided)) : null,
      };
    }),
  ],
  [
    'bid_pipeline',
    BIDS.map((bid) => ({
      opportunity_name: bid.name,
      client_id: isClient(bid.client) ? known.client(bid.client) : null,
      client_name: isClient(bid.client) ? null : bid.client,
      project_type: bid.type,
      estimated_value: bid.dollars,
      bid_due_date: day(onDay(bid.due)),
      submitted_date: bid.submitted === null ? null : day(onDay(bid.submitted)),
      decided_date: bid.decided === null ? null : day(onDay(bid.decided)),
      status: bid.status,
      probability_pct: bid.probability,
      salesperson_id: known.employee('Tobin Hartsedge'),
      estimator_id: known.employee('Tobin Hartsedge'),
      won_project_id: bid.job ? known.project(bid.job) : null,
      win_reason: bid.status === 'won' ? bid.reason : null,
      lost_reason: bid.status === 'lost' || bid.status === 'no_bid' ? bid.reason : null,
      competitor_name: bid.competitor ?? null,
      competitor_amount: bid.competitorDollars ?? null,
    })),
  ],
];
