import { showPath } from '@/lib/paths.ts';

/** Address of the statement of account of a client or vendor, as of a day or today. */
export const statementPath = (slug: string, party: { table: string; id: string }, asOf: string | null): string =>
  `${showPath(slug, party.table, party.id)}/statement${asOf ? `?as_of=${asOf}` : ''}`;
