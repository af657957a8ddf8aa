import type { Api } from '../api.ts';
import { type Company, within } from '../company.ts';

interface Found {
  id: string;
  version: number;
}

/** The one record of the company a filter names. */
export async function find(api: Api, company: Company, table: string, filter: string): Promise<Found> {
  const rows = await api.select<Found>(`${table}?select=id,version&${within(company, filter)}&limit=2`);
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${rows.length} rows of ${table} where ${filter}`);
  return row;
}

interface Words {
  note?: string;
  data?: Record<string, unknown>;
}

/** Presses a button: reads the version and calls transition(), as a screen does. */
export async function act(
  api: Api,
  company: Company,
  [table, filter, action]: readonly [table: string, filter: string, action: string],
  { note, data = {} }: Words = {},
): Promise<string> {
  const { id, version } = await find(api, company, table, filter);
  await api.rpc('transition', {
    p_table: table,
    p_id: id,
    p_action: action,
    p_version: version,
    p_note: note,
    p_data: data,
  });
  return id;
}

export const job = (company: Company, code: string): Promise<string> =>
  find(company.owner, company, 'projects', `code=eq.${code}`).then(({ id }) => id);

export const costCode = async (company: Company, project: string, code: string): Promise<string> =>
  (await find(company.owner, company, 'cost_codes', `project_id=eq.${project}&code=eq.${code}`)).id;

export const titled = (title: string): string => `title=eq.${encodeURIComponent(title)}`;
export const named = (name: string): string => `name=eq.${encodeURIComponent(name)}`;
