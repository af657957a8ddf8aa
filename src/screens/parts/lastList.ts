// Where a record was opened from: its list with filters and page, and its neighbours there. Kept for the tab, so that
// "back to the list" and "next" work from an address opened later too.
export interface LastList {
  search: string;
  ids: string[];
}

const key = (organization: string, table: string) => `secg.list.${organization}.${table}`;

export function rememberList(organization: string, table: string, list: LastList): void {
  sessionStorage.setItem(key(organization, table), JSON.stringify(list));
}

export function lastList(organization: string, table: string): LastList {
  const text = sessionStorage.getItem(key(organization, table));
  return text ? (JSON.parse(text) as LastList) : { search: '', ids: [] };
}
