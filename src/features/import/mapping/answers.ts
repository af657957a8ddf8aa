import type { SheetColumn, SheetCount } from '../types.ts';

/** What a person says about a file: the `mapping` of the import function (DESIGN 6). */
export interface SheetAnswer {
  header_row?: number;
  ignore?: boolean;
  /** Field → `#` and the index of its column, from 0; on a form, the label it stands beside. */
  columns?: Record<string, string>;
}

export interface Answers {
  sheets: Record<string, SheetAnswer>;
  /** Kind of look-up → word of the file → code or name of the record; null means none on purpose. */
  aliases: Record<string, Record<string, string | null>>;
  /** `table.column` → word of the file → value of the enum. */
  values: Record<string, Record<string, string>>;
  /** Code of a project whose budget lines are to come from this file, and from no other any more. */
  lines: Record<string, true>;
}

export const NO_ANSWERS: Answers = { sheets: {}, aliases: {}, values: {}, lines: {} };

export function countAnswers({ sheets, aliases, values, lines }: Answers): number {
  const words = [...Object.values(aliases), ...Object.values(values)].map((entries) => Object.keys(entries).length);
  return Object.keys(sheets).length + Object.keys(lines).length + words.reduce((sum, n) => sum + n, 0);
}

/** An entry that is undefined is taken back. */
function set<T>(entries: Record<string, T>, key: string, value: T | undefined): Record<string, T> {
  const { [key]: _, ...rest } = entries;
  return value === undefined ? rest : { ...rest, [key]: value };
}

export const answerLabel = (answers: Answers, kind: string, label: string, to: string | null | undefined): Answers => ({
  ...answers,
  aliases: { ...answers.aliases, [kind]: set(answers.aliases[kind] ?? {}, label, to) },
});

export const answerWord = (answers: Answers, column: string, word: string, to: string | undefined): Answers => ({
  ...answers,
  values: { ...answers.values, [column]: set(answers.values[column] ?? {}, word, to) },
});

export const answerSheet = (answers: Answers, sheet: string, answer: SheetAnswer | undefined): Answers => ({
  ...answers,
  sheets: set(answers.sheets, sheet, answer),
});

export const answerLines = (answers: Answers, project: string, take: boolean): Answers => ({
  ...answers,
  lines: set(answers.lines, project, take ? true : undefined),
});

/** Earlier answers for the same file hold until a newer one takes their place. */
export function mergeAnswers(before: Answers, now: Answers): Answers {
  const merge = <T>(a: Record<string, Record<string, T>>, b: Record<string, Record<string, T>>) =>
    Object.fromEntries([...Object.keys(a), ...Object.keys(b)].map((key) => [key, { ...a[key], ...b[key] }]));
  return {
    sheets: { ...before.sheets, ...now.sheets },
    aliases: merge(before.aliases, now.aliases),
    values: merge(before.values, now.values),
    lines: { ...before.lines, ...now.lines },
  };
}

/** `C` → 2. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** What an answer calls a column: `#` and its index; on a form, its label. */
export const placeOf = ({ column, row, label }: SheetColumn): string =>
  row === null ? `#${columnIndex(column)}` : (label ?? '');

/** Which column each field is read from now: as found, or as the person has said since. */
export function placesOf(sheet: SheetCount, answer: SheetAnswer | undefined): Record<string, string> {
  const found = sheet.columns.flatMap((column) => (column.field ? [[column.field, placeOf(column)] as const] : []));
  return { ...Object.fromEntries(found), ...answer?.columns };
}

/** The field goes to this column; whatever stood there, and where the field stood, is free again. */
export function placeField(sheet: SheetCount, answer: SheetAnswer | undefined, place: string, field: string | null) {
  const places = Object.entries(placesOf(sheet, answer)).filter(([name, at]) => at !== place && name !== field);
  return { ...answer, columns: Object.fromEntries(field === null ? places : [...places, [field, place]]) };
}
