type ProjectType =
  | 'custom_home'
  | 'spec_home'
  | 'remodel'
  | 'multifamily'
  | 'commercial'
  | 'land_development'
  | 'insurance_claim';

export interface Lead {
  title: string;
  contact: string;
  city: string;
  type: ProjectType;
  status: 'new' | 'contacted' | 'qualified' | 'proposal_sent' | 'sold' | 'lost' | 'no_opportunity';
  dollars: number;
  /** Only a range was given. */
  isRange: boolean;
  confidence: number;
  source: string;
  by: string;
  /** Days since it came in, and since anybody spoke to them. */
  age: number;
  quiet: number;
  tags: string[];
  job?: string;
  lost?: string;
}

type LeadRow = readonly [
  title: string,
  contact: string,
  city: string,
  type: ProjectType,
  status: Lead['status'],
  dollars: number,
  confidence: number,
  source: string,
  age: number,
  quiet: number,
  more?: Partial<Pick<Lead, 'job' | 'lost' | 'tags' | 'isRange' | 'by'>>,
];

const TOBIN = 'Tobin Hartsedge';
const MAREN = 'Maren Tallowby';

// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const LEAD_ROWS: readonly LeadRow[] = [
  ['House on the old orchard', 'Otto & Lise Heronsgate', 'Tarn Hollow', 'custom_home', 'proposal_sent', 1_340_000, 60, 'Referral', 82, 6, { by: MAREN, tags: ['architect on board'] }],
  ['Pool house', 'Cassius Ventermarsh', 'Ferrow Falls', 'custom_home', 'proposal_sent', 186_000, 75, 'Repeat client', 47, 3],
  ['Porch', 'Imogen Starkfenn', 'Tarn Hollow', 'remodel', 'qualified', 38_500, 80, 'Repeat client', 24, 5],
  ['Attic for the twins', 'Roswitha Candlemere', 'Oldmarsh', 'remodel', 'qualified', 94_000, 50, 'Website', 39, 11, { isRange: true }],
  ['Veterinary clinic', 'Dr. Hollis Farrowdale', 'Oldmarsh', 'commercial', 'qualified', 780_000, 40, 'Referral', 66, 19],
  ['Townhouses at Starling Yard', 'Starling Yard LLC', 'Oldmarsh', 'multifamily', 'qualified', 3_250_000, 25, 'Broker', 70, 14, { by: MAREN, tags: ['large'] }],
  ['Hail damage, nine roofs', 'Dunmere Homeowners Association', 'Tarn Hollow', 'insurance_claim', 'contacted', 128_000, 45, 'Repeat client', 15, 8],
  ['Barn to office', 'Ephraim Tollgate', 'Fernhollow', 'commercial', 'contacted', 260_000, 30, 'Sign on site', 33, 26],
  ['Kitchen', 'Winifred Ashdown', 'Ferrow Falls', 'remodel', 'contacted', 61_000, 35, 'Website', 21, 17, { isRange: true }],
  ['Second phase of the lots', 'Fernhollow Land Company', 'Fernhollow', 'land_development', 'contacted', 1_480_000, 20, 'Repeat client', 38, 9],
  ['Garage with flat', 'Lucian Merriweather', 'Oldmarsh', 'custom_home', 'new', 142_000, 10, 'Website', 6, 0],
  ['Deck', 'Ottilie Graywether', 'Tarn Hollow', 'remodel', 'new', 22_000, 10, 'Home show', 9, 0],
  ['Wine cellar', 'Ignatius Thorne', 'Ferrow Falls', 'remodel', 'new', 47_000, 10, 'Referral', 12, 0],
  ['Clinic at Glenmoor Square', 'Glenmoor Health Foundation', 'Oldmarsh', 'commercial', 'sold', 2_465_000, 100, 'Referral', 168, 20, { job: 'GLN1', by: MAREN }],
  ['Dental practice', 'Quarry Road Dental Group', 'Oldmarsh', 'commercial', 'sold', 729_000, 100, 'Broker', 240, 60, { job: 'QRY1' }],
  ['Lake house', 'Percival & Una Strandway', 'Tarn Hollow', 'custom_home', 'lost', 1_120_000, 0, 'Referral', 150, 75, { lost: 'Budget was 300,000 below our price' }],
  ['Bath for a wheelchair', 'Agatha Brindlecombe', 'Oldmarsh', 'remodel', 'lost', 41_000, 0, 'Website', 95, 52, { lost: 'Could not start before spring' }],
  ['Food truck court', 'Zebulon Marsh', 'Oldmarsh', 'commercial', 'no_opportunity', 0, 0, 'Home show', 110, 88],
];

export const LEADS: readonly Lead[] = LEAD_ROWS.map(
  ([title, contact, city, type, status, dollars, confidence, source, age, quiet, more]) => {
    const facts = { title, contact, city, type, status, dollars, confidence, source, age, quiet };
    return { ...facts, by: TOBIN, isRange: false, tags: [], ...more };
  },
);

export interface Proposal {
  lead: string;
  text: string;
  price: number;
  status: 'not_sent' | 'sent' | 'viewed' | 'approved' | 'rejected';
  sent: number | null;
  viewed: number | null;
  decided: number | null;
}

type ProposalRow = readonly [
  lead: string,
  text: string,
  price: number,
  status: Proposal['status'],
  sent: number | null,
  viewed: number | null,
  decided: number | null,
];

const PROPOSAL_ROWS: readonly ProposalRow[] = [
  ['House on the old orchard', 'Preconstruction agreement and first price', 1_340_000, 'viewed', -9, -8, null],
  ['Pool house', 'Pool house, alternate with sauna', 186_000, 'sent', -4, null, null],
  ['Porch', 'Porch, cedar', 38_500, 'not_sent', null, null, null],
  ['Clinic at Glenmoor Square', 'Shell and fit-out', 2_465_000, 'approved', -84, -83, -58],
  ['Dental practice', 'Fit-out with casework', 729_000, 'approved', -176, -174, -140],
  ['Lake house', 'House as drawn', 1_120_000, 'rejected', -104, -103, -81],
  ['Attic for the twins', 'Attic, dormer and stair', 94_000, 'not_sent', null, null, null],
];

export const PROPOSALS: readonly Proposal[] = PROPOSAL_ROWS.map(
  ([lead, text, price, status, sent, viewed, decided]) => {
    return { lead, text, price, status, sent, viewed, decided };
  },
);

export interface Bid {
  name: string;
  client: string;
  type: ProjectType;
  dollars: number;
  status: 'identified' | 'pursuing' | 'bid_submitted' | 'shortlisted' | 'won' | 'lost' | 'no_bid';
  due: number;
  submitted: number | null;
  decided: number | null;
  probability: number | null;
  reason: string | null;
  job?: string;
  competitor?: string;
  competitorDollars?: number;
}

type BidRow = readonly [
  name: string,
  client: string,
  type: ProjectType,
  dollars: number,
  status: Bid['status'],
  due: number,
  submitted: number | null,
  decided: number | null,
  probability: number | null,
  reason?: string,
  more?: Partial<Pick<Bid, 'job' | 'competitor' | 'competitorDollars'>>,
];

// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const BID_ROWS: readonly BidRow[] = [
  ['Glenmoor Clinic', 'Glenmoor Health Foundation', 'commercial', 2_465_000, 'won', -120, -121, -58, 100, 'Price and the superintendent they knew', { job: 'GLN1' }],
  ['Quarry Road Dental Fit-out', 'Quarry Road Dental Group', 'commercial', 729_000, 'won', -196, -198, -140, 100, 'Fastest schedule', { job: 'QRY1' }],
  ['Heronsgate Residence', 'Otto & Lise Heronsgate', 'custom_home', 1_340_000, 'shortlisted', -12, -14, null, 60],
  ['Oldmarsh Library Interior', 'Town of Oldmarsh', 'commercial', 912_000, 'bid_submitted', -20, -21, null, 30],
  ['Ferrow Falls Fire House', 'Town of Ferrow Falls', 'commercial', 1_860_000, 'bid_submitted', -3, -4, null, null],
  ['Starling Yard Townhomes', 'Starling Yard LLC', 'multifamily', 3_250_000, 'pursuing', 26, null, null, 25],
  ['Millhaven Pool House', 'Cassius Ventermarsh', 'custom_home', 186_000, 'pursuing', 14, null, null, 70],
  ['Tarn Hollow Veterinary Clinic', 'Dr. Hollis Farrowdale', 'commercial', 780_000, 'pursuing', 33, null, null, null],
  ['Fernhollow Phase 2', 'Fernhollow Land Company', 'land_development', 1_480_000, 'identified', 58, null, null, 20],
  ['Orchard Gate Porch', 'Imogen Starkfenn', 'remodel', 38_500, 'identified', 21, null, null, 80],
  ['County Records Annex', 'Ferrow County', 'commercial', 640_000, 'identified', 47, null, null, null],
  ['Dunmere Garages', 'Dunmere Homeowners Association', 'remodel', 240_000, 'lost', -92, -94, -61, 0, 'Price: 11 % above the lowest', { competitor: 'Quillmoor Contracting', competitorDollars: 214_000 }],
  ['Oldmarsh School Roof', 'Oldmarsh Schools', 'commercial', 418_000, 'lost', -150, -152, -118, 0, 'No bond of that size', { competitor: 'Easterleigh Trades', competitorDollars: 431_500 }],
  ['Lakeside Cottages', 'Strandway Holdings', 'multifamily', 1_720_000, 'lost', -210, -212, -176, 0, 'Owner stopped the project'],
  ['Prison Kitchen', 'State Facilities', 'commercial', 1_100_000, 'no_bid', -64, null, -70, 0, 'Too far, liquidated damages too high'],
  ['Mill Street Parking Deck', 'Town of Oldmarsh', 'commercial', 4_900_000, 'no_bid', -30, null, -41, 0, 'Not our kind of work'],
];

export const BIDS: readonly Bid[] = BID_ROWS.map(
  ([name, client, type, dollars, status, due, submitted, decided, probability, reason, more]) => {
    const facts = { name, client, type, dollars, status, due, submitted, decided, probability };
    return { ...facts, reason: reason ?? null, ...more };
  },
);
