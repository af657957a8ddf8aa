// What the database said → what a person can do about it, on the field it belongs to where there is one.
import { columnsOf, readChecks } from '@/catalog/checks.ts';
import type { Resource, Resources } from '@/catalog/resource.ts';
import { parseDecimal } from '@/lib/numbers.ts';
import { ApiProblem, type Reason, type Words } from '@/lib/problem.ts';
import { retryAfter, tooMany } from '@/lib/tooMany.ts';

export interface DatabaseError {
  code?: string | null;
  message?: string | null;
  details?: string | null;
  hint?: string | null;
}

export interface ErrorContext {
  resource?: Resource;
  resources?: Resources;
  values?: Record<string, unknown>;
}

interface Verdict {
  status: number;
  reason: Reason;
  words: Words;
  fields?: Record<string, Words>;
  details?: unknown;
}

type Judge = (error: DatabaseError, context: ErrorContext) => Verdict;

const words = (key: string, params?: Words['params']): Words => ({ key, params });
const checkFields = words('errors.checkFields');

function onFields(names: string[], said: Words, { resource }: ErrorContext, fallback = said): Verdict {
  const known = names.filter((name) => resource?.column(name) && !resource.column(name)?.hidden);
  const fields = Object.fromEntries(known.map((name) => [name, said]));
  return { status: 422, reason: 'invalid', words: known.length > 0 ? checkFields : fallback, fields };
}

/** `Key (organization_id, code)=(…, P-1) already exists.` */
function keyColumns(details: string | null | undefined): string[] {
  const [, list = ''] = /\(([^)]*)\)=\(/.exec(details ?? '') ?? [];
  return list.split(/,\s*/).filter((name) => name && name !== 'organization_id');
}

function columnsInName(message: string, { resource }: ErrorContext): string[] {
  const [, name = ''] = /constraint "([^"]+)"/.exec(message) ?? [];
  const found =
    resource?.columns.filter((column) => name.includes(`_${column.name}_`) && column.name !== 'organization_id') ?? [];
  return found.map((column) => column.name);
}

const duplicate: Judge = (error, context) => {
  const named = keyColumns(error.details);
  const columns = named.length > 0 ? named : columnsInName(error.message ?? '', context);
  const said = words('errors.duplicate');
  return onFields(columns.slice(-1), said, context, words('errors.duplicateRecord'));
};

const stillUsed: Judge = (error, context) => {
  const text = `${error.details ?? ''} ${error.message ?? ''}`;
  const [, user] =
    /still referenced from table "([^"]+)"/.exec(text) ??
    /on table "[^"]+" violates .* on table "([^"]+)"/.exec(text) ??
    [];
  if (!user) return onFields(keyColumns(error.details).slice(0, 1), words('errors.gone'), context);
  const label = context.resources?.get(user)?.labelPlural ?? user;
  return {
    status: 409,
    reason: 'in-use',
    words: words('errors.stillUsed', { by: label }),
    details: { table: user },
  };
};

const check: Judge = (error, context) => {
  const [, name = ''] = /check constraint "([^"]+)"/.exec(error.message ?? '') ?? [];
  const found = context.resource?.checks.find((candidate) => candidate.name === name);
  // raised by a trigger: its message is written for people, and may say whose it is
  const whose = (parseJson(error.details) as { field?: unknown } | null)?.field;
  if (!found && typeof whose === 'string')
    return onFields(
      [whose],
      words('errors.malformed'),
      context,
      words('errors.refused', { message: error.message ?? '' }),
    );
  if (!found)
    return { status: 422, reason: 'invalid', words: words('errors.refused', { message: error.message ?? '' }) };
  const columns = columnsOf(found.expression);
  const rule = readChecks([found]).rules.find(({ is }) => is === 'requires');
  const field =
    rule?.is === 'requires' ? rule.needs : (columns.find((column) => name.includes(column)) ?? columns[0] ?? '');
  return onFields([field], rule ? words('errors.required') : words('errors.check'), context);
};

/** The message quotes the value, not the column: the fields that hold it are marked. */
const malformed: Judge = (error, context) => {
  const [, value] = /: "(.*)"$/s.exec(error.message ?? '') ?? [];
  const fields = Object.entries(context.values ?? {}).filter(
    ([, held]) => value !== undefined && String(held) === value,
  );
  return onFields(
    fields.map(([name]) => name),
    words('errors.malformed'),
    context,
  );
};

const overflow: Judge = (_, context) => {
  const tooBig = (name: string, value: unknown) => {
    const { wholeDigits, max } = context.resource?.column(name)?.limits ?? {};
    const figure = parseDecimal(String(value));
    if (figure === null) return false;
    return wholeDigits !== undefined
      ? figure.replace(/^-|\..*$/g, '').length > wholeDigits
      : max !== undefined && Math.abs(Number(figure)) > max;
  };
  const fields = Object.entries(context.values ?? {}).filter(([name, value]) => tooBig(name, value));
  return onFields(
    fields.map(([name]) => name),
    words('errors.overflow'),
    context,
  );
};

const missing: Judge = (error, context) => {
  const [, name = ''] = /column "([^"]+)"/.exec(error.message ?? '') ?? [];
  return onFields([name], words('errors.required'), context);
};

const always =
  (status: number, reason: Reason, said: Words): Judge =>
  () => ({ status, reason, words: said });

const forbidden: Judge = (error) => {
  const [, column] = /^(\w+) (?:is immutable|cannot be set)$/.exec(error.message ?? '') ?? [];
  const said = column ? words('errors.immutable', { column }) : words('errors.forbidden');
  return { status: 403, reason: 'forbidden', words: said };
};

const stale: Judge = (error) => ({
  status: 409,
  reason: 'stale',
  words: words('errors.stale'),
  details: parseJson(error.details),
});

/** Rules and rights of a workflow: their sentences are written for people, and say which. */
const said =
  (status: number, reason: Reason): Judge =>
  (error) => ({
    status,
    reason,
    words: words('errors.refused', { message: error.message ?? '' }),
    details: parseJson(error.details),
  });

const tooOften: Judge = (error) => {
  const details = parseJson(error.details);
  return { status: 429, reason: 'busy', words: tooMany(retryAfter(details)), details };
};

const judges: Record<string, Judge> = {
  '23505': duplicate,
  '23503': stillUsed,
  '23001': stillUsed,
  '23514': check,
  '23502': missing,
  '22P02': malformed,
  '22007': malformed,
  '22008': malformed,
  '22001': always(422, 'invalid', words('errors.tooLong')),
  '22003': overflow,
  '42501': forbidden,
  '57014': always(504, 'timeout', words('errors.timeout')),
  '40P01': always(503, 'busy', words('errors.busy')),
  '40001': always(503, 'busy', words('errors.busy')),
  '55P03': always(503, 'busy', words('errors.busy')),
  P0001: said(422, 'invalid'),
  PT403: said(403, 'forbidden'),
  PT409: stale,
  PT422: said(422, 'invalid'),
  PT429: tooOften,
  PGRST116: always(404, 'not-found', words('errors.notFound')),
  PGRST301: always(401, 'signed-out', words('errors.signedOut')),
  PGRST302: always(401, 'signed-out', words('errors.signedOut')),
  PGRST303: always(401, 'signed-out', words('errors.signedOut')),
};

export function toProblem(error: DatabaseError, status: number, context: ErrorContext = {}): ApiProblem {
  const code = error.code ?? '';
  const judge = judges[code] ?? byStatus(status, error);
  const { status: statusCode, ...verdict } = judge(error, context);
  return new ApiProblem({ ...verdict, statusCode, code, details: verdict.details ?? error.details ?? error.hint });
}

/** What a function answers: with the code and details of the database where that refused. */
export function functionProblem(answer: unknown, status: number): ApiProblem {
  const { code, message, detail } = (answer as { error?: FunctionError } | null)?.error ?? {};
  if (status === 429) return toProblem({ code: 'PT429', details: JSON.stringify(detail ?? null) }, status);
  const below = (detail ?? {}) as { code?: string | null; details?: unknown };
  const details = JSON.stringify(below.details ?? null);
  return toProblem({ code: below.code ?? code ?? '', message: message ?? '', details }, status);
}

interface FunctionError {
  code?: string;
  message?: string;
  detail?: unknown;
}

function byStatus(status: number, error: DatabaseError): Judge {
  if (status === 401) return always(401, 'signed-out', words('errors.signedOut'));
  if (status === 403) return forbidden;
  if (status === 404) return always(404, 'not-found', words('errors.notFound'));
  // postgrest-js reports a request that never arrived as status 0
  if (status === 0 || status === 502 || status === 503) return always(503, 'network', words('errors.network'));
  const said = words('errors.unknown', { message: error.message ?? String(status) });
  return always(status || 500, 'unknown', said);
}

function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // other senders of 409 put prose there
    return text;
  }
}
