/** What a file may be before anything of it is unpacked. */
export interface Limits {
  bytes: number;
  entries: number;
  /** Sum of the unpacked sizes that the zip directory declares, and of what inflating really produces. */
  unpacked: number;
  /** Unpacked to packed size of one entry, looked at from 1 MB on: small parts compress enormously and harmlessly. */
  ratio: number;
  sheets: number;
  columns: number;
  /** Of one sheet. */
  cells: number;
  /** Characters in the cells of one sheet: a file holds a text once, and as many cells as it likes can show it. */
  text: number;
  rows: number;
}

export const MB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  bytes: 10 * MB,
  entries: 1000,
  unpacked: 150 * MB,
  ratio: 100,
  sheets: 100,
  columns: 256,
  cells: 2_000_000,
  text: 50 * MB,
  rows: 200_000,
};
