/** Score order as on the sheet: quality, on time, communication, price, lien waivers. */
export interface Vendor {
  name: string;
  trade: string;
  scores: readonly [number, number, number, number, number] | null;
  /** Days from today; negative has run out, null was never seen. */
  insurance: number | null;
  preferred: boolean;
  note?: string;
}

type Row = readonly [
  name: string,
  trade: string,
  scores: string,
  insurance: number | null,
  preferred?: 'preferred',
  note?: string,
];

const ROWS: readonly Row[] = [
  ['Stonemantle Concrete', 'Concrete', '44433', 118, 'preferred'],
  [
    'Gravelock Foundations',
    'Concrete',
    '32343',
    -24,
    undefined,
    'Two pours rejected on Kettle Lane; certificate has run out.',
  ],
  ['Pennant Masonry', 'Masonry', '54434', 201],
  ['Hollowbrook Lumber', 'Lumber', '44545', 310, 'preferred'],
  ['Timberwake Supply', 'Lumber', '34454', 96],
  ['Ridgeline & Sons Framing', 'Framing', '43334', 41, 'preferred'],
  ['Crosstie Framing Crew', 'Framing', '32242', 12, undefined, 'Behind on two jobs, short of people.'],
  ['Fairlap Siding', 'Siding', '44344', 167],
  ['Overslate Roofing', 'Roofing', '54445', 222, 'preferred'],
  ['Tarheel Gap Roofing', 'Roofing', '33443', -7, undefined, 'New certificate promised by the agent.'],
  ['Clearpane Windows & Doors', 'Windows and Doors', '44433', 140],
  ['Sashwright Millwork', 'Windows and Doors', '53335', 75],
  ['Downfill Insulation', 'Insulation', '44454', 63],
  ['Plumbline Drywall', 'Drywall', '43444', 188, 'preferred'],
  ['Featheredge Drywall', 'Drywall', '33353', 29],
  ['Grouted Tile Studio', 'Tile', '54325', 155],
  ['Oakstride Flooring', 'Flooring', '44444', 90],
  ['Fernbrush Painting', 'Painting', '44445', 131, 'preferred'],
  ['Two Coat Painters', 'Painting', '34352', -61, undefined, 'Do not schedule before the certificate is in.'],
  ['Dovetail & Reed Cabinets', 'Cabinets', '53334', 204, 'preferred'],
  ['Millbright Casework', 'Cabinets', '42243', 19, undefined, 'Lead time has doubled since spring.'],
  ['Larder & Range Appliances', 'Appliances', '44443', 260],
  ['Trueflow Plumbing', 'Plumbing', '54445', 177, 'preferred'],
  ['Copperbend Mechanical', 'Plumbing', '44334', 52],
  ['Evenair Heating & Cooling', 'HVAC', '44444', 149, 'preferred'],
  ['Northduct Mechanical', 'HVAC', '33434', 84],
  ['Brightlatch Electric', 'Electrical', '54435', 215, 'preferred'],
  ['Switchyard Electrical', 'Electrical', '43344', 8, undefined, 'Certificate runs out next week.'],
  ['Redclay Excavating', 'Excavation', '43434', 126, 'preferred'],
  [
    'Bedrock Drill & Blast',
    'Drilling and Blasting',
    '44243',
    98,
    undefined,
    'Only one in reach for the rock at Fernhollow.',
  ],
  ['Spadeworth Earthmoving', 'Excavation', '33444', 47],
  ['Culvert & Main Utilities', 'Site Utilities', '44434', 190],
  ['Blackseam Paving', 'Paving', '34444', 71],
  ['Greenverge Landscaping', 'Landscaping', '44344', 160],
  ['Lintel Steel', 'Structural Steel', '44334', 142],
  ['Overhead Grid Ceilings', 'Ceilings', '44444', 111],
  ['Firstguard Fire Protection', 'Fire Protection', '54434', 230],
  ['Signalpath Low Voltage', 'Low Voltage', '44345', 87],
  ['Clearaway Demolition', 'Demolition', '34443', 36],
  ['Binlift Disposal', 'Rental and Disposal', '44454', 240],
  ['Liftyard Rentals', 'Rental and Disposal', '44443', 198],
  ['Broomfield Cleaning', 'Cleaning', '44455', 58],
  ['Plumb & Level Surveying', 'Survey and Engineering', '54435', 210],
  ['Hartmoor Structural Design', 'Survey and Engineering', '54325', 305],
  ['Drawn Line Architects', 'Architecture', '53325', 280],
  ['Ferrow County Permits', 'Permits', '', null],
  ['Kiln & Anchor Hardware', 'Small Materials', '44444', null],
  ['Quillmoor Contracting', 'General Trades', '', 66, undefined, 'Asked for prices, never hired yet.'],
  ['Hasp & Staple Builders', 'General Trades', '33342', 24],
  ['Easterleigh Trades', 'General Trades', '', null],
];

export const VENDORS: readonly Vendor[] = ROWS.map(([name, trade, scores, insurance, preferred, note]) => {
  const [quality, onTime, communication, price, waivers] = [...scores].map(Number);
  const complete =
    quality && onTime && communication && price && waivers
      ? ([quality, onTime, communication, price, waivers] as const)
      : null;
  return { name, trade, scores: complete, insurance, preferred: preferred !== undefined, note };
});

export function vendorsOf(trade: string): readonly Vendor[] {
  const found = VENDORS.filter((vendor) => vendor.trade === trade);
  if (found.length === 0) throw new Error(`No vendor for "${trade}"`);
  return found;
}

/** Payees of the office; they come from the log only, as in real life. */
export const OFFICE_PAYEES: readonly (readonly [
  vendor: string,
  account: string,
  memo: string,
  low: number,
  high: number,
])[] = [
  ['Oldmarsh Property Office', 'Office Rent', 'Office and yard rent', 4200, 4200],
  ['Ferrow Valley Power Co-op', 'Utilities', 'Office power and water', 310, 540],
  ['Planstack Software', 'Software', 'Takeoff and scheduling licences', 480, 720],
  ['Millrace Mutual Insurance', 'Insurance', 'General liability installment', 3650, 3650],
  ['Turnpike Fuel Card', 'Fuel', 'Fleet fuel', 900, 1900],
  ['Gantry Auto Service', 'Vehicle Repairs', 'Truck service', 260, 1450],
  ['Ledgerwell CPAs', 'Professional Fees', 'Monthly review', 950, 950],
];
