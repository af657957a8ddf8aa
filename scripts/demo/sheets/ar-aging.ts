import { AS_OF, day } from '../days.ts';
import { PROJECTS } from '../projects/index.ts';
import { date, money, type Sheet, SheetBuilder, sum } from './sheet.ts';

const LABELS = [
  'Client',
  'Amount Owed',
  'Invoice Date',
  'Due Date',
  'Description',
  'Aging Bucket',
  'Status',
  'Collection Notes',
  'SOURCE',
];

type Row = readonly [project: string, dollars: number, invoiced: number, draw: string, note?: string];

const OPEN: readonly Row[] = [
  ['HWC1', 214_600, day(2026, 10, 12), 'draw 9'],
  ['BRW1', 118_250, day(2026, 10, 5), 'draw 6'],
  ['KTL1', 86_400, day(2026, 9, 21), 'progress billing 6', 'Withheld until the soil change is settled.'],
  ['QRY1', 74_900, day(2026, 10, 19), 'progress billing 3'],
  ['FRN1', 131_500, day(2026, 8, 31), 'progress billing 5', 'Promised for the first week of November.'],
  ['ORC1', 27_300, day(2026, 10, 2), 'progress billing 4'],
  ['CLM1', 43_800, day(2026, 8, 17), 'supplement', 'With the adjuster, called twice.'],
  ['WLK1', 9_850, day(2026, 6, 15), 'final retainage', 'Paint touch-up first.'],
  ['GLN1', 48_000, day(2026, 10, 26), 'mobilization'],
];

const bucket = (age: number): string => (age <= 30 ? '0-30' : age <= 60 ? '31-60' : age <= 90 ? '61-90' : '90+');

export function arAging(): Sheet {
  const sheet = new SheetBuilder('AR AGING', [34, 14, 13, 13, 44, 13, 9, 44, 18]);
  sheet.add('ACCOUNTS RECEIVABLE AGING');
  sheet.add(...LABELS);
  const first = sheet.next;
  OPEN.forEach(([code, dollars, invoiced, draw, note], i) => {
    const project = PROJECTS.find((entry) => entry.code === code);
    const text = `INV-${2601 + i} ${code} ${draw}`;
    const due = invoiced + 30;
    sheet.add(
      project?.client ?? code,
      money(dollars * 100),
      date(invoiced),
      date(due),
      text,
      bucket(AS_OF - invoiced),
      'Open',
      note ?? null,
      'Invoices',
    );
  });
  sheet.total('TOTAL', first, { B: sum(OPEN.map(([, dollars]) => dollars * 100)) });
  return sheet.build();
}
