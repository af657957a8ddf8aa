import type { Lookup, StagedRow } from './contract.ts';

/** What rows of a sheet have in common. */
export type Frame = Pick<
  StagedRow,
  'file' | 'sheet' | 'table' | 'source' | 'match' | 'duplicates' | 'fill' | 'completes'
> & {
  clears?: true;
};
/** What a column of look-ups has in common. */
type LookupFrame = Omit<Lookup, 'value' | 'otherwise'>;
/** Number of its frame, label, and what to write when nothing is found. */
type PackedLookup = [number, string] | [number, string, Record<string, string>];

type Own =
  | 'row'
  | 'column'
  | 'part'
  | 'source_note'
  | 'key'
  | 'fields'
  | 'defaults'
  | 'issues'
  | 'raw'
  | 'section'
  | 'returned'
  | 'within'
  | 'amount';
export type PackedRow = Pick<StagedRow, Own> & { frame: number; lookups: Record<string, PackedLookup> };

/** A chunk for `import_stage`: rows, how many come before them, and the frames they refer to, by numbers of the run. */
export interface Chunk {
  first: number;
  frames: Record<number, Frame>;
  lookups: Record<number, LookupFrame>;
  rows: PackedRow[];
}

/** Packs the rows of one run. Two thirds of a staged row are the same in every row of its sheet. */
export class Packer {
  private readonly frames = new Map<string, number>();
  private readonly lookups = new Map<string, number>();
  private packed = 0;

  pack(rows: readonly StagedRow[]): Chunk {
    const chunk: Chunk = { first: this.packed, frames: {}, lookups: {}, rows: [] };
    for (const row of rows) chunk.rows.push(this.packRow(row, chunk));
    this.packed += rows.length;
    return chunk;
  }

  private packRow(row: StagedRow, chunk: Chunk): PackedRow {
    const { file, sheet, table, source, match, duplicates, fill, completes, clears, lookups, key, ...own } = row;
    const frame: Frame = { file, sheet, table, source, match, duplicates, fill };
    if (completes) frame.completes = true;
    if (clears) frame.clears = true;
    const packed: Record<string, PackedLookup> = {};
    for (const [column, lookup] of Object.entries(lookups)) packed[column] = this.packLookup(lookup, chunk);
    const number = numberOf(this.frames, chunk.frames, frame);
    return { ...own, frame: number, key: clears ?? key, lookups: packed };
  }

  private packLookup({ value, otherwise, ...frame }: Lookup, chunk: Chunk): PackedLookup {
    const number = numberOf(this.lookups, chunk.lookups, frame);
    return otherwise ? [number, value, otherwise] : [number, value];
  }
}

function numberOf<T>(known: Map<string, number>, sent: Record<number, T>, frame: T): number {
  const text = JSON.stringify(frame);
  const number = known.get(text) ?? known.size;
  known.set(text, number);
  sent[number] = frame;
  return number;
}
