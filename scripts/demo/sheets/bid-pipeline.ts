import { day } from '../days.ts';
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

type Row = readonly [
  name: string,
  client: string,
  received: number,
  dollars: number,
  status: string,
  type: string,
  probability: number,
  note?: string,
];

const BIDS: readonly Row[] = [
  [
    'Glenmoor Clinic',
    'Glenmoor Health Foundation',
    day(2026, 5, 18),
    2_465_000,
    'Won',
    'Commercial',
    1,
    'Became job GLN1.',
  ],
  ['Heronsgate Residence', 'Otto & Lise Heronsgate', day(2026, 8, 24), 1_340_000, 'Submitted', 'Custom Home', 0.5],
  [
    'Millhaven Pool House',
    'Cassius Ventermarsh',
    day(2026, 9, 28),
    186_000,
    'Pursuing',
    'Custom Home',
    0.7,
    'Same owner as MLH1.',
  ],
  ['Oldmarsh Library Interior', 'Town of Oldmarsh', day(2026, 8, 3), 912_000, 'Submitted', 'Commercial', 0.3],
  [
    'Fernhollow Phase 2',
    'Fernhollow Land Company',
    day(2026, 10, 6),
    1_480_000,
    'Identified',
    'Commercial',
    0.4,
    'Depends on the rock claim.',
  ],
  ['Dunmere Garages', 'Dunmere Homeowners Association', day(2026, 7, 13), 240_000, 'Lost', 'Remodel', 0],
  ['Starling Yard Townhomes', 'Starling Yard LLC', day(2026, 9, 7), 3_250_000, 'Pursuing', 'Multifamily', 0.25],
  ['Orchard Gate Porch', 'Imogen Starkfenn', day(2026, 10, 20), 38_500, 'Identified', 'Remodel', 0.8],
];

export function bidPipeline(): Sheet {
  const sheet = new SheetBuilder('BID PIPELINE', [28, 32, 18, 13, 13, 15, 12, 14, 11, 15, 12, 18, 10, 13, 14, 8, 32]);
  sheet.add('BID PIPELINE');
  sheet.add('Open and decided bids');
  sheet.add();
  sheet.add(...LABELS);
  const first = sheet.next;
  const totals = BIDS.map(([name, client, received, dollars, status, type, probability, note]) => {
    const [value, weighted] = [dollars * 100, Math.round(dollars * 100 * probability)];
    const row = sheet.next;
    const figures = [money(value), status, type, percent(probability), moneyFormula(`F${row}*I${row}`, weighted)];
    sheet.add(
      name,
      client,
      'Tobin Hartsedge',
      date(received),
      date(received + 21),
      ...figures,
      null,
      'Tobin Hartsedge',
      null,
      null,
      null,
      percent(0.16),
      note ?? null,
    );
    return { value, weighted };
  });
  sheet.total('TOTAL', first, { F: sum(totals.map((t) => t.value)), J: sum(totals.map((t) => t.weighted)) });
  return sheet.build();
}
