import type { Purchase } from '../costs/purchases.ts';
import { date, money, type Sheet, SheetBuilder } from './sheet.ts';

const LABELS = [
  'Date',
  'Store',
  'PO (Raw)',
  'Project (Normalized)',
  'Division',
  'Purchaser',
  'Invoice #',
  'CC Last 4',
  'Tax',
  'Order Total',
  'MF?',
  'SOURCE',
];

export function lowesPro(purchases: readonly Purchase[]): Sheet {
  const sheet = new SheetBuilder('LOWES PRO', [11, 12, 26, 18, 15, 18, 12, 10, 11, 13, 6, 18]);
  sheet.add("LOWE'S PRO PURCHASES");
  sheet.add(...LABELS);
  for (const purchase of purchases) {
    const { division } = purchase.project;
    sheet.add(
      date(purchase.date),
      purchase.store,
      purchase.note,
      purchase.project.code,
      division,
      purchase.purchaser,
      purchase.invoice,
      purchase.card,
      money(purchase.tax),
      money(purchase.total),
      division === 'Multifamily' ? 'Y' : 'N',
      'Monthly statement',
    );
  }
  return sheet.build();
}
