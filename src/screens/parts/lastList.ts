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

export function neighbours(
  { ids }: LastList,
  id: string,
): { previous: string | null; next: string | null; position: number } {
  const at = ids.indexOf(id);
  return { previous: ids[at - 1] ?? null, next: at < 0 ? null : (ids[at + 1] ?? null), position: at };
}
