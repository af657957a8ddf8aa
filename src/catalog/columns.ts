import type { CheckFacts } from './checks.ts';
import { type ColumnWords, parseComment } from './comment.ts';
import { inferKind, isTextual, type Matchers } from './kinds.ts';
import { humanise } from './label.ts';
import type { Column, Limits, Relation } from './resource.ts';
import type { CatalogColumn, CatalogTable } from './types.ts';

export interface ColumnContext {
  matchers: Matchers;
  facts: CheckFacts;
  relations: Map<string, Relation>;
  strict: boolean;
  report(problem: string): void;
}

/** Block S, P and M beyond what the catalog calls system: set by an action, not typed. */
const byAction = new Set(['archived_at']);

/** Columns that mean nothing to a reader; the database or the provider fills them. */
const internals = new Set(['id', 'organization_id', 'import_key', 'version', 'custom']);

export function deriveColumn(table: CatalogTable, column: CatalogColumn, context: ColumnContext): Column {
  const { prose, ui, problems } = parseComment(column.comment, 'column', context.strict);
  for (const problem of problems) context.report(`${table.name}.${column.name}: ${problem}`);
  const relation = context.relations.get(column.name) ?? null;
  const options = column.enum ?? context.facts.options[column.name] ?? ui.options ?? null;
  const kind = inferKind(
    column,
    { word: ui.kind, isRelation: relation !== null, options, of: table.kind },
    context.matchers,
  );
  const system = column.system || byAction.has(column.name);
  const unwritten = column.no_insert && column.no_update;
  // nobody types json into a form, unless there is no record without it
  const document = kind === 'json' && !isRequired(column);
  const readonly = table.kind === 'view' || column.generated || system || document || unwritten || ui.readonly === true;
  return {
    name: column.name,
    custom: null,
    named: [],
    label: ui.label ?? humanise(column.name, relation !== null),
    help: ui.help ?? prose,
    kind,
    type: column.type,
    base: column.base,
    nullable: column.nullable,
    required: !readonly && !column.no_insert && isRequired(column),
    readonly,
    closed: column.no_insert ? 'create' : column.no_update ? 'edit' : null,
    hidden: isHidden(column, ui, relation),
    system,
    hasDefault: column.default !== null,
    initial: readonly || kind === 'list' ? null : plainDefault(column.default),
    limits: { ...typeLimits(column), ...context.facts.limits[column.name] },
    options,
    relation,
    unit: ui.unit ?? null,
    good: ui.good ?? null,
  };
}

function isRequired(column: CatalogColumn): boolean {
  return !column.nullable && column.default === null && !column.generated;
}

/** A uuid that leads nowhere the caller may look has nothing to show. */
function isHidden(column: CatalogColumn, ui: ColumnWords, relation: Relation | null): boolean {
  return ui.hidden === true || internals.has(column.name) || (column.base === 'uuid' && relation === null);
}

const integers: Record<string, Limits> = {
  int2: { min: -32768, max: 32767 },
  int4: { min: -2147483648, max: 2147483647 },
  int8: { min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
};

function typeLimits(column: CatalogColumn): Limits {
  if (isTextual(column)) return column.max_length === null ? {} : { maxLength: column.max_length };
  if (column.base !== 'numeric' || column.precision === null) return integers[column.base] ?? {};
  // numeric(6,-3) counts thousands, numeric(3,5) thousandths: a form knows neither more nor fewer digits than none
  const scale = column.scale ?? 0;
  return { wholeDigits: Math.max(0, column.precision - scale), scale: Math.max(0, scale) };
}

/** `'draft'::project_status`, `0`, `true`, `'10'::numeric`; a call such as `now()` is no value to show. */
export function plainDefault(text: string | null): string | number | boolean | null {
  if (text === null) return null;
  const quoted = /^'((?:[^']|'')*)'(?:::[\w". ]+(?:\([\d, ]+\))?)?$/.exec(text);
  if (quoted) return (quoted[1] as string).replaceAll("''", "'") || null;
  const number = /^\(?(-?\d+(?:\.\d+)?)\)?(?:::[\w ]+(?:\([\d, ]+\))?)?$/.exec(text);
  if (number) return Number(number[1]);
  return text === 'true' ? true : text === 'false' ? false : null;
}
