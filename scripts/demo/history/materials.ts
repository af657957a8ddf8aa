import type { CostCode } from '../accounts.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import type { Batch } from './rows.ts';

interface Material {
  sku: string;
  name: string;
  category: string;
  unit: string;
  /** Price of one unit in cents. */
  price: number;
  /** Budget lines it is ordered for. */
  codes: readonly CostCode[];
  low?: number;
}

type Row = readonly [
  sku: string,
  name: string,
  category: string,
  unit: string,
  price: number,
  codes: readonly CostCode[],
  low?: number,
];

const ROWS: readonly Row[] = [
  ['LUM-2X6-16', 'Stud 2x6, 16 ft', 'Lumber', 'each', 1485, ['06-100'], 40],
  ['LUM-LVL-24', 'Laminated beam, 24 ft', 'Lumber', 'each', 24_950, ['06-100']],
  ['LUM-OSB-716', 'Sheathing 7/16', 'Lumber', 'sheet', 1860, ['06-100'], 30],
  ['LUM-TRS', 'Roof truss', 'Lumber', 'each', 21_400, ['06-100']],
  ['WIN-DH-3060', 'Double-hung window 30x60', 'Windows and doors', 'each', 46_800, ['08-500']],
  ['WIN-PAT-6', 'Patio door, 6 ft', 'Windows and doors', 'each', 189_500, ['08-500']],
  ['DOR-EXT-36', 'Entry door, 36 in', 'Windows and doors', 'each', 121_000, ['08-500']],
  ['CAB-BASE', 'Base cabinet, linear foot', 'Cabinets', 'linear_ft', 31_500, ['12-300']],
  ['CAB-WALL', 'Wall cabinet, linear foot', 'Cabinets', 'linear_ft', 22_800, ['12-300']],
  ['TOP-QTZ', 'Quartz top', 'Cabinets', 'sq_ft', 8900, ['12-300']],
  ['APP-RNG', 'Range', 'Appliances', 'each', 154_900, ['11-300']],
  ['APP-REF', 'Refrigerator', 'Appliances', 'each', 218_000, ['11-300']],
  ['APP-DSH', 'Dishwasher', 'Appliances', 'each', 79_900, ['11-300']],
  ['SML-SCR-3', 'Deck screws 3 in, box', 'Small materials', 'box', 3890, [], 12],
  ['SML-CLK', 'Sealant, tube', 'Small materials', 'each', 745, [], 48],
  ['SML-TRP', 'Tarpaulin 20x30', 'Small materials', 'each', 6450, [], 4],
  ['SAF-HAT', 'Hard hat', 'Safety', 'each', 2190, [], 6],
  ['SAF-HRN', 'Harness', 'Safety', 'each', 11_800, [], 2],
];

export const MATERIALS: readonly Material[] = ROWS.map(([sku, name, category, unit, price, codes, low]) => {
  return { sku, name, category, unit, price, codes, ...(low === undefined ? {} : { low }) };
});

export const materials = (known: Known): readonly Batch[] => [
  [
    'material_items',
    MATERIALS.map(({ sku, name, category, unit, price, low }) => ({
      id: ids(known).material(sku),
      sku,
      name,
      category,
      unit,
      default_unit_cost: (price / 100).toFixed(4),
      min_stock_alert: low ?? null,
    })),
  ],
];
