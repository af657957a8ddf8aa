// A block of text → the cells it would change, and what of it does not fit and why. Nothing is written here.
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { sameValue } from '@/fields/index.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import { toWire } from '../../form/values.ts';
import { whyClosed } from './editable.ts';
import { chosenFrom, type Found } from './lookUp.ts';
import type { At, Grid } from './moves.ts';
import { readCell } from './readCell.ts';
import { refusal } from './rules.ts';
import { unmarked } from './tsv.ts';

export interface Misfit extends At {
  text: string;
  message: string;
}

export interface PastePlan {
  changes: { id: string; values: Record<string, unknown> }[];
  /** cells that change */
  count: number;
  misfits: Misfit[];
  /** rows and columns of the block that lie outside of the sheet */
  beyond: { rows: number; columns: number };
}

export interface PasteInput {
  resource: Resource;
  env: FieldEnvironment;
  grid: Grid;
  /** the chosen block; the text begins at its first cell, and fills it where it fits in whole times */
  block: Grid;
  cells: string[][];
  row(id: string): Row | undefined;
  find(column: Column, texts: string[]): Promise<Found>;
}

interface Target extends At {
  text: string;
}

/** Which text comes into which cell. */
export function targetsOf({ grid, block, cells }: Pick<PasteInput, 'grid' | 'block' | 'cells'>) {
  const [height, width] = [cells.length, Math.max(...cells.map((line) => line.length))];
  const times = (chosen: number, own: number) => (chosen > own && chosen % own === 0 ? chosen : own);
  const part = (all: readonly string[], chosen: readonly string[], own: number) => {
    const from = all.indexOf(chosen[0] ?? '');
    const wanted = times(chosen.length, own);
    const names = all.slice(from, from + wanted);
    return { names, beyond: wanted - names.length };
  };
  const rows = part(grid.rows, block.rows, height);
  const columns = part(grid.columns, block.columns, width);
  const targets = rows.names.flatMap((row, down) =>
    columns.names.flatMap((column, right): Target[] => {
      const text = cells[down % height]?.[right % width];
      // a line that is shorter than the others says nothing about the rest
      return text === undefined ? [] : [{ row, column, text }];
    }),
  );
  return { targets, beyond: { rows: rows.beyond, columns: columns.beyond } };
}

export async function planPaste(input: PasteInput): Promise<PastePlan> {
  const { resource, env } = input;
  const { targets, beyond } = targetsOf(input);
  const found = await foundFor(input, targets);
  const changes = new Map<string, Record<string, unknown>>();
  const misfits: Misfit[] = [];
  for (const target of targets) {
    const [row, column] = [input.row(target.row), resource.column(target.column)];
    if (!row || !column) continue;
    const read = valueFrom(column, target.text, row, found, env);
    if (read.ok && sameValue(column, row[column.name], toWire(column, read.value))) continue;
    const closed = whyClosed(resource, row, column);
    if (closed || !read.ok)
      misfits.push({ ...target, message: closed ? env.t(`cells.closed.${closed}`) : messageOf(read) });
    else changes.set(target.row, { ...changes.get(target.row), [column.name]: toWire(column, read.value) });
  }
  // by the rules of the form, once all of a row is known: an end is compared with the start that comes along
  for (const [id, values] of changes) {
    for (const [name, value] of Object.entries(values)) {
      const [row, column] = [input.row(id), resource.column(name)];
      const message = row && column ? await refusal(resource, column, env, row, value, values) : null;
      if (message === null) continue;
      const text = targets.find((target) => target.row === id && target.column === name)?.text ?? '';
      misfits.push({ row: id, column: name, text, message });
      delete values[name];
    }
    if (Object.keys(values).length === 0) changes.delete(id);
  }
  return {
    changes: [...changes].map(([id, values]) => ({ id, values })),
    count: [...changes.values()].reduce((sum, values) => sum + Object.keys(values).length, 0),
    misfits,
    beyond,
  };
}

type Read = { ok: true; value: unknown } | { ok: false; message: string };

const messageOf = (read: Read): string => (read.ok ? '' : read.message);

function valueFrom(column: Column, text: string, row: Row, found: Map<string, Found>, env: FieldEnvironment): Read {
  const name = unmarked(text).trim();
  // a switch has no third state, and no rule of a form says so
  if (name === '' && column.kind === 'boolean' && !column.nullable)
    return { ok: false, message: env.t('rules.required') };
  if (!column.relation || name === '') return readCell(column, text, env);
  const one = chosenFrom(found.get(column.name) ?? new Map(), column, name, row);
  if (one === 'none') return { ok: false, message: env.t('cells.notFound') };
  return one === 'several' ? { ok: false, message: env.t('cells.several') } : { ok: true, value: String(one.id) };
}

async function foundFor({ resource, find }: PasteInput, targets: Target[]): Promise<Map<string, Found>> {
  const texts = new Map<string, string[]>();
  for (const { column, text } of targets) {
    const name = unmarked(text).trim();
    if (resource.column(column)?.relation && name) texts.set(column, [...(texts.get(column) ?? []), name]);
  }
  const entries = [...texts].map(
    async ([name, wanted]): Promise<[string, Found]> => [name, await find(resource.column(name) as Column, wanted)],
  );
  return new Map(await Promise.all(entries));
}
