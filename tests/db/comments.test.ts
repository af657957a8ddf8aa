import { beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/catalog/resource.ts';
import { copyForThisFile } from './harness/database.ts';
import { snapshot, tables } from './harness/expected.ts';
import type { Row } from './harness/sql.ts';

const used = copyForThisFile();

const TABLE_WORDS = {
  label: 'text',
  labelPlural: 'text',
  group: 'text',
  icon: 'text',
  title: 'column',
  subtitle: 'column',
  list: 'columns',
  filters: 'columns',
  sort: 'sort',
  source: 'source',
  search: 'columns',
  readonly: 'flag',
  insert_only: 'flag',
  children: 'tables',
  sections: 'sections',
  totals: 'columns',
  hidden: 'flag',
  menu: 'place',
} as const;
const COLUMN_WORDS = {
  label: 'text',
  kind: 'kind',
  options: 'texts',
  help: 'text',
  good: 'good',
  unit: 'text',
  hidden: 'flag',
  readonly: 'flag',
} as const;

const NUMERIC = ['int2', 'int4', 'int8', 'numeric', 'float8'];
const SEARCHABLE = ['text', 'varchar', 'bpchar', 'citext'];

interface Commented {
  relation: string;
  column: string | null;
  comment: string;
}

/** Prose first, then optionally the words: the same rule the app reads them by. */
function words(comment: string): Record<string, unknown> | null {
  const at = comment.indexOf('@ui');
  if (at < 0) return null;
  const parsed: unknown = JSON.parse(comment.slice(at + 3));
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) throw new Error('not an object');
  return parsed as Record<string, unknown>;
}

const isList = (v: unknown): v is string[] => Array.isArray(v) && v.every((x) => typeof x === 'string');

function problems(
  word: string,
  rule: string | undefined,
  value: unknown,
  columns: string[],
  children: string[],
): string[] {
  const unknown = (names: string[], known: string[]) =>
    names.filter((n) => !known.includes(n)).map((n) => `${word} names ${n}`);
  const twice = (names: string[]) =>
    names.filter((n, i) => names.indexOf(n) !== i).map((n) => `${word} names ${n} twice`);
  switch (rule) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? [] : [`${word} is no text`];
    case 'flag':
      return value === true ? [] : [`${word} is not true`];
    case 'place':
      return value === false || Number.isInteger(value) ? [] : [`${word} is no place`];
    case 'good':
      return value === 'up' || value === 'down' ? [] : [`${word} is neither up nor down`];
    case 'texts':
      return isList(value) && value.length > 0 ? twice(value) : [`${word} is no list`];
    case 'kind':
      return (kinds as readonly unknown[]).includes(value) ? [] : [`${word} is ${value}`];
    case 'column':
      return unknown([String(value)], columns);
    case 'columns':
      return isList(value) && value.length > 0 ? [...unknown(value, columns), ...twice(value)] : [`${word} is no list`];
    case 'tables':
      return isList(value) ? [...unknown(value, children), ...twice(value)] : [`${word} is no list`];
    case 'sort':
      return /^\w+ (asc|desc)$/.test(String(value))
        ? unknown([String(value).split(' ')[0] as string], columns)
        : [`${word} is ${value}`];
    // the generated list reads a view with the id of the row to open
    case 'source':
      return ['id', 'organization_id'].every((c) => views.get(String(value))?.some(({ name }) => name === c))
        ? []
        : [`${word} is ${value}, which is no view with an id`];
    case 'sections': {
      const names = Object.values(value as Record<string, unknown>);
      const all = names.flat() as string[];
      return names.every(isList)
        ? [...unknown(all, columns), ...twice(all)]
        : [`${word} has something else than lists`];
    }
    default:
      return [`${word} is no word`];
  }
}

const COMMENTS = `
  select c.relname as relation, a.attname as "column", d.description as comment
  from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass and c.relnamespace = 'public'::regnamespace
  left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
  where c.relkind in ('r', 'p', 'v')`;

const read = async <T>(sql: string) => (await used.session.run(sql)) as unknown as T;

interface ColumnType {
  name: string;
  type: string;
}
/** Columns of the views of the API. */
const views = new Map<string, ColumnType[]>();
beforeAll(async () => {
  const found = await read<{ view: string; columns: ColumnType[] }[]>(`
    select c.relname as view, jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 join pg_type t on t.oid = a.atttypid
    where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace group by 1`);
  for (const { view, columns } of found) views.set(view, columns);
});
const columnsOf = (name: string): ColumnType[] => used.schema.get(name)?.columns ?? views.get(name) ?? [];

async function tableWords(): Promise<[string, Record<string, unknown>][]> {
  const comments = await read<Commented[]>(`${COMMENTS} and d.objsubid = 0 order by 1`);
  return comments.map((c) => [c.relation, words(c.comment) ?? {}]);
}

describe('comments', () => {
  it('parse, and use the words there are for names there are', async () => {
    const wrong: string[] = [];
    for (const { relation, column, comment } of await read<Commented[]>(COMMENTS)) {
      const where = column ? `${relation}.${column}` : relation;
      const rules: Record<string, string> = column ? COLUMN_WORDS : TABLE_WORDS;
      const children = [...used.schema.values()]
        .filter((t) => Object.values(t.foreignKeys).some((k) => k.table === relation))
        .map((t) => t.name);
      const names = columnsOf(relation).map((c) => c.name);
      try {
        for (const [word, value] of Object.entries(words(comment) ?? {})) {
          wrong.push(...problems(word, rules[word], value, names, children).map((p) => `${where}: ${p}`));
        }
      } catch (error) {
        wrong.push(`${where}: ${(error as Error).message}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('say of every table and view what it is, in prose and for people', async () => {
    const said = await read<Commented[]>(`${COMMENTS} and d.objsubid = 0`);
    for (const name of [...tables, ...Object.keys(snapshot.views)]) {
      const comment = said.find((c) => c.relation === name)?.comment ?? '';
      expect(comment.split('@ui')[0]?.trim(), name).toMatch(/\w{3,}.*\.$/s);
      expect(Object.keys(words(comment) ?? {}), name).toEqual(expect.arrayContaining(['label', 'labelPlural']));
    }
  });

  it('give tables with screens a title, a list and a group', async () => {
    for (const [name, ui] of await tableWords()) {
      if (ui.hidden) continue;
      for (const word of ['title', 'list', 'group']) expect(ui[word], `${name} ${word}`).toBeDefined();
    }
  });

  it('search text and add up numbers', async () => {
    const wrong: string[] = [];
    for (const [name, ui] of await tableWords()) {
      const types = new Map(columnsOf(name).map((c) => [c.name, c.type]));
      for (const c of (ui.search ?? []) as string[])
        if (!SEARCHABLE.includes(types.get(c) ?? '')) wrong.push(`${name}.${c} is searched`);
      for (const c of (ui.totals ?? []) as string[])
        if (!NUMERIC.includes(types.get(c) ?? '')) wrong.push(`${name}.${c} is added up`);
    }
    expect(wrong).toEqual([]);
  });

  it('show no system column in a form', async () => {
    const kept = [
      'id',
      'organization_id',
      'version',
      'custom',
      'created_at',
      'updated_at',
      'created_by',
      'import_key',
      'import_run_id',
    ];
    const shown = (await tableWords()).flatMap(([name, ui]) =>
      Object.values((ui.sections ?? {}) as Record<string, string[]>)
        .flat()
        .filter((c) => kept.includes(c))
        .map((c) => `${name}.${c}`),
    );
    expect(shown).toEqual([]);
  });

  it('sort lists by an index that begins with the organization', async () => {
    const indexes = await read<Row[]>(
      `select tablename, indexdef from pg_indexes where schemaname = 'public' and indexdef not like '%WHERE%'`,
    );
    const bare: string[] = [];
    for (const [name, ui] of await tableWords()) {
      // a view sorts what it has worked out
      if (ui.sort === undefined || views.has(name) || !columnsOf(name).some((c) => c.name === 'organization_id'))
        continue;
      const [column, direction] = (ui.sort as string).split(' ');
      const wanted = `(organization_id, ${column}${direction === 'desc' ? ' DESC' : ''}`;
      const found = indexes.some(
        (i) =>
          i.tablename === name &&
          ((i.indexdef as string).includes(`${wanted},`) || (i.indexdef as string).includes(`${wanted})`)),
      );
      if (!found) bare.push(`${name} by ${ui.sort}`);
    }
    expect(bare).toEqual([]);
  });
});
