import { AS_OF, type Day, monthStart, TODAY, weekday } from '../days.ts';
import { random } from '../random.ts';
import type { Cents } from '../sheets/sheet.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

interface Account {
  name: string;
  bank: string;
  kind: string;
  mask: string | null;
  limit: Cents | null;
  ledger: string;
  /** Typical balance, and how far it goes up and down. */
  balance: Cents;
  swing: Cents;
  isActive: boolean;
}

type Line = readonly [
  name: string,
  bank: string,
  kind: string,
  mask: string | null,
  limit: number | null,
  ledger: string,
  balance: number,
  swing: number,
  closed?: 'closed',
];

const ROWS: readonly Line[] = [
  ['Operating', 'Ferrow Savings Bank', 'checking', '4417', null, 'Operating Checking', 158_400, 60_000],
  ['Payroll', 'Ferrow Savings Bank', 'checking', '4425', null, 'Payroll Checking', 52_300, 20_000],
  ['Draws', 'Tarn Valley Bank', 'escrow', '0912', null, 'Draw Account', 41_750, 22_000],
  ['Reserve', 'Ferrow Savings Bank', 'savings', '7730', null, 'Operating Checking', 60_000, 0],
  ['Company cards', 'Ferrow Savings Bank', 'credit_card', '4433', 60_000, 'Company Cards', -18_640, 9000],
  ['Operating line', 'Ferrow Savings Bank', 'line_of_credit', '2208', 250_000, 'Operating Checking', -85_000, 0],
  ['Petty cash', 'Office', 'cash', null, null, 'Operating Checking', 640, 200],
  ['Old checking', 'Millrace Bank', 'checking', '1184', null, 'Operating Checking', 0, 0, 'closed'],
];

const ACCOUNTS: readonly Account[] = ROWS.map(([name, bank, kind, mask, limit, ledger, balance, swing, closed]) => ({
  name,
  bank,
  kind,
  mask,
  limit: limit === null ? null : limit * 100,
  ledger,
  balance: balance * 100,
  swing: swing * 100,
  isActive: closed === undefined,
}));

const DAILY = 60;

/** Working days of the last weeks, and before that the last day of every month. */
function balanceDays(): Day[] {
  const recent = Array.from({ length: DAILY }, (_, i) => TODAY - 1 - i).filter((of) => weekday(of) % 6 !== 0);
  const months = Array.from({ length: 14 }, (_, i) => monthStart(AS_OF, -i) - 1);
  return [...new Set([...recent, ...months])].filter((of) => of < TODAY).sort((a, b) => a - b);
}

/** Up when clients pay, down with every payment run. */
function balanceOn(account: Account, of: Day): Cents {
  const wave = Math.sin((of - AS_OF) / 6.5) * 0.6 + Math.sin((of - AS_OF) / 21) * 0.3;
  const noise = random(`cash ${account.name} ${of - AS_OF}`).around(0.1) - 1;
  return account.balance + Math.round(account.swing * (wave + noise));
}

function snapshot(known: Known, account: Account, of: Day): Row {
  const balance = balanceOn(account, of);
  return {
    cash_account_id: ids(known).cash(account.name),
    account_name: account.name,
    snapshot_date: day(of),
    balance: usd(balance),
    available_credit: usd(account.limit === null ? 0 : account.limit + balance),
  };
}

export function cash(known: Known): readonly Batch[] {
  const days = balanceDays();
  const accounts = ACCOUNTS.map(({ name, bank, kind, mask, limit, ledger, isActive }) => ({
    id: ids(known).cash(name),
    name,
    institution: bank,
    account_kind: kind,
    mask,
    credit_limit: limit === null ? null : usd(limit),
    account_id: ids(known).account(ledger),
    is_active: isActive,
  }));
  // petty cash is counted once a week, and nobody did so last week
  const counted = (account: Account, of: Day) => account.name !== 'Petty cash' || (weekday(of) === 1 && of < TODAY - 9);
  const snapshots = ACCOUNTS.filter(({ isActive }) => isActive).flatMap((account) =>
    days.filter((of) => counted(account, of)).map((of) => snapshot(known, account, of)),
  );
  return [
    ['cash_accounts', accounts],
    ['cash_snapshots', snapshots],
  ];
}
