import { AS_OF, LOG_START } from '../days.ts';
import { random } from '../random.ts';
import { OFFICE_PAYEES } from '../vendors.ts';
import type { Transaction } from './transactions.ts';

const MONTH = 30.4;

/** Overhead: belongs to no job. */
export function officeCosts(): Transaction[] {
  const months = Math.floor((AS_OF - LOG_START) / MONTH) + 1;
  return OFFICE_PAYEES.flatMap(([vendor, account, memo, low, high], place) => {
    const r = random(`office ${vendor}`);
    return Array.from({ length: months }, (_, month): Transaction => {
      const onCard = high < 2000;
      return {
        date: Math.min(AS_OF, LOG_START + Math.round(month * MONTH) + place * 3),
        source: onCard ? 'Ramp' : 'QBO',
        type: onCard ? 'Credit Card' : 'Check',
        paidFrom: onCard ? 'Company Cards' : 'Operating Checking',
        vendor,
        memo: `${memo}, month ${month + 1}`,
        amount: r.int(low * 100, high * 100),
        project: null,
        account,
        method: onCard ? 'Card' : 'Check',
        employee: 'Calla Wexmoor',
        buyer: null,
        purchaseOrder: null,
      };
    });
  });
}
