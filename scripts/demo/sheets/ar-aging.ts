import { balanceOf, INVOICES, isOpen } from '../books/receivables.ts';
import { AS_OF } from '../days.ts';
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

const bucket = (age: number): string => (age <= 30 ? '0-30' : age <= 60 ? '31-60' : age <= 90 ? '61-90' : '90+');

export function arAging(): Sheet {
  const sheet = new SheetBuilder('AR AGING', [34, 14, 13, 13, 44, 13, 9, 44, 18]);
  sheet.add('ACCOUNTS RECEIVABLE AGING');
  sheet.add(...LABELS);
  const first = sheet.next;
  const open = INVOICES.filter((entry) => isOpen(entry) && entry.issued <= AS_OF);
  for (const entry of open) {
    const { number, project, description, issued, due, dispute } = entry;
    sheet.add(
      project.client ?? project.code,
      money(balanceOf(entry)),
      date(issued),
      date(due),
      `${number} ${project.code} ${description}`,
      bucket(AS_OF - issued),
      'Open',
      dispute,
      'Invoices',
    );
  }
  sheet.total('TOTAL', first, { B: sum(open.map(balanceOf)) });
  return sheet.build();
}
