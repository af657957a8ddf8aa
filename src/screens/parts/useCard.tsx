import { useMemo } from 'react';
import type { Column, Kind, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { isStatus } from '@/fields/enum.tsx';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { fieldOf } from '@/fields/index.ts';
import { embeddedText } from '@/fields/reference.tsx';
import { recordTitle } from '@/fields/title.ts';
import { showPath } from '@/lib/paths.ts';
import { MISSING } from '@/ui/amount.ts';
import type { RecordCardProps } from '@/ui/RecordCard.tsx';
import { listColumns } from './columns.tsx';

/** Without its heading a figure or a "Yes" says nothing: lines are made of what speaks for itself. */
const silent = new Set<Kind>(['money', 'percent', 'decimal', 'integer', 'boolean']);

/** A row as a card: title, two lines, the amount where there is one, and the status unless the place says it. */
export function useCard(
  resource: Resource,
  { columns, withStatus = true }: { columns?: Column[] | undefined; withStatus?: boolean } = {},
): (row: Row) => RecordCardProps {
  const env = useFieldEnvironment();
  return useMemo(() => {
    const shown = columns ?? listColumns(resource);
    const status = shown.find((column) => column.kind === 'enum' && isStatus(column));
    const amount = shown.find((column) => column.kind === 'money');
    const rest = shown.filter(
      (column) => !silent.has(column.kind) && column !== status && column.name !== resource.title,
    );
    const first = rest.filter((column) => column.kind === 'reference' || column.name === resource.subtitle).slice(0, 2);
    const lines = [first, rest.filter((column) => !first.includes(column)).slice(0, 3)];
    const text = (row: Row, column: Column): string =>
      column.relation ? embeddedText(row, column, env) : fieldOf(column).format(row[column.name], column, env);
    const line = (row: Row, of: Column[]) =>
      of
        .map((column) => text(row, column))
        .filter((part) => part && part !== MISSING)
        .join(' · ');
    return (row) => ({
      title: recordTitle(env, resource, row) || MISSING,
      lines: lines.map((of) => line(row, of)).filter(Boolean),
      to: showPath(env.organization.slug, resource.name, row.id),
      ...(status && withStatus ? { status: <FieldCell column={status} record={row} /> } : {}),
      ...(amount ? { amount: <FieldCell column={amount} record={row} /> } : {}),
    });
  }, [env, resource, columns, withStatus]);
}
