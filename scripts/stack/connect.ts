import postgres, { type Sql } from 'postgres';
import { LOOPBACK } from './ports.ts';

export const databaseUrl = (user: string, password: string, port: number, database = 'postgres') =>
  `postgres://${user}:${password}@${LOOPBACK}:${port}/${database}`;

/** One short-lived connection; notices ("already exists, skipping") are of no interest. */
export async function withDatabase<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
