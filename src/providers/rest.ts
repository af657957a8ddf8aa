// The few words of postgrest-js the providers speak. Its own types compute the answer from the select string, which
// here is known only at run time (and costs the compiler more than the rest of the project together).
import type { DatabaseError } from './errors.ts';

export interface Answer {
  data: unknown;
  error: DatabaseError | null;
  status: number;
  count?: number | null;
}

export interface RestQuery extends PromiseLike<Answer> {
  select(columns: string): RestQuery;
  eq(column: string, value: string | number): RestQuery;
  in(column: string, values: (string | number)[]): RestQuery;
  filter(column: string, operator: string, value: string): RestQuery;
  or(filters: string, options?: { referencedTable?: string }): RestQuery;
  order(column: string, options: { ascending: boolean; nullsFirst?: boolean }): RestQuery;
  range(from: number, to: number): RestQuery;
  abortSignal(signal: AbortSignal): RestQuery;
}

export interface RestTable {
  select(columns: string, options?: { count?: 'exact' | 'estimated'; head?: boolean }): RestQuery;
  insert(rows: object): RestQuery;
  update(values: object): RestQuery;
  delete(): RestQuery;
}

export interface RestClient {
  from(table: string): RestTable;
  rpc(name: string, args?: Record<string, unknown>, options?: { count?: 'exact' }): RestQuery;
}
