import type { RunContext } from '../context.ts';
import type { SheetReport, StagedRow } from '../contract.ts';
import type { SheetMapping } from '../mapping.ts';
import type { Grid } from '../read/cell.ts';
import type { SheetSpec } from '../spec.ts';

export interface ShapeInput<S extends SheetSpec = SheetSpec> {
  file: string;
  spec: S;
  grid: Grid;
  run: RunContext;
  /** What a person has said about this sheet, under either of its names. */
  mapping: SheetMapping | undefined;
}

/** A sheet being read: rows come one by one, and the report is complete when the last one has been taken. */
export interface Reading {
  report: SheetReport;
  rows: Iterable<StagedRow>;
}
