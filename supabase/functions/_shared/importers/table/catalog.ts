/** The part of `public.catalog(organization)` that an import needs. */
export interface CatalogTable {
  name: string;
  kind: 'table' | 'view';
  comment: string | null;
  can: { import: boolean };
  columns: CatalogColumn[];
  unique_keys: string[][];
  foreign_keys: { column: string; table: string }[];
  checks: { expression: string }[];
}

export interface CatalogColumn {
  name: string;
  type: string;
  base: string;
  nullable: boolean;
  default: string | null;
  generated: boolean;
  max_length: number | null;
  precision: number | null;
  scale: number | null;
  enum: string[] | null;
  comment: string | null;
  system: boolean;
}

/** A field that the organization added to the table. */
export interface CustomField {
  key: string;
  label: string;
  kind: string;
  options: string[];
  required: boolean;
}

/** The words of a comment that matter here; prose and unknown words are for others. */
export function uiWords(comment: string | null): { label?: string; kind?: string; title?: string; readonly?: boolean } {
  const json = /@ui\s*(\{[\s\S]*\})\s*$/.exec(comment ?? '')?.[1];
  if (json === undefined) return {};
  const words = parsed(json);
  return {
    ...(typeof words.label === 'string' ? { label: words.label } : {}),
    ...(typeof words.kind === 'string' ? { kind: words.kind } : {}),
    ...(typeof words.title === 'string' ? { title: words.title } : {}),
    ...(words.readonly === true ? { readonly: true } : {}),
  };
}

/** A comment that is not valid JSON is the business of the test that checks comments; here it only has no words. */
function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch (notJson) {
    if (!(notJson instanceof SyntaxError)) throw notJson;
    return {};
  }
}
