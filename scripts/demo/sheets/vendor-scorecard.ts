import type { Transaction } from '../costs/transactions.ts';
import { AS_OF, onDay, TODAY, workday } from '../days.ts';
import { random } from '../random.ts';
import type { Vendor } from '../vendors.ts';
import { phone } from '../world.ts';
import { date, money, numberFormula, type Sheet, SheetBuilder, sum } from './sheet.ts';

const LABELS = [
  'Vendor / Sub',
  'Trade',
  'Phone',
  'Email',
  'Insurance Expires',
  'Insurance Current?',
  'Quality (1-5)',
  'On-Time (1-5)',
  'Communication (1-5)',
  'Price (1-5)',
  'Lien Waiver Compliance (1-5)',
  'Composite Score',
  'Total Paid YTD',
  'Total Still Owed',
  'Last Payment Date',
  'Projects Worked',
  'Preferred?',
  'Notes / Issues',
];
const YEAR_START = onDay(-302);

const mailBox = (name: string): string => {
  const words = name.toLowerCase().match(/[a-z]+/g) ?? [];
  return `office@${words.slice(0, 2).join('-')}.example`;
};

export function vendorScorecard(vendors: readonly Vendor[], log: readonly Transaction[]): Sheet {
  const sheet = new SheetBuilder(
    'VENDOR SCORECARD',
    [30, 22, 16, 34, 14, 12, 9, 9, 14, 9, 16, 11, 14, 14, 14, 30, 10, 60],
  );
  sheet.add('VENDOR SCORECARD');
  sheet.add('Scores 1 (poor) to 5 (excellent)');
  sheet.add('Composite is the average');
  sheet.add(...LABELS);
  const first = sheet.next;
  const totals = vendors.map((vendor, i) => {
    const bills = log.filter((row) => row.vendor === vendor.name);
    const paid = sum(bills.filter((row) => row.date >= YEAR_START && row.date < AS_OF - 20).map((row) => row.amount));
    const owed = sum(bills.filter((row) => row.date >= AS_OF - 20).map((row) => row.amount));
    const last = bills.filter((row) => row.date < AS_OF - 20).at(-1);
    const jobs = [...new Set(bills.flatMap((row) => row.project?.code ?? []))];
    const scores = vendor.scores ?? [null, null, null, null, null];
    const row = sheet.next;
    sheet.add(
      vendor.name,
      vendor.trade,
      phone(i),
      mailBox(vendor.name),
      date(vendor.insurance === null ? null : TODAY + vendor.insurance),
      vendor.insurance === null ? null : vendor.insurance >= 0 ? 'Yes' : 'No',
      ...scores,
      vendor.scores && numberFormula(`AVERAGE(G${row}:K${row})`, sum(vendor.scores) / 5, '0.0'),
      money(paid),
      money(owed),
      date(last ? workday(last.date + random(`paid ${vendor.name}`).int(7, 19)) : null),
      jobs.join(', ') || null,
      vendor.preferred ? 'Yes' : 'No',
      vendor.note ?? null,
    );
    return { paid, owed };
  });
  sheet.total('TOTAL', first, { M: sum(totals.map((t) => t.paid)), N: sum(totals.map((t) => t.owed)) });
  return sheet.build();
}
