import type { ForeignKey } from '../../../scripts/gen/snapshot.ts';
import { FOREIGN_KEYS } from '../../../scripts/gen/tenancy-queries.ts';
import type { Session } from './session.ts';

export interface Column {
  name: string;
  type: string;
  labels: string[] | null;
  nullable: boolean;
  /** Not nullable, and without a default. */
  required: boolean;
  generated: boolean;
  /** As an expression. */
  default: string | null;
}

export interface TableShape {
  name: string;
  columns: Column[];
  primaryKey: string[];
  /** Columns of each check and unique key, by name: what to vary when the database refuses a made-up row. */
  constraints: Record<string, string[]>;
  /** Columns of which exactly one is filled. */
  oneOf: string[][];
  foreignKeys: Record<string, ForeignKey>;
}

export type Schema = Map<string, TableShape>;

const SHAPES = `
  select c.relname as name,
    (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname,
        'labels', (select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
        'nullable', not a.attnotnull, 'required', a.attnotnull and not a.atthasdef and a.attidentity = '',
        'generated', a.attgenerated <> '' or a.attidentity <> '',
        'default', case a.attgenerated when '' then pg_get_expr(d.adbin, d.adrelid) end) order by a.attnum)
      from pg_attribute a join pg_type t on t.oid = a.atttypid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select coalesce(jsonb_agg(a.attname order by k.n), '[]')
      from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality k(attnum, n)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary) as "primaryKey",
    (select coalesce(jsonb_object_agg(x.name, x.columns), '{}') from (
      select k.conname as name, (select jsonb_agg(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey)) as columns
      from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
      union all
      select i.relname, (select jsonb_agg(a.attname) from pg_attribute a where a.attrelid = c.oid
        and (a.attnum = any (x.indkey::int2[])
          or (coalesce(x.indexprs, x.indpred) is not null and pg_get_indexdef(x.indexrelid) ~ ('\\m' || a.attname || '\\M'))))
      from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid and x.indisunique) x) as constraints,
    (select coalesce(jsonb_agg((select jsonb_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey))), '[]')
      from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and pg_get_constraintdef(k.oid) ~ 'num_nonnulls\\(.*\\) = 1') as "oneOf"
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

/** What a made-up row must look like, read from the database. */
export async function readSchema(session: Session): Promise<Schema> {
  const shapes = (await session.run(SHAPES)) as unknown as Omit<TableShape, 'foreignKeys'>[];
  const keys = (await session.run(FOREIGN_KEYS)) as unknown as (ForeignKey & { relation: string; name: string })[];
  return new Map(
    shapes.map((shape) => {
      const own = keys.filter((key) => key.relation === shape.name);
      return [shape.name, { ...shape, foreignKeys: Object.fromEntries(own.map((key) => [key.name, key])) }];
    }),
  );
}

/** A key that may stay empty, to a table that needs this one: a document names its current version. */
function comesAfter(schema: Schema, shape: TableShape, key: ForeignKey): boolean {
  const required = (of: TableShape | undefined, column: string | undefined) =>
    of?.columns.some((c) => c.name === column && c.required) === true;
  const target = schema.get(key.table);
  return (
    !required(shape, key.columns[0]) &&
    Object.values(target?.foreignKeys ?? {}).some((k) => k.table === shape.name && required(target, k.columns[0]))
  );
}

/** Tables after the ones they point at; a circle is broken where it closes. */
export function inOrder(schema: Schema): TableShape[] {
  const done = new Set<string>();
  const ordered: TableShape[] = [];
  const visit = (name: string) => {
    const shape = schema.get(name);
    if (!shape || done.has(name)) return;
    done.add(name);
    for (const key of Object.values(shape.foreignKeys)) if (!comesAfter(schema, shape, key)) visit(key.table);
    // A pair is made to point at a project.
    if (shape.columns.some((c) => c.name === 'entity_id')) visit('projects');
    ordered.push(shape);
  };
  for (const name of [...schema.keys()].sort()) visit(name);
  return ordered;
}

export function shapeOf(schema: Schema, name: string): TableShape {
  const shape = schema.get(name);
  if (!shape) throw new Error(`The database has no table ${name}.`);
  return shape;
}
