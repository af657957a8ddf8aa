import { normalise } from '../../text.ts';
import type { Code } from '../codes.ts';
import type { RunContext } from '../context.ts';
import type { Issue, KeyPart, Lookup } from '../contract.ts';
import { type At, issue } from '../issue.ts';
import type { ParserKind } from '../parse/index.ts';
import type { Quantity } from '../parse/quantity.ts';
import { display, isBlank, letter, quote, type Row } from '../read/cell.ts';
import type { ColumnSpec, Draft } from '../spec.ts';
import type { Returned } from './returned.ts';

/** Words of an enum may be taught later, and a key must not change with them. */
const BY_VALUE: ReadonlySet<ParserKind> = new Set(['date', 'money', 'number', 'integer', 'percent']);

/** What a block is about, and the cell that says so. */
export interface Heading {
  label: string;
  cell: string;
  row: number;
}

/** A parsed row as a declaration sees it: values by field, never by position. */
export class RowView {
  constructor(
    readonly run: RunContext,
    private readonly row: Row,
    private readonly columns: ReadonlyMap<string, ColumnSpec>,
    private readonly at: ReadonlyMap<string, number>,
    private readonly values: ReadonlyMap<string, unknown>,
    private readonly date1904: boolean,
    /** What the block is about, on sheets in blocks. */
    readonly section: Heading | null,
    private readonly notes: Map<string, number>,
    /** One of the refused rows of an earlier run: its place in this sheet says nothing. */
    readonly returned: Returned | null = null,
  ) {}

  /** Place in the block: as counted, and of a row that came back as it was; null when that is not known any more. */
  line(counted: number): number | null {
    return this.returned === null ? counted : this.returned.line;
  }

  /**
   * A key that several rows may have: the n-th gets its number. Of a row that came back the database knows it, because
   * it knows the rows that were right the first time.
   */
  numbered(key: KeyPart[], nth: number): Pick<Draft, 'key' | 'duplicates'> {
    if (this.returned !== null) return { key, duplicates: 'numbered' };
    return { key: [...key, ...(nth > 1 ? [String(nth)] : [])] };
  }

  /** Remembered for the sheet; without a figure it counts how often this was noted, now included. */
  note(key: string, figure = this.noted(key) + 1): number {
    this.notes.set(key, figure);
    return figure;
  }

  noted(key: string): number {
    return this.notes.get(key) ?? 0;
  }

  text(field: string): string | null {
    const value = this.values.get(field);
    return typeof value === 'string' ? value : null;
  }

  number(field: string): number | null {
    const value = this.values.get(field);
    return typeof value === 'number' ? value : null;
  }

  flag(field: string): boolean | null {
    const value = this.values.get(field);
    return typeof value === 'boolean' ? value : null;
  }

  quantity(field: string): Quantity | null {
    return (this.values.get(field) as Quantity | undefined) ?? null;
  }

  /** The cell as a person sees it, parsed or not. */
  shown(field: string): string {
    return display(this.cellOf(field), this.date1904);
  }

  isBlank(field: string): boolean {
    return isBlank(this.cellOf(field));
  }

  /** For keys: days and figures by value (2025-03-25 and 3/25/25 are one), everything else by its text. */
  normal(field: string): string {
    const value = BY_VALUE.has(this.columns.get(field)?.parse.kind ?? 'raw') ? this.values.get(field) : undefined;
    return normalise(value === undefined ? this.shown(field) : String(value));
  }

  fields(): string[] {
    return [...this.columns.keys()];
  }

  issue(code: Code, field: string, at: At = {}): Issue {
    const index = this.at.get(field);
    return issue(code, {
      column: index === undefined ? null : letter(index),
      label: this.columns.get(field)?.label ?? field,
      value: quote(this.cellOf(field), this.date1904),
      ...at,
    });
  }

  /** A look-up that is not simply the text of its own column. */
  lookup(field: string, value: string, rest: Omit<Lookup, 'value' | 'cell' | 'label'>): Lookup {
    const index = this.at.get(field);
    return { value, cell: letter(index ?? 0), label: this.columns.get(field)?.label ?? field, ...rest };
  }

  private cellOf(field: string) {
    const index = this.at.get(field);
    return index === undefined ? undefined : this.row[index];
  }
}
