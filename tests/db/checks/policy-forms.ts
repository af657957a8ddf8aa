import type { PolicySnapshot, TableSnapshot, Tenancy } from '../../../scripts/gen/snapshot.ts';
import type { Report } from '../harness/report.ts';
import { EXCEPTIONS } from './policy-exceptions.ts';

type Form =
  | { kind: 'organization'; keys: string[] }
  | { kind: 'project'; column: string; keys: string[] }
  /** projects: keys for assigned projects that open own rows too; seen: only in projects the person reads. */
  | { kind: 'own'; keys: string[]; projects?: string[]; seen?: true };

/** `a OR b OR c` at the outermost level, outer parentheses taken off. */
export function alternatives(expression: string): string[] {
  const inner = unwrap(expression.trim());
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === '(') depth += 1;
    else if (inner[i] === ')') depth -= 1;
    else if (depth === 0 && inner.startsWith(' OR ', i)) {
      parts.push(inner.slice(start, i));
      start = i + 4;
    }
  }
  return parts.length === 0 ? [inner] : [...parts, inner.slice(start)].map((p) => unwrap(p.trim()));
}

function unwrap(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth -= 1;
    if (depth === 0 && i < text.length - 1) return text;
  }
  return unwrap(text.slice(1, -1));
}

const KEYS = "\\(VARIADIC ARRAY\\[((?:'[a-z_.]+'::text(?:, )?)+)\\]\\)";
const among = (column: string, helper: string) =>
  `${column} = ANY \\(ARRAY\\( SELECT private\\.${helper}${KEYS} AS ${helper}\\)\\)`;
const ORGANIZATION = new RegExp(`^${among('organization_id', 'orgs_with')}$`);
const PROJECT = new RegExp(`^${among('(id|project_id)', 'projects_with')}$`);
const MINE = `\\(created_by = \\( SELECT auth\\.uid\\(\\) AS uid\\)\\) AND`;
const OWN_KEYS = `\\(${among('organization_id', 'orgs_with_own')}\\)`;
const OWN = new RegExp(`^${MINE} ${OWN_KEYS}$`);
const OWN_READ = new RegExp(`^${MINE} \\(${OWN_KEYS} OR \\(${among('project_id', 'projects_with')}\\)\\)$`);
const OWN_CHECK = new RegExp(
  `^${MINE} ${OWN_KEYS} AND \\(\\(project_id IS NULL\\) OR \\(${among('organization_id', 'orgs_with')}\\) OR \\(${among('project_id', 'projects_with')}\\)\\)$`,
);
const list = (keys: string | undefined) => [...(keys ?? '').matchAll(/'([a-z_.]+)'/g)].map((m) => m[1] as string);

export function formOf(text: string): Form | null {
  const organization = ORGANIZATION.exec(text);
  if (organization) return { kind: 'organization', keys: list(organization[1]) };
  const project = PROJECT.exec(text);
  if (project) return { kind: 'project', column: project[1] as string, keys: list(project[2]) };
  const own = OWN.exec(text);
  if (own) return { kind: 'own', keys: list(own[1]) };
  const read = OWN_READ.exec(text);
  if (read) return { kind: 'own', keys: list(read[1]), projects: list(read[2]) };
  const check = OWN_CHECK.exec(text);
  const seen = check && [check[2], check[3]].every((keys) => list(keys).join() === 'projects.read');
  return seen ? { kind: 'own', keys: list(check[1]), seen: true } : null;
}

/** Own rows: who writes them reads them, whatever else he reads, and puts them into projects he sees. */
function ownForm({ read, write, project_column }: Keys, part: 'read' | 'write' | 'check'): Form {
  const keys = part === 'read' ? [...read, ...write] : write;
  if (project_column === null || part === 'write') return { kind: 'own', keys };
  return part === 'read' ? { kind: 'own', keys, projects: write } : { kind: 'own', keys, seen: true };
}

type Keys = NonNullable<TableSnapshot['tenancy']>;

/** The forms a table's policies must have, no more and no fewer: its keys, its project column, its own scope. */
function formsFor(tenancy: Keys, part: 'read' | 'write' | 'check'): Form[] {
  const keys = part === 'read' ? tenancy.read : tenancy.write;
  const forms: Form[] = [{ kind: 'organization', keys }];
  const column = tenancy.project_column;
  if (column !== null && keys.join() !== 'member') forms.push({ kind: 'project', column, keys });
  if (tenancy.own) forms.push(ownForm(tenancy, part));
  return forms;
}

function checkPolicy(
  table: string,
  name: string,
  policy: PolicySnapshot,
  tenancy: TableSnapshot['tenancy'],
  report: Report,
): void {
  const where = `policy ${name} of ${table}`;
  report.check(
    policy.kind === 'permissive' && policy.roles.join() === 'authenticated',
    () => `${where} is not permissive to authenticated`,
  );
  report.check(
    policy.verb !== 'all' && tenancy?.verbs.includes(policy.verb) === true,
    () => `${where} is for ${policy.verb}`,
  );
  const needs = { using: policy.verb !== 'insert', check: policy.verb === 'insert' || policy.verb === 'update' };
  for (const part of ['using', 'check'] as const) {
    const text = policy[part];
    report.check((text !== null) === needs[part], () => `${where} has ${text === null ? 'no' : 'a'} ${part}`);
    if (text === null || !tenancy || policy.verb === 'all') continue;
    const exception = EXCEPTIONS[name];
    if (exception) {
      const said = (part === 'check' && exception.check) || exception.expression;
      const pseudo = [...tenancy.read, ...tenancy.write].some((key) => key === 'own' || key === 'record');
      report.check(
        (!tenancy.tenant || pseudo) && text.replace(/\s+/g, ' ') === said,
        () => `${where}, ${part}: ${text} is not the exception that is named: ${said}`,
      );
      continue;
    }
    const found = alternatives(text).map((a) => formOf(a) ?? a);
    const expected = formsFor(tenancy, part === 'check' ? 'check' : policy.verb === 'select' ? 'read' : 'write');
    report.check(
      JSON.stringify(found) === JSON.stringify(expected),
      () => `${where}, ${part}: ${text} is not ${JSON.stringify(expected)}`,
    );
  }
}

/** Beside them one that holds every row back from who lacks the second factor the organization wants. */
function secondFactor(name: string, t: TableSnapshot, report: Report): void {
  const column =
    name === 'organizations' ? 'id' : t.tenancy?.tenant && t.tenancy.verbs.length > 0 ? 'organization_id' : null;
  const expected = column && {
    verb: 'all',
    roles: ['authenticated'],
    kind: 'restrictive',
    using: `(( SELECT private.has_second_factor() AS has_second_factor) OR (${column} <> ALL (ARRAY( SELECT private.orgs_with_second_factor() AS orgs_with_second_factor))))`,
    check: null,
  };
  const found = Object.values(t.policies).filter(({ kind }) => kind === 'restrictive');
  report.check(
    JSON.stringify(found) === JSON.stringify(expected ? [expected] : []),
    () => `restrictive policies of ${name}: ${JSON.stringify(found)}`,
  );
}

/** Every policy has one of the three forms with the keys of its table; one policy per verb the table offers. */
export function policyForms(tenancy: Tenancy, report: Report): void {
  for (const [table, t] of Object.entries(tenancy.tables)) {
    report.check(t.row_security === 'forced', () => `${table} has row security ${t.row_security}`);
    secondFactor(table, t, report);
    const policies = Object.entries(t.policies).filter(([, { kind }]) => kind !== 'restrictive');
    for (const [name, policy] of policies) checkPolicy(table, name, policy, t.tenancy, report);
    const verbs = policies.map(([, p]) => p.verb).sort();
    report.check(
      verbs.join() === (t.tenancy?.verbs ?? []).toSorted().join(),
      () => `${table} has policies for ${verbs.join() || 'nothing'}`,
    );
  }
  const names = Object.values(tenancy.tables).flatMap((t) => Object.keys(t.policies));
  for (const name of Object.keys(EXCEPTIONS))
    report.check(names.includes(name), () => `the exception ${name} names no policy`);
}
