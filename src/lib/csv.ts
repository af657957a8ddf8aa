export interface CsvCell {
  text: string;
  /** typed by people, so it may look like a formula to a spreadsheet; figures and dates cannot */
  free: boolean;
}

/** A spreadsheet runs text that starts with = + - @ (or a tab or return before one); a quote in front makes it text. */
export function csvField({ text, free }: CsvCell): string {
  const safe = free && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: CsvCell[]): string {
  return `${cells.map(csvField).join(',')}\r\n`;
}

/** Excel takes a file for UTF-8 only with this mark. */
export const CSV_START = '\uFEFF';
