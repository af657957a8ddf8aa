import { type Company, isAmong, type Named, within } from './company.ts';
import { iso, onDay } from './days.ts';
import { CLIENTS, EMPLOYEES, mailOf, phone, STATE } from './world.ts';

const mailBox = (name: string): string =>
  `contact@${(name.toLowerCase().match(/[a-z]+/g) ?? []).slice(0, 2).join('-')}.example`;

/** The estimator keeps the clients. */
export function addClients(company: Company): Promise<Named[]> {
  const rows = CLIENTS.map((client, i) => ({
    organization_id: company.id,
    name: client.name,
    contact_name: client.contact,
    email: mailBox(client.name),
    phone: phone(60 + i),
    address: client.address,
    city: client.city,
    state: STATE,
    payment_terms_days: client.terms,
  }));
  return company.estimator.insert<Named>('clients', rows, 'id,name');
}

const KINDS = {
  supplier: ['Lumber', 'Windows and Doors', 'Cabinets', 'Appliances', 'Small Materials'],
  service: ['Rental and Disposal', 'Cleaning', 'Survey and Engineering', 'Architecture'],
  government: ['Permits'],
};

/** The workbook knows trades, not kinds of vendor; what is no supplier and no service is a subcontractor. */
export async function sortVendors(company: Company): Promise<void> {
  const turn = (type: string, filter: string) =>
    company.owner.update('vendors', within(company, filter), { vendor_type: type, version: 1 });
  for (const [type, trades] of Object.entries(KINDS)) await turn(type, `trade=${isAmong(trades)}`);
  await turn('subcontractor', `trade=not.is.null&trade=not.${isAmong(Object.values(KINDS).flat())}`);
}

/** The office completes the crew list. */
export async function completeEmployees(company: Company): Promise<Named[]> {
  const rows = await company.owner.select<Named>(`employees?select=id,name:full_name&${within(company)}`);
  await Promise.all(
    rows.map(({ id, name }) => {
      const place = EMPLOYEES.findIndex((employee) => employee.name === name);
      const employee = EMPLOYEES[place];
      if (!employee) throw new Error(`${name} does not work here`);
      const { department } = employee;
      return company.owner.edit('employees', within(company, `id=eq.${id}`), {
        department,
        employment_type: place === 0 ? 'owner' : department === 'Field' ? 'hourly' : 'salary',
        email: mailOf(name),
        phone: phone(80 + place),
        hire_date: iso(onDay(-500 - ((place * 613) % 3900))),
      });
    }),
  );
  return rows;
}
