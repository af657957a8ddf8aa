import type { ForeignKey, PolicySnapshot, Verb } from '../../../scripts/gen/snapshot.ts';
import { accessCell } from '../checks/access.ts';
import { answeredBy, foreignKeys, pointers, sameProject } from '../checks/foreign-keys.ts';
import { changing, inserting, moving, reading, type Suite } from '../checks/isolation.ts';
import { held } from '../checks/privileges.ts';
import { heldBack } from '../checks/second-factor.ts';
import { isTenant, tableOf } from '../harness/expected.ts';
import type { Schema } from '../harness/schema.ts';
import { type Actor, ANON } from '../harness/session.ts';
import { ident, table } from '../harness/sql.ts';
import { member } from '../harness/world.ts';
import type { Mutant } from './mutant.ts';
import { triggers } from './trigger-mutants.ts';

const verbsOf = (name: string): Verb[] => tableOf(name).tenancy?.verbs ?? [];

/** Who would come in first when it is open: the owner of the other organization. */
const owner = ({ world }: Suite): Actor => member(world.B, 'owner');
const anybody = (): Actor => ANON;

/** What one person can try against the rows of A by these verbs. */
const tried =
  (name: string, verbs: Verb[], who: (suite: Suite) => Actor = owner): Mutant['notices'] =>
  async (suite, report) => {
    for (const verb of verbs) {
      if (verb === 'select') await reading(suite, name, who(suite), report);
      else if (verb === 'insert') await inserting(suite, name, who(suite), report);
      else await changing(suite, name, verb, who(suite), report);
    }
  };

/** Everybody may read everything in it, on purpose. */
const isOpen = (p: PolicySnapshot): boolean => p.using === 'true';

function rowSecurity(name: string): Mutant[] {
  const notices = tried(name, verbsOf(name));
  const all = Object.values(tableOf(name).policies);
  const closed =
    verbsOf(name).length === 0
      ? 'no client holds any privilege on it'
      : all.every(isOpen)
        ? 'its only policy is true'
        : undefined;
  return [
    {
      name: `${name}: row security off`,
      sql: `alter table ${table(name)} disable row level security`,
      notices,
      invisible: closed,
    },
    {
      name: `${name}: row security not forced`,
      sql: `alter table ${table(name)} no force row level security`,
      // whichever statement: it is the owner of the tables it would bind, not a client
      notices: tried(name, verbsOf(name).slice(0, 1)),
      invisible: 'the owner bypasses row security by attribute',
    },
  ];
}

const create = (name: string, policy: string, { verb }: PolicySnapshot, using: string | null, check: string | null) =>
  `create policy ${ident(policy)} on ${table(name)} for ${verb} to authenticated ${using ? `using (${using})` : ''} ${check ? `with check (${check})` : ''}`;

/** Whatever the others let through. */
function restrictive(name: string, policy: string): Mutant[] {
  const notices: Mutant['notices'] = (suite, report) => heldBack(suite, name, report);
  const of = `${ident(policy)} on ${table(name)}`;
  const invisible = verbsOf(name).length === 0 ? 'no client holds any privilege on it' : undefined;
  return [
    { name: `${policy} dropped`, sql: `drop policy ${of}`, notices, invisible },
    { name: `${policy} open`, sql: `alter policy ${of} using (true)`, notices, invisible },
  ];
}

function policies(name: string): Mutant[] {
  return Object.entries(tableOf(name).policies).flatMap(([policy, p]) => {
    if (p.kind === 'restrictive') return restrictive(name, policy);
    const verb = p.verb as Verb;
    const drop = `drop policy ${ident(policy)} on ${table(name)}`;
    const replace = (using: string | null, check: string | null) => `${drop}; ${create(name, policy, p, using, check)}`;
    const notices = tried(name, [verb]);
    const mutants: Mutant[] = [
      {
        name: `${policy} dropped`,
        sql: drop,
        notices: (suite, report) => accessCell(suite, name, 'owner', verb, report),
      },
      {
        name: `${policy} for everybody`,
        sql: `alter policy ${ident(policy)} on ${table(name)} to public`,
        notices: tried(name, [verb], anybody),
        invisible: 'anon holds no privilege',
      },
    ];
    if (!isOpen(p))
      mutants.push({ name: `${policy} open`, sql: replace(p.using && 'true', p.check && 'true'), notices });
    if (verb !== 'update') return mutants;
    return [
      ...mutants,
      { name: `${policy} open for any row`, sql: replace('true', p.check), notices },
      {
        name: `${policy} open for any new row`,
        sql: replace(p.using, 'true'),
        notices: (suite, report) => moving(suite, name, report),
        invisible: isTenant(name) ? undefined : 'the new row keeps its id, which is guarded',
      },
      {
        name: `${policy} without check`,
        sql: replace(p.using, null),
        notices: (suite, report) => moving(suite, name, report),
        invisible: 'then Postgres checks the new row by the condition for the old one',
      },
    ];
  });
}

function keys(name: string, schema: Schema): Mutant[] {
  return pointers(name).flatMap(([key, k]: [string, ForeignKey]) => {
    const drop = `alter table ${table(name)} drop constraint ${ident(key)}`;
    const add = (columns: string[], target: string[]) =>
      `${drop}; alter table ${table(name)} add constraint ${ident(key)} foreign key (${columns.join(', ')}) references ${table(k.table)} (${target.join(', ')})`;
    const notices: Mutant['notices'] = async (suite, report) => {
      await foreignKeys(suite, name, report, [[key, k]]);
      await sameProject(suite, name, report, [[key, k]]);
    };
    const person = k.table === 'profiles' || k.table === 'organizations';
    const embedding = person
      ? 'it is there to embed the person; clients cannot write the column, or another key checks it'
      : undefined;
    const stricter = answeredBy(schema, name, k);
    const invisible = embedding ?? (stricter && `${stricter} says the same and more, in every row`);
    const mutants: Mutant[] = [{ name: `${key} dropped`, sql: drop, notices, invisible }];
    if (k.columns.length > 1 && k.target[0] === 'id') {
      mutants.push({
        name: `${key} without the organization`,
        sql: add([k.columns[0] as string], ['id']),
        notices,
        invisible,
      });
    }
    if (k.columns.includes('project_id') && k.columns[0] !== 'project_id') {
      mutants.push({
        name: `${key} without the project`,
        sql: add([k.columns[0] as string, 'organization_id'], ['id', 'organization_id']),
        notices,
      });
    }
    return mutants;
  });
}

function grants(name: string): Mutant[] {
  const given = ['truncate', 'references', 'trigger']
    .map((p) => [p, 'authenticated'])
    .concat([
      ['select', 'anon'],
      ['insert', 'anon'],
    ]);
  const missing = (['select', 'insert', 'update', 'delete'] as Verb[]).filter((verb) => !verbsOf(name).includes(verb));
  return [...given, ...missing.map((verb) => [verb, 'authenticated'])].map(([privilege, role]) => ({
    name: `${privilege} on ${name} for ${role}`,
    sql: `grant ${privilege} on ${table(name)} to ${role}`,
    notices: ({ session }, report) => held(session, name, report),
  }));
}

/** Everything about one table that could be lost or opened. */
export const tableMutants = (name: string, schema: Schema): Mutant[] =>
  [
    ...rowSecurity(name),
    ...policies(name),
    ...(isTenant(name) ? keys(name, schema) : []),
    ...grants(name),
    ...triggers(name),
  ].map((mutant) => ({ ...mutant, touches: name }));
