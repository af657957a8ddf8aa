// What a person opened last, on this device and by organization, so that signing out can take it along.
export interface Recent {
  table: string;
  /** null: the list of the table */
  id: string | null;
  /** of a record, as it was when it was opened */
  title: string;
}

export interface Whose {
  user: string;
  organization: string;
}

const PREFIX = 'secg.recent.';
const RECORDS = 10;
const LISTS = 5;

const key = ({ user, organization }: Whose): string => PREFIX + [user, organization].map(encodeURIComponent).join('.');
const isSame = (a: Pick<Recent, 'table' | 'id'>, b: Pick<Recent, 'table' | 'id'>): boolean =>
  a.table === b.table && a.id === b.id;

/** Newest first; records and lists each have their own length. */
export function withRecent(all: Recent[], opened: Recent): Recent[] {
  const next = [opened, ...all.filter((one) => !isSame(one, opened))];
  const records = next.filter(({ id }) => id !== null).slice(0, RECORDS);
  const lists = next.filter(({ id }) => id === null).slice(0, LISTS);
  return next.filter((one) => records.includes(one) || lists.includes(one));
}

export function readRecent(whose: Whose): Recent[] {
  const text = localStorage.getItem(key(whose));
  return text ? (JSON.parse(text) as Recent[]) : [];
}

const write = (whose: Whose, all: Recent[]): void => localStorage.setItem(key(whose), JSON.stringify(all));

export const rememberRecent = (whose: Whose, opened: Recent): void =>
  write(whose, withRecent(readRecent(whose), opened));

/** The record is gone, or not to be seen any more. */
export const forgetRecent = (whose: Whose, gone: Pick<Recent, 'table' | 'id'>): void =>
  write(
    whose,
    readRecent(whose).filter((one) => !isSame(one, gone)),
  );

/** Whoever signs out leaves nothing of the company behind. */
export function forgetRecents(user: string): void {
  const mine = `${PREFIX}${encodeURIComponent(user)}.`;
  for (const name of Object.keys(localStorage)) if (name.startsWith(mine)) localStorage.removeItem(name);
}
