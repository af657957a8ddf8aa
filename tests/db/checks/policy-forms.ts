import type { PolicySnapshot, TableSnapshot, Tenancy, Verb } from '../../../scripts/gen/snapshot.ts';
import type { Report } from '../harness/report.ts';

type Form =
  | { kind: 'organization'; keys: string[] }
  | { kind: 'project'; column: string; keys: string[] }
  | { kind: 'own'; keys: string[] };

/** Policies of another form, each with the reason it needs one; `using` as Postgres writes it, `check` the same or none. */
export const EXCEPTIONS: Record<string, { reason: string; expression: string }> = {
  organizations_select: {
    reason: 'the organization itself: its id is the organization',
    expression: "(id = ANY (ARRAY( SELECT private.orgs_with(VARIADIC ARRAY['member'::text]) AS orgs_with)))",
  },
  organizations_update: {
    reason: 'the organization itself: its id is the organization',
    expression: "(id = ANY (ARRAY( SELECT private.orgs_with(VARIADIC ARRAY['org.manage'::text]) AS orgs_with)))",
  },
  profiles_select: {
    reason: 'a person belongs to no organization; seen by himself and by people who share one with him',
    expression:
      '((id = ( SELECT auth.uid() AS uid)) OR (id = ANY (ARRAY( SELECT private.colleagues() AS colleagues))))',
  },
  profiles_update: {
    reason: 'a person changes himself',
    expression: '(id = ( SELECT auth.uid() AS uid))',
  },
  permissions_select: {
    reason: 'the catalogue of keys is the same for everybody, written by migrations',
    expression: 'true',
  },
};

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
const ORGANIZATION = new RegExp(
  `^organization_id = ANY \\(ARRAY\\( SELECT private\\.orgs_with${KEYS} AS orgs_with\\)\\)$`,
);
const PROJECT = new RegExp(
  `^(id|project_id) = ANY \\(ARRAY\\( SELECT private\\.projects_with${KEYS} AS projects_with\\)\\)$`,
);
const OWN = new RegExp(
  `^\\(created_by = \\( SELECT auth\\.uid\\(\\) AS uid\\)\\) AND \\(organization_id = ANY \\(ARRAY\\( SELECT private\\.orgs_with_own${KEYS} AS orgs_with_own\\)\\)\\)$`,
);
const list = (keys: string | undefined) => [...(keys ?? '').matchAll(/'([a-z_.]+)'/g)].map((m) => m[1] as string);

export function formOf(text: string): Form | null {
  const organization = ORGANIZATION.exec(text);
  if (organization) return { kind: 'organization', keys: list(organization[1]) };
  const project = PROJECT.exec(text);
  if (project) return { kind: 'project', column: project[1] as string, keys: list(project[2]) };
  const own = OWN.exec(text);
  return own ? { kind: 'own', keys: list(own[1]) } : null;
}

/** The forms a table's policies must have, no more and no fewer: its keys, its project column, its own scope. */
function formsFor(tenancy: NonNullable<TableSnapshot['tenancy']>, verb: Verb): Form[] {
  const keys = verb === 'select' ? tenancy.read : tenancy.write;
  const forms: Form[] = [{ kind: 'organization', keys }];
  const column = tenancy.project_column;
  if (column !== null && keys.join() !== 'member') forms.push({ kind: 'project', column, keys });
  if (tenancy.own) forms.push({ kind: 'own', keys });
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
      report.check(
        !tenancy.tenant && text === exception.expression,
        () => `${where}: ${text} is not the exception that is named`,
      );
      continue;
    }
    const found = alternatives(text).map((a) => formOf(a) ?? a);
    const expected = formsFor(tenancy, policy.verb);
    report.check(
      JSON.stringify(found) === JSON.stringify(expected),
      () => `${where}, ${part}: ${text} is not ${JSON.stringify(expected)}`,
    );
  }
}

/** Every policy has one of the three forms with the keys of its table; one policy per verb the table offers. */
export function policyForms(tenancy: Tenancy, report: Report): void {
  for (const [table, t] of Object.entries(tenancy.tables)) {
    report.check(t.row_security === 'forced', () => `${table} has row security ${t.row_security}`);
    const policies = Object.entries(t.policies);
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
