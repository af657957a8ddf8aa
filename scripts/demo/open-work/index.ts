import type { Company } from '../company.ts';
import { backdate } from './backdate.ts';
import { bill } from './billing.ts';
import { enterBills } from './bills.ts';
import { moveBudget, submitChanges } from './changes.ts';
import { workOnDesks } from './daily.ts';
import { lookAhead } from './forecast.ts';

/** What is open this week, made by the people themselves: authors, approvals, messages and the log are real. */
export async function openWork(dbUrl: string, company: Company): Promise<void> {
  await submitChanges(company);
  await moveBudget(company);
  await enterBills(company);
  await bill(company);
  await workOnDesks(company);
  await backdate(dbUrl, company.id);
  await lookAhead(dbUrl, company);
}
