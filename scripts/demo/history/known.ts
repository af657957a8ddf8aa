import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import { type Day, dayOf } from '../days.ts';
import type { Cents } from '../sheets/sheet.ts';
import { ACCOUNTS, mailOf } from '../world.ts';

/** A cost of the masterfile's log. */
export interface Booked {
  id: string;
  project: string;
  code: string;
  vendor: string;
  date: Day;
  amount: Cents;
  description: string;
  isBill: boolean;
}

export type Role = (typeof ACCOUNTS)[number]['role'];

/** What is in the database already, by the names it has on the sheets. */
export interface Known {
  organization: string;
  slug: string;
  /** The run that brought the masterfile. */
  run: string;
  project(code: string): string;
  /** Budget line of a job. */
  code(project: string, code: string): string;
  vendor(name: string): string;
  employee(name: string): string;
  client(name: string): string;
  division(code: string): string;
  user(role: Role): string;
  role(key: string): string;
  /** Id of a record that is made here: always the same for the same words. */
  id(...words: (string | number)[]): string;
  ledger: readonly Booked[];
}

function named(words: string): string {
  const hex = createHash('md5').update(words).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `3${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

function lookUp(kind: string, rows: readonly { id: string; name: string }[]): (name: string) => string {
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  return (name) => {
    const id = ids.get(name);
    if (!id) throw new Error(`There is no ${kind} "${name}"`);
    return id;
  };
}

export async function readKnown(sql: Sql, organization: string): Promise<Known> {
  const list = async (kind: string, name: string, table = `${kind}s`) =>
    lookUp(
      kind,
      await sql.unsafe(`select id, ${name} as name from public.${table} where organization_id = $1`, [organization]),
    );
  const [head] = await sql<{ slug: string; run: string }[]>`
    select o.slug, r.id as run from public.organizations o join public.import_runs r on r.organization_id = o.id
    where o.id = ${organization} and r.importer = 'masterfile' and r.status = 'completed'`;
  if (!head) throw new Error('The masterfile has not been imported');
  const codes = lookUp(
    'cost code',
    await sql`select c.id, p.code || ' ' || c.code as name from public.cost_codes c join public.projects p on p.id = c.project_id
      where c.organization_id = ${organization}`,
  );
  const ledger = await sql<(Omit<Booked, 'date' | 'amount'> & { date: string; amount: number })[]>`
    select e.id, p.code as project, c.code, v.name as vendor, e.event_date::text as date, (e.amount * 100)::float8 as amount,
      coalesce(e.description, '') as description, e.event_type = 'vendor_bill' as "isBill"
    from public.cost_events e
    join public.projects p on p.id = e.project_id
    join public.cost_codes c on c.id = e.cost_code_id
    join public.vendors v on v.id = e.vendor_id
    where e.organization_id = ${organization} and e.import_run_id is not null
    order by e.event_date, p.code, c.code, e.description`;
  const people = lookUp('user', await sql`select id, email as name from public.profiles`);
  return {
    organization,
    ...head,
    project: await list('project', 'code'),
    code: (project, code) => codes(`${project} ${code}`),
    vendor: await list('vendor', 'name'),
    employee: await list('employee', 'full_name'),
    client: await list('client', 'name'),
    division: await list('division', 'code', 'organization_divisions'),
    user: (role) => people(mailOf(ACCOUNTS.find((account) => account.role === role)?.name ?? role)),
    role: await list('role', 'key'),
    id: (...words) => named([organization, ...words].join(' ')),
    ledger: ledger.map((row) => ({ ...row, date: dayOf(row.date), amount: Math.round(row.amount) })),
  };
}
