import type { Organization } from '@/catalog/types.ts';
import type { WrittenFile } from './ExportZip.ts';

/** What `begin_export` answers. */
export interface Begun {
  export: number;
  started_at: string;
  schema: string | null;
  tables: ExportTable[];
}

export interface ExportTable {
  name: string;
  rows: number;
  /** its changes are in the log */
  logged: boolean;
  columns: string[];
  /** columns that are handed to nobody */
  withheld: string[];
}

/** What `end_export` answers. */
export interface Ended {
  finished_at: string;
  changed: Record<string, number>;
}

export interface TableFile extends WrittenFile {
  name: string;
  table: string;
  rows: number;
}

/** How the files are to be read, for whoever has nothing but the zip. In English, like the names of tables and columns. */
const CSV = {
  encoding: 'UTF-8, lines end with a line feed, the first line names the columns',
  null: 'nothing between two commas is null; "" is an empty text',
  values: 'as Postgres writes them; moments are in UTC',
  formulas:
    "A text that begins with = + - @, a tab or a return, or with any number of ' before one, has one more ' in front, so that a spreadsheet takes it for text. Take one away to have what was stored.",
  import: "copy <table> (<columns>) from '<file>' with (format csv, header), then take that one ' away",
};

const NOT_IN_IT = ['Files of documents: documents.csv and document_versions.csv say where they are kept.'];

interface Written {
  organization: Organization;
  begun: Begun;
  ended: Ended;
  files: TableFile[];
}

export function manifestOf({ organization, begun, ended, files }: Written) {
  const { id, name, slug, currency, timezone } = organization;
  const withheld = begun.tables.filter((table) => table.withheld.length > 0);
  return {
    format: 'secg-erp export 1',
    organization: { id, name, slug, currency, timezone },
    schema: begun.schema,
    started_at: begun.started_at,
    finished_at: ended.finished_at,
    files,
    /** each table was read on its own, so these changes may or may not be in it */
    changed_meanwhile: ended.changed,
    changes_not_counted_in: begun.tables.filter(({ logged }) => !logged).map((table) => table.name),
    left_out: {
      columns: Object.fromEntries(withheld.map((table) => [table.name, table.withheld])),
      other: NOT_IN_IT,
    },
    csv: CSV,
  };
}
