import type { Organization } from '@/catalog/types.ts';
import { ExportZip } from './ExportZip.ts';
import { type Begun, type Ended, manifestOf, type TableFile } from './manifest.ts';

/** A function of the database; failures are thrown. */
export type Ask = <T>(name: string, args: Record<string, unknown>) => Promise<T>;

interface Page {
  rows: number;
  /** to ask for what comes behind it; null: there is no more */
  last: string | null;
  lines: string;
}

export interface Progress {
  table: string;
  rows: number;
  /** of all, as they were counted when it began */
  total: number;
}

interface Options {
  ask: Ask;
  organization: Organization;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
}

export interface CompanyFile {
  parts: Uint8Array<ArrayBuffer>[];
  rows: number;
  tables: number;
}

/** Every table of the company in a zip, and what there is to know about it in manifest.json. */
export async function exportCompany({ ask, organization, signal, onProgress }: Options): Promise<CompanyFile> {
  const begun = await ask<Begun>('begin_export', { p_org: organization.id });
  const total = begun.tables.reduce((sum, table) => sum + table.rows, 0);
  const zip = new ExportZip();
  const files: TableFile[] = [];
  let done = 0;
  for (const table of begun.tables) {
    const name = `${table.name}.csv`;
    zip.begin(name);
    zip.add(`${table.columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(',')}\n`);
    let rows = 0;
    let after: string | null = null;
    onProgress({ table: table.name, rows: done, total });
    do {
      signal.throwIfAborted();
      const page: Page = await ask('export_page', { p_export: begun.export, p_table: table.name, p_after: after });
      zip.add(page.lines);
      rows += page.rows;
      after = page.last;
      onProgress({ table: table.name, rows: done + rows, total });
    } while (after !== null);
    done += rows;
    files.push({ name, table: table.name, rows, ...zip.finish() });
  }
  signal.throwIfAborted();
  const ended = await ask<Ended>('end_export', { p_export: begun.export, p_rows: done });
  zip.begin('manifest.json');
  zip.add(`${JSON.stringify(manifestOf({ organization, begun, ended, files }), null, 2)}\n`);
  zip.finish();
  return { parts: zip.end(), rows: done, tables: files.length };
}
