// Catalog → Resources. Pure: the same description gives the same screens, in a test as in the browser.
import { readChecks } from './checks.ts';
import { type ColumnContext, deriveColumn } from './columns.ts';
import { parseComment, type TableWords } from './comment.ts';
import { deriveCustom, isSearched } from './custom.ts';
import type { Matchers } from './kinds.ts';
import { humanise, nounOf, singular } from './label.ts';
import { defaultList, defaultSearch, defaultSections, defaultTitle, parseSort } from './layout.ts';
import { deriveChildren, deriveRelations } from './relations.ts';
import type { Resource, Resources } from './resource.ts';
import type { Catalog, CatalogCustomField, CatalogTable } from './types.ts';
import { deriveWorkflow } from './workflow.ts';

export interface DeriveOptions {
  matchers: Matchers;
  /** throw on a word outside the vocabulary (tests) instead of reporting it */
  strict?: boolean;
  report?: (problem: string) => void;
}

export function derive(catalog: Catalog, options: DeriveOptions): Resources {
  const isListed = ({ kind, columns }: CatalogTable) => kind === 'table' || columns.some(({ name }) => name === 'id');
  const listed = catalog.tables.filter(isListed);
  const tables = new Map(listed.map((table) => [table.name, table]));
  const words = new Map<string, TableWords>();
  const all = listed.map((table) =>
    deriveResource(table, tables, words, catalog.custom_fields[table.name] ?? [], options),
  );
  for (const resource of all) {
    resource.children = deriveChildren(resource, all, tables, words.get(resource.name)?.children ?? []);
  }
  const apart = catalog.tables.filter((table) => !isListed(table));
  return indexed(
    all,
    apart.map((table) => deriveResource(table, tables, words, [], options)),
  );
}

export function indexed(all: Resource[], apart: Resource[]): Resources {
  const byName = new Map(all.map((resource) => [resource.name, resource]));
  const unlisted = new Map(apart.map((resource) => [resource.name, resource]));
  return { all, apart, get: (name) => byName.get(name), view: (name) => byName.get(name) ?? unlisted.get(name) };
}

function deriveResource(
  table: CatalogTable,
  tables: Map<string, CatalogTable>,
  words: Map<string, TableWords>,
  custom: CatalogCustomField[],
  { matchers, strict = false, report = () => {} }: DeriveOptions,
): Resource {
  const { prose, ui, problems } = parseComment(table.comment, 'table', strict);
  for (const problem of problems) report(`${table.name}: ${problem}`);
  words.set(table.name, ui);
  const facts = readChecks(table.checks);
  const context: ColumnContext = { matchers, facts, relations: deriveRelations(table, tables), strict, report };
  const columns = table.columns
    .map((column) => deriveColumn(table, column, context))
    // a status moves by actions only
    .map((column) => (column.name === table.workflow?.column ? { ...column, readonly: true } : column))
    .concat(custom.map(deriveCustom));
  const real = columns.filter((column) => column.custom === null);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const known = (names: string[]) =>
    names.filter((name) => byName.has(name) || unknownColumn(table, name, strict, report));
  // a view has no keys: its ids lead nowhere and say nothing
  const shown = (names: string[]) => known(names).filter((name) => !byName.get(name)?.hidden);
  const title = known(ui.title ? [ui.title] : [])[0] ?? defaultTitle(real, table);
  const subtitle = known(ui.subtitle ? [ui.subtitle] : [])[0] ?? null;
  const added = columns.filter((column) => column.custom !== null);
  const label = ui.label ?? humanise(singular(table.name));
  const labelPlural = ui.labelPlural ?? humanise(table.name);
  const closed = ui.readonly || table.kind === 'view';
  return {
    name: table.name,
    kind: table.kind,
    label,
    labelPlural,
    named: [],
    noun: nounOf(table.name, label, labelPlural),
    help: prose,
    group: ui.group ?? null,
    icon: ui.icon ?? null,
    menu: ui.menu ?? null,
    hidden: ui.hidden ?? false,
    can: {
      ...table.can,
      create: table.can.create && !closed,
      update: table.can.update && !closed && !ui.insert_only,
      delete: table.can.delete && !closed && !ui.insert_only,
    },
    key: byName.has('id') ? 'id' : (table.primary_key[0] ?? 'id'),
    tenant: table.tenant && byName.has('organization_id'),
    audited: table.audited,
    sensitive: table.sensitive,
    insertable: table.insertable && !closed,
    versioned: byName.has('version'),
    archivable: byName.has('archived_at'),
    columns,
    column: (name) => byName.get(name),
    title,
    subtitle,
    list: ui.list ? shown(ui.list) : defaultList(columns, title, subtitle),
    filters: ui.filters
      ? [...shown(ui.filters), ...added.filter(isHandyFilter).map(({ name }) => name)]
      : columns.filter(isHandyFilter).map((column) => column.name),
    search: [
      ...(ui.search ? known(ui.search) : defaultSearch(real, title, subtitle)),
      ...added.filter(isSearched).map(({ name }) => name),
    ],
    sort: parseSort(ui.sort, columns, title),
    totals: known(ui.totals ?? []),
    sections: defaultSections(columns, ui.sections),
    details: columns.filter((column) => column.system && !column.hidden).map((column) => column.name),
    children: [],
    rules: facts.rules,
    checks: table.checks,
    uniqueKeys: table.unique_keys,
    workflow: deriveWorkflow(table.workflow, byName),
  };
}

function isHandyFilter({ kind, system, hidden }: Resource['columns'][number]): boolean {
  return !system && !hidden && (kind === 'enum' || kind === 'reference' || kind === 'boolean' || kind === 'date');
}

function unknownColumn(table: CatalogTable, name: string, strict: boolean, report: (problem: string) => void): false {
  const problem = `${table.name}: the comment names "${name}", which is no column`;
  if (strict) throw new Error(problem);
  report(problem);
  return false;
}
