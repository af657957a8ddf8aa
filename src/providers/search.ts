// Records of all tables by what is typed into the command palette: one request, and the database decides who finds what.
import type { Api } from '@/lib/api.ts';
import { toProblem } from './errors.ts';
import type { RestClient } from './rest.ts';

/** A row of `global_search`. */
export interface Found {
  /** table */
  kind: string;
  id: string;
  /** as stored; of a title that is a relation, the title of what it names */
  title: string | null;
  subtitle: string | null;
  /** 0 it is exactly that, 1 it begins with it, 2 it contains it */
  rank: number;
  /** records of the table that were found, of which these are some */
  hits: number;
  /** false: only the first rows of a long list were looked through */
  whole: boolean;
}

/** Shorter texts find everything. */
export const SEARCHED_FROM = 2;

/** The best `limit` records of each table that contain every word of the text. */
export async function searchRecords(
  { client }: Pick<Api, 'client'>,
  organizationId: string,
  text: string,
  limit: number,
  signal: AbortSignal,
): Promise<Found[]> {
  const { data, error, status } = await (client as unknown as RestClient)
    .rpc('global_search', { p_org: organizationId, p_q: text, p_limit: limit })
    .abortSignal(signal);
  if (error) throw toProblem(error, status);
  return (data ?? []) as Found[];
}
