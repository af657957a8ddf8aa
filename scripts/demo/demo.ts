import { randomBytes } from 'node:crypto';
import type { DemoInfo, DemoStack } from '../stack/demo.ts';
import { Api } from './api.ts';
import type { Company } from './company.ts';
import { TIME_ZONE } from './days.ts';
import { writeHistory } from './history/index.ts';
import { assignProjects, completeProjects } from './jobs.ts';
import { importMasterfile, prepareImport } from './masterfile.ts';
import { addMembers, linkEmployees } from './members.ts';
import { openWork } from './open-work/index.ts';
import { addClients, completeEmployees, sortVendors } from './people.ts';
import { fillSecondCompany } from './second-company.ts';
import { workOn } from './working-days.ts';
import { ACCOUNTS, COMPANY, mailOf, SECOND_COMPANY } from './world.ts';

/** Easy to read from a terminal and to type. */
const newPassword = () => `bramble-${randomBytes(6).toString('hex')}`;

type Role = (typeof ACCOUNTS)[number]['role'];

async function signUpAll(stack: DemoStack, password: string): Promise<Record<Role, Api>> {
  const entries: [Role, Api][] = [];
  // One after the other: they are listed in this order everywhere.
  for (const { name, role } of ACCOUNTS) {
    entries.push([role, await Api.signUp(stack, { email: mailOf(name), password, name })]);
  }
  return Object.fromEntries(entries) as Record<Role, Api>;
}

async function userIds(owner: Api): Promise<(role: Role) => string> {
  const people = await owner.select<{ id: string; email: string }>('profiles?select=id,email');
  return (role) => {
    const account = ACCOUNTS.find((entry) => entry.role === role);
    const id = people.find((person) => account && person.email === mailOf(account.name))?.id;
    if (!id) throw new Error(`Nobody signed up as ${role}`);
    return id;
  };
}

async function foundCompany(stack: DemoStack, users: Record<Role, Api>): Promise<Company> {
  const id = await users.owner.rpc<string>('create_organization', { name: COMPANY });
  await users.owner.json(`/rest/v1/organizations?id=eq.${id}`, {
    method: 'PATCH',
    body: { timezone: TIME_ZONE },
  });
  await addMembers(stack.dbUrl, id);
  return {
    id,
    owner: users.owner,
    finance: users.finance_manager,
    manager: users.project_manager,
    estimator: users.estimator,
    superintendent: users.field_superintendent,
  };
}

/** A company of invented people, made the way every company is: accounts, an organization, its workbook, daily work. */
export async function createDemo(stack: DemoStack): Promise<DemoInfo> {
  const password = newPassword();
  const users = await signUpAll(stack, password);
  const company = await foundCompany(stack, users);
  await prepareImport(company.owner, company.id);
  await importMasterfile(company.owner, company.id);

  const clients = await addClients(company);
  await sortVendors(company);
  const employees = await completeEmployees(company);
  await completeProjects(company, clients, employees);
  const id = await userIds(company.owner);
  await assignProjects(company, { manager: id('project_manager'), superintendent: id('field_superintendent') });
  await linkEmployees(company, employees);
  await writeHistory(stack.dbUrl, company.id);
  await workOn(company);
  await openWork(stack.dbUrl, company);

  const second = await company.owner.rpc<string>('create_organization', { name: SECOND_COMPANY });
  await fillSecondCompany(company.owner, second);
  const accounts = ACCOUNTS.map(({ name, role }) => ({ email: mailOf(name), name, role }));
  return { organizationId: company.id, password, accounts };
}
