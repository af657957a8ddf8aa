import type { Api } from './api.ts';

/** A record as the others refer to it. */
export interface Named {
  id: string;
  name: string;
}

/** The people of the company who work on it, and the company. */
export interface Company {
  id: string;
  owner: Api;
  finance: Api;
  manager: Api;
  estimator: Api;
  superintendent: Api;
}

/** Every filter starts with the organization, as the app's do. */
export const within = (company: Pick<Company, 'id'>, filter = ''): string =>
  `organization_id=eq.${company.id}${filter && `&${filter}`}`;

export const isAmong = (words: readonly string[]): string =>
  `in.(${words.map((word) => encodeURIComponent(`"${word}"`)).join(',')})`;

export function idOf(records: readonly Named[], name: string | null): string | null {
  if (name === null) return null;
  const found = records.find((record) => record.name === name);
  if (!found) throw new Error(`There is no "${name}"`);
  return found.id;
}
