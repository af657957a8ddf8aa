import { normalise } from '../text.ts';
import { record } from './settings.ts';

/** The person's answers of the mapping screen (importers 2.5), as sent with the upload or saved for the organization. */
export interface SheetMapping {
  /** Name of the declared sheet this one stands for, when its own name does not say so. */
  as: string | null;
  headerRow: number | null;
  ignore: boolean;
  /** Field → label, or `#` and the column index from 0. */
  columns: Map<string, string>;
}

export interface Mapping {
  sheets: Map<string, SheetMapping>;
  /** Kind of look-up → normalised label → natural key; null means "none on purpose". */
  aliases: Map<string, Map<string, string | null>>;
  /** `table.column` → normalised word → enum value. */
  values: Map<string, Map<string, string>>;
}

export function readMapping(...given: unknown[]): Mapping {
  const mapping: Mapping = { sheets: new Map(), aliases: new Map(), values: new Map() };
  for (const one of given) merge(mapping, record(one));
  return mapping;
}

function merge(into: Mapping, from: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(record(from.sheets)))
    into.sheets.set(normalise(name), sheetMapping(value));
  for (const [kind, words] of Object.entries(record(from.aliases))) {
    const target = into.aliases.get(kind) ?? new Map<string, string | null>();
    for (const [word, to] of Object.entries(record(words))) {
      if (to === null || typeof to === 'string') target.set(normalise(word), to);
    }
    into.aliases.set(kind, target);
  }
  for (const [column, words] of Object.entries(record(from.values))) {
    const target = into.values.get(column) ?? new Map<string, string>();
    for (const [word, to] of Object.entries(record(words))) if (typeof to === 'string') target.set(normalise(word), to);
    into.values.set(column, target);
  }
}

function sheetMapping(value: unknown): SheetMapping {
  const given = record(value);
  const columns = Object.entries(record(given.columns)).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  const headerRow = given.header_row;
  return {
    as: typeof given.as === 'string' ? given.as : null,
    headerRow: typeof headerRow === 'number' && Number.isInteger(headerRow) && headerRow > 0 ? headerRow : null,
    ignore: given.ignore === true,
    columns: new Map(columns),
  };
}
