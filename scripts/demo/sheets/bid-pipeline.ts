import { BIDS, type Bid } from '../books/sales.ts';
import { onDay } from '../days.ts';
import { date, money, moneyFormula, percent, type Sheet, SheetBuilder, sum } from './sheet.ts';

const LABELS = [
  'Opportunity',
  'Client',
  'Salesperson',
  'Date Received',
  'Bid Due Date',
  'Est Value',
  'Status',
  'Project Type',
  'Probability',
  'Weighted Value',
  'Competitors',
  'Estimator',
  'Site Visit',
  'Decision Date',
  'Lost Reason',
  'Margin',
  'Notes',
];

const STATUS: Record<Bid['status'], string> = {
  identified: 'Identified',
  pursuing: 'Pursuing',
  bid_submitted: 'Submitted',
  shortlisted: 'Shortlisted',
  won: 'Won',
  lost: 'Lost',
  no_bid: 'No Bid',
};
const TYPES: Record<Bid['type'], string> = {
  custom_home: 'Custom Home',
  spec_home: 'Spec Home',
  remodel: 'Remodel',
  multifamily: 'Multifamily',
  commercial: 'Commercial',
  land_development: 'Land',
  insurance_claim: 'Insurance',
};

export function bidPipeline(): Sheet {
  const sheet = new SheetBuilder('BID PIPELINE', [28, 32, 18, 13, 13, 15, 12, 14, 11, 15, 12, 18, 10, 13, 14, 8, 32]);
  sheet.add('BID PIPELINE');
  sheet.add('Open and decided bids');
  sheet.add();
  sheet.add(...LABELS);
  const first = sheet.next;
  const totals = BIDS.map(({ name, client, dollars, status, type, probability, due, decided, reason, competitor }) => {
    const share = (probability ?? 0) / 100;
    const [value, weighted] = [dollars * 100, Math.round(dollars * 100 * share)];
    const row = sheet.next;
    const figures = [
      money(value),
      STATUS[status],
      TYPES[type],
      percent(share),
      moneyFormula(`F${row}*I${row}`, weighted),
    ];
    sheet.add(
      name,
      client,
      'Tobin Hartsedge',
      date(onDay(due - 21)),
      date(onDay(due)),
      ...figures,
      competitor ?? null,
      'Tobin Hartsedge',
      null,
      date(decided === null ? null : onDay(decided)),
      status === 'lost' ? reason : null,
      percent(0.16),
      status === 'won' ? reason : null,
    );
    return { value, weighted };
  });
  sheet.total('TOTAL', first, { F: sum(totals.map((t) => t.value)), J: sum(totals.map((t) => t.weighted)) });
  return sheet.build();
}
