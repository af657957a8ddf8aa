// Every address the generated screens link to (DESIGN 5): the organization's slug comes first.
export type Query = Record<string, string | number | null | undefined>;

const part = encodeURIComponent;

function query(values: Query | string = {}): string {
  if (typeof values === 'string') return values && !values.startsWith('?') ? `?${values}` : values;
  const present = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return present.length > 0 ? `?${new URLSearchParams(present.map(([key, value]) => [key, String(value)]))}` : '';
}

export const listPath = (organization: string, table: string, search?: Query | string): string =>
  `/${part(organization)}/${part(table)}${query(search)}`;

export const showPath = (organization: string, table: string, id: string | number, search?: Query | string): string =>
  `${listPath(organization, table)}/${part(id)}${query(search)}`;

export const newPath = (organization: string, table: string, preset?: Query): string =>
  `${listPath(organization, table)}/new${query(preset)}`;

export const editPath = (organization: string, table: string, id: string | number): string =>
  `${showPath(organization, table, id)}/edit`;

export const settingsPath = (organization: string, table?: string): string =>
  `/${part(organization)}/settings/tables${table ? `/${part(table)}` : ''}`;

export const companyPath = (organization: string, tab?: string): string =>
  `/${part(organization)}/settings/company${tab ? `/${part(tab)}` : ''}`;

export const importPath = (organization: string, table?: string): string =>
  `/${part(organization)}/import${query({ importer: table && `table:${table}` })}`;
