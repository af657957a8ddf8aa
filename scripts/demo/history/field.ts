import { mondayOf, onDay, TODAY } from '../days.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, moment, type Row } from './rows.ts';

type Share = readonly [job: string, hours: number, role?: string];

/** Where people work in an ordinary week. */
// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const CREW: Record<string, readonly Share[]> = {
  'Bram Ottervale': [['HWC1', 20], ['BRW1', 10], ['FRN1', 10]],
  'Juno Feldmarsh': [['KTL1', 26], ['ORC1', 14]],
  'Silas Thornquay': [['QRY1', 20], ['SPR2', 12], ['CLM1', 8]],
  'Petra Lindmoss': [['HWC1', 40, 'Foreman']],
  'Amos Greaveley': [['BRW1', 24, 'Finish carpenter'], ['ORC1', 16, 'Finish carpenter']],
  'Nell Brackwater': [['KTL1', 40, 'Carpenter']],
  'Ezra Coblestow': [['HWC1', 24, 'Laborer'], ['SPR2', 8, 'Laborer']],
};
/** This week one man is promised twice. */
const CONFLICT = { who: 'Amos Greaveley', hours: { BRW1: 40, ORC1: 20 } as Record<string, number> };
const AWAY = { who: 'Ezra Coblestow', week: 2 };
const HIRED: readonly (readonly [name: string, job: string, hours: number])[] = [
  ['Crosstie framing crew', 'KTL1', 40],
  ['Temporary laborers', 'BRW1', 40],
];
const WEEKS = [-3, -2, -1, 0, 1, 2, 3, 4];

function weekOf(known: Known, week: number): Row[] {
  const monday = day(mondayOf(TODAY) + week * 7);
  const own = Object.entries(CREW).flatMap(([name, shares]) =>
    name === AWAY.who && week === AWAY.week
      ? []
      : shares.map(([job, hours, role]) => ({
          employee_id: known.employee(name),
          resource_name: null,
          project_id: known.project(job),
          week_starting: monday,
          hours_allocated: week === 0 && name === CONFLICT.who ? (CONFLICT.hours[job] ?? hours) : hours,
          role_on_project: role ?? 'Superintendent',
        })),
  );
  const hired = HIRED.filter(() => week >= -1 && week <= 1).map(([resource_name, job, hours]) => ({
    employee_id: null,
    resource_name,
    project_id: known.project(job),
    week_starting: monday,
    hours_allocated: hours,
    role_on_project: 'Hired crew',
  }));
  return [...own, ...hired];
}

type Punch = readonly [
  job: string,
  text: string,
  place: string,
  trade: string,
  who: string,
  due: number,
  status: 'open' | 'ready' | 'verified',
  priority?: 'high' | 'low',
];

const PUNCH: readonly Punch[] = [
  ['SPR1', 'Door rubs at the top', 'Bedroom 2', 'Finish carpentry', 'Amos Greaveley', 5, 'open'],
  ['SPR1', 'Outlet without power', 'Garage', 'Electrical', 'Brightlatch Electric', 2, 'open', 'high'],
  ['SPR1', 'Scratch in the floor', 'Hall', 'Flooring', 'Oakstride Flooring', -3, 'ready'],
  ['SPR1', 'Missing cover plate', 'Kitchen', 'Electrical', 'Brightlatch Electric', -12, 'verified', 'low'],
  ['WLK1', 'Paint touch-up after settling', 'Stair', 'Painting', 'Fernbrush Painting', 8, 'open'],
  ['WLK1', 'Water stands at the terrace', 'Garden', 'Landscaping', 'Greenverge Landscaping', -6, 'open', 'high'],
  ['BRW1', 'Ridge vent missing', 'Units 3 and 4', 'Roofing', 'Overslate Roofing', -1, 'open', 'high'],
  ['BRW1', 'Grout colour differs', 'Unit 2, bath', 'Tile', 'Grouted Tile Studio', 10, 'open'],
  ['BRW1', 'Handrail loose', 'Unit 1, stair', 'Finish carpentry', 'Petra Lindmoss', 3, 'ready'],
  ['BRW1', 'Cabinet door out of line', 'Unit 1, kitchen', 'Cabinets', 'Dovetail & Reed Cabinets', -8, 'verified'],
  ['ORC1', 'Window sash sticks', 'Addition', 'Windows', 'Clearpane Windows & Doors', 12, 'open', 'low'],
  ['MLH1', 'Dent in the appliance panel', 'Kitchen', 'Appliances', 'Larder & Range Appliances', -330, 'verified'],
];
const isVendor = (name: string) => !['Amos Greaveley', 'Petra Lindmoss'].includes(name);

function punch(known: Known, [job, text, place, trade, who, due, status, priority]: Punch): Row {
  const finished = due < -100 ? onDay(due) : TODAY - 4;
  return {
    project_id: known.project(job),
    description: text,
    location: place,
    trade,
    priority: priority ?? 'normal',
    vendor_id: isVendor(who) ? known.vendor(who) : null,
    assigned_employee_id: isVendor(who) ? null : known.employee(who),
    photo_document_id: text === 'Ridge vent missing' ? ids(known).document('Ridge vent, units 3 and 4') : null,
    due_date: day(due < -100 ? onDay(due) : TODAY + due),
    status,
    ready_at: status === 'open' ? null : moment(finished),
    verified_at: status === 'verified' ? moment(finished + 1) : null,
    verified_by: status === 'verified' ? known.user('project_manager') : null,
  };
}

/** Who is where, and what has to be put right before a job is handed over. */
export const field = (known: Known): readonly Batch[] => [
  ['crew_allocations', WEEKS.flatMap((week) => weekOf(known, week))],
  ['punch_items', PUNCH.map((entry) => punch(known, entry))],
];
