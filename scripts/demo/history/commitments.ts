import { type Commitment, commitmentsOf } from '../books/commitments.ts';
import { openingCost } from '../costs/opening.ts';
import { AS_OF, onDay } from '../days.ts';
import { PROJECTS } from '../projects/index.ts';
import type { Cents } from '../sheets/sheet.ts';
import { hasPaper } from './contracts.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { MATERIALS } from './materials.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

/** Let by building. */
const IN_PARTS = 'HWC1';

interface Line {
  material: string | null;
  description: string;
  unit: string;
  quantity: number;
  price: Cents;
}

/** An order in whole pieces of what the catalogue has for it; what is left over is freight. */
function orderLines({ budgeted, original }: Commitment): Line[] {
  const items = MATERIALS.filter(({ codes }) => codes.includes(budgeted.line.code));
  const lines = items.map(({ sku, name, unit, price }) => {
    const quantity = Math.floor((original * 0.97) / items.length / price);
    return { material: sku, description: name, unit, quantity, price };
  });
  const ordered = lines.filter(({ quantity }) => quantity > 0);
  const rest = original - ordered.reduce((total, { quantity, price }) => total + quantity * price, 0);
  return [...ordered, { material: null, description: 'Freight and handling', unit: 'lump', quantity: 1, price: rest }];
}

function partLines({ budgeted, original }: Commitment): Line[] {
  const first = Math.round((original * 0.52) / 100) * 100;
  const line = (part: string, price: Cents) => ({
    material: null,
    description: `${budgeted.line.description}, building ${part}`,
    unit: 'lump',
    quantity: 1,
    price,
  });
  return [line('A', first), line('B', original - first)];
}

const linesOf = (entry: Commitment): Line[] =>
  entry.type === 'purchase_order' ? orderLines(entry) : entry.project.code === IN_PARTS ? partLines(entry) : [];

function header(known: Known, entry: Commitment): Row {
  const { project, budgeted, vendor, type, number, original, status, issued, executed } = entry;
  const hasLines = linesOf(entry).length > 0;
  return {
    id: ids(known).commitment(project.code, budgeted.line.code),
    project_id: known.project(project.code),
    vendor_id: known.vendor(vendor),
    contract_id: executed !== null && hasPaper(type, original) ? ids(known).paper(project.code, number) : null,
    cost_code_id: hasLines ? null : known.code(project.code, budgeted.line.code),
    commitment_type: type,
    commitment_number: number,
    description: budgeted.line.description,
    original_amount: usd(original),
    opening_billed: usd(openingCost(project, budgeted)),
    lien_waiver_required: type !== 'service_agreement',
    status,
    issued_date: status === 'draft' ? null : day(issued),
    executed_date: day(executed),
  };
}

function commitmentLines(known: Known, entry: Commitment): Row[] {
  const { project, budgeted } = entry;
  return linesOf(entry).map(({ material, description, unit, quantity, price }, i) => ({
    project_id: known.project(project.code),
    commitment_id: ids(known).commitment(project.code, budgeted.line.code),
    line_number: i + 1,
    cost_code_id: known.code(project.code, budgeted.line.code),
    material_id: material && ids(known).material(material),
    description,
    unit,
    quantity,
    unit_cost: (price / 100).toFixed(4),
    quantity_received: entry.type === 'purchase_order' ? Math.floor(quantity * budgeted.progress) : 0,
  }));
}

function orderStatus({ status, budgeted }: Commitment): string {
  if (status === 'completed') return budgeted.to < AS_OF - 45 ? 'closed' : 'received';
  if (status !== 'executed') return 'draft';
  return budgeted.progress > 0 ? 'partial' : 'issued';
}

function order(known: Known, entry: Commitment): Row {
  const { project, budgeted, issued, executed } = entry;
  const status = orderStatus(entry);
  return {
    project_id: known.project(project.code),
    commitment_id: ids(known).commitment(project.code, budgeted.line.code),
    status,
    issued_date: day(executed),
    // one delivery is late
    expected_date: day(
      status === 'issued' && project.code === 'ORC1' ? onDay(-2) : Math.max(budgeted.from, issued + 10),
    ),
    received_date: status === 'closed' || status === 'received' ? day(budgeted.to) : null,
    delivery_method: 'Truck of the supplier',
    deliver_to: project.address,
    requested_by_id: known.employee(project.superintendent ?? project.manager),
  };
}

export function commitments(known: Known): readonly Batch[] {
  const all = PROJECTS.flatMap(commitmentsOf);
  return [
    ['commitments', all.map((entry) => header(known, entry))],
    ['commitment_lines', all.flatMap((entry) => commitmentLines(known, entry))],
    ['purchase_orders', all.filter(({ type }) => type === 'purchase_order').map((entry) => order(known, entry))],
  ];
}
