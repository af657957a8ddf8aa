import { normalise } from '../../text.ts';
import type { Mapping } from '../mapping.ts';
import type { BookSheet } from '../read/book.ts';

export interface SheetMatch {
  /** Name as the importer declares it. */
  declared: string;
  sheet: BookSheet;
  /** The name in the file, when it is not quite the declared one. */
  differs: string | null;
}

export interface SheetMatches {
  found: SheetMatch[];
  unknown: BookSheet[];
  missing: string[];
}

/** Exact name → the same but for case and spaces → the saved mapping. Two candidates for one: the better spelling wins. */
export function matchSheets(sheets: readonly BookSheet[], declared: readonly string[], mapping: Mapping): SheetMatches {
  const byNormal = new Map(declared.map((name) => [normalise(name), name]));
  const found = new Map<string, SheetMatch>();
  const take = (name: string | undefined, sheet: BookSheet, differs: string | null) => {
    if (name !== undefined && !found.has(name)) found.set(name, { declared: name, sheet, differs });
  };
  const taken = (sheet: BookSheet) => [...found.values()].some((match) => match.sheet === sheet);

  for (const sheet of sheets) if (declared.includes(sheet.name)) take(sheet.name, sheet, null);
  for (const sheet of sheets) if (!taken(sheet)) take(byNormal.get(normalise(sheet.name)), sheet, sheet.name);
  for (const sheet of sheets) {
    const as = mapping.sheets.get(normalise(sheet.name))?.as;
    if (as && !taken(sheet)) take(byNormal.get(normalise(as)), sheet, null);
  }
  return {
    found: [...found.values()],
    unknown: sheets.filter((sheet) => !taken(sheet)),
    missing: declared.filter((name) => !found.has(name)),
  };
}
