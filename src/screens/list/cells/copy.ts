// The chosen cells as text for a spreadsheet, which a paste of ours reads back as the same values.
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import { decimalMark } from '@/lib/numbers.ts';
import { made, textOf } from '../exportFile.ts';
import type { Grid } from './moves.ts';
import { tsvText } from './tsv.ts';

const figures = new Set<Column['kind']>(['decimal', 'money', 'percent', 'integer']);

/** A spreadsheet takes figures for figures only with the mark of its own language. */
const localText = (text: string, column: Column, env: FieldEnvironment): string =>
  figures.has(column.kind) && decimalMark(env.locale) === ',' ? text.replace('.', ',') : text;

export function copied(
  resource: Resource,
  { rows, columns }: Grid,
  row: (id: string) => Row | undefined,
  env: FieldEnvironment,
): string {
  const chosen = columns.flatMap((name) => resource.column(name) ?? []);
  return tsvText(
    rows
      .flatMap((id) => row(id) ?? [])
      .map((record) =>
        chosen.map((column) => ({
          text: localText(textOf(record, column, env), column, env),
          free: !made.has(column.kind),
        })),
      ),
  );
}
