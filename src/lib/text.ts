export type Values = Record<string, string | number>;

/** A key of the locale files and what fills it in; for words of the catalog, which no file has to have, the word itself. */
export type Text = (key: string, given?: Values | string, text?: string) => string;

/** `{{name}}` → its value; an unknown name stays as it is, so that a typing mistake is seen. */
export function fill(text: string, values: Record<string, unknown> = {}): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
    values[name] === undefined ? whole : String(values[name]),
  );
}
