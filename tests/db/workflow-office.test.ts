import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Given, Person } from './money/books.ts';
import { booksForThisFile } from './money/books.ts';
import { type Job, makeJob } from './money/job.ts';
import { RECIPES } from './money/recipes.ts';
import { nameOf, type Transition } from './money/rules.ts';
import { RECORDS, WHO } from './office/records.ts';
import { answersFor, BREAK, type Broken } from './office/rules.ts';

const used = booksForThisFile();
const ENTITIES = Object.keys(RECORDS);
let job: Job;
let transitions: Transition[];
let states: Map<string, string[]>;
let checks = 0;

beforeAll(async () => {
  const { books } = used;
  job = await makeJob(books);
  transitions = (await books.run(
    `select entity, action, from_status, to_status, permission, amount, to_json(rules) as rules, to_json(effects) as effects
     from public.workflow_transitions order by 1, 2, 3, 4`,
  )) as unknown as Transition[];
  const labels = await books.run(`
    select w.entity, e.enumlabel as state from private.workflow_tables w
    join pg_attribute a on a.attrelid = format('public.%I', w.entity)::regclass and a.attname = w.status_column
    join pg_enum e on e.enumtypid = a.atttypid order by e.enumsortorder`);
  states = new Map();
  for (const { entity, state } of labels as { entity: string; state: string }[])
    states.set(entity, [...(states.get(entity) ?? []), state]);
});
afterAll(() => console.log(`workflow of the office: ${checks} checks`));

const rowsOf = () => transitions.filter((t) => ENTITIES.includes(t.entity));
const buttons = () => rowsOf().filter((t) => t.permission !== null);

/** The record in a state, all rules of the transition satisfied; taken back afterwards. */
const scene = <T>(t: Transition, work: (id: string, asked: Given) => Promise<T>, status = t.from_status): Promise<T> =>
  used.books.reverted(async () => {
    const id = (await RECORDS[t.entity]?.(used.books, job, status)) as string;
    return work(id, await answersFor(used.books, t.rules));
  });

function act(t: Transition, id: string, asked: Given, person?: Person | { user: string }): Promise<Answer> {
  checks += 1;
  return used.books.act(person ?? (WHO[t.entity]?.may as Person), t.entity, id, t.action, asked);
}

const rulesIn = (answer: Answer): string[] => {
  if (answer.ok || answer.code !== 'PT422') return [answer.ok ? 'it went through' : `${answer.code} ${answer.message}`];
  const { failed = [], warnings = [] } = answer.detail as Record<string, { rule: string }[]>;
  return [...failed, ...warnings].map((f) => f.rule);
};

/** Breaks one rule of the transition, then presses the button. */
const broken = (t: Transition, rule: string, accept: string[] = []) =>
  scene(t, async (id, asked) => {
    const { person, ...given }: Broken = (await BREAK[rule]?.({ books: used.books, job, id, transition: t })) ?? {};
    const all = { ...asked, ...given };
    return act(t, id, accept.length > 0 ? { ...all, data: { ...all.data, accept } } : all, person);
  });

describe('workflow_transitions', () => {
  it('names rules and effects there are, and all of them; states there are; and every state is reached', async () => {
    const { books } = used;
    const made = await books.run(
      `select proname as name from pg_proc where pronamespace = 'private'::regnamespace and proname ~ '^(rule|effect)_'`,
    );
    const named = transitions.flatMap((t) => [
      ...t.rules.filter((r) => r !== 'policy').map((r) => `rule_${r}`),
      ...t.effects.map((e) => `effect_${e.toLowerCase()}`),
    ]);
    expect([...new Set(named)].sort()).toEqual(made.map((f) => f.name as string).sort());
    const asked = (await books.run('select rule from private.asked_rules')).map((a) => `rule_${a.rule}`);
    expect(asked.filter((rule) => !named.includes(rule))).toEqual([]);
    for (const { entity, from_status, to_status } of transitions) {
      expect(states.get(entity), entity).toEqual(expect.arrayContaining([from_status, to_status]));
    }
    const tables = await books.run('select entity, initial from private.workflow_tables');
    expect(tables.map((t) => t.entity).sort()).toEqual(
      [...new Set([...ENTITIES, ...Object.keys(RECIPES), ...transitions.map((t) => t.entity)])].sort(),
    );
    const unreached = tables.flatMap(({ entity, initial }) => {
      const reached = new Set(initial as string[]);
      const own = transitions.filter((t) => t.entity === entity);
      for (let before = -1; before < reached.size; ) {
        before = reached.size;
        for (const t of own) if (reached.has(t.from_status)) reached.add(t.to_status);
      }
      return (states.get(entity as string) ?? []).filter((s) => !reached.has(s)).map((s) => `${entity}.${s}`);
    });
    // overdue is derived, importing never seen: a commit is one transaction
    expect(unreached.sort()).toEqual(['import_runs.importing', 'invoices.overdue']);
  });

  it('has a stamp only where an action writes it', async () => {
    const idle = await used.books.run(`
      select s.action, s.column_name from private.transition_stamps s where not exists (
        select from public.workflow_transitions t
        join pg_attribute a on a.attrelid = format('public.%I', t.entity)::regclass and a.attname = s.column_name where t.action = s.action)`);
    // named by the engine for tables to come
    expect(
      idle
        .map((s) => `${s.action} ${s.column_name}`)
        .filter((s) => !/^(submit submitted_(by|at)|void voided_at)$/.test(s)),
    ).toEqual([]);
  });
});

describe('every transition of the office', () => {
  it('is tested: each rule has something that breaks it', () => {
    expect(rowsOf().length).toBeGreaterThan(125);
    expect([...new Set(buttons().flatMap((t) => t.rules))].filter((rule) => !(rule in BREAK))).toEqual([]);
    expect(ENTITIES.filter((entity) => !rowsOf().some((t) => t.entity === entity))).toEqual([]);
  });

  it('goes through for who may, when its rules hold, and leaves the state it names', async () => {
    const failures: string[] = [];
    for (const t of buttons()) {
      const answer = await scene(t, (id, asked) => act(t, id, asked));
      if (!answer.ok) failures.push(`${nameOf(t)}: ${answer.code} ${answer.message} ${JSON.stringify(answer.detail)}`);
      else if (answer.row.status !== t.to_status) failures.push(`${nameOf(t)}: became ${answer.row.status}`);
    }
    expect(failures).toEqual([]);
  });

  it('of the system is no button for anybody, and the system itself makes it', async () => {
    const failures: string[] = [];
    for (const t of rowsOf().filter((x) => x.permission === null)) {
      await scene(t, async (id) => {
        const answer = await act(t, id, {});
        if (answer.ok || answer.message !== `${t.action} is done by the system`)
          failures.push(`${nameOf(t)}: ${JSON.stringify(answer)}`);
        const moved = await used.books.one(
          `select private.move('${t.entity}', '${id}', '${t.action}', '${t.to_status}') ->> 'status' as status`,
        );
        if (moved.status !== t.to_status) failures.push(`${nameOf(t)}: became ${moved.status}`);
      });
    }
    expect(failures).toEqual([]);
  });

  it('is refused in every other state, and a second time', async () => {
    const failures: string[] = [];
    for (const entity of ENTITIES) {
      const own = transitions.filter((t) => t.entity === entity);
      const actions = [...new Map(own.filter((t) => t.permission).map((t) => [t.action, t])).values()];
      for (const status of states.get(entity) ?? []) {
        const impossible = actions.filter((t) => !own.some((x) => x.action === t.action && x.from_status === status));
        if (impossible.length === 0) continue;
        await scene(
          impossible[0] as Transition,
          async (id) => {
            for (const t of impossible) {
              const answer = await act(t, id, await answersFor(used.books, t.rules));
              if (answer.ok || answer.code !== 'PT409' || answer.detail.status !== status)
                failures.push(`${nameOf(t)} from ${status}: ${JSON.stringify(answer)}`);
            }
          },
          status,
        );
      }
    }
    expect(failures).toEqual([]);
  });

  it('is refused to who only reads, to others as if there were nothing, and on a stale version', async () => {
    const failures: string[] = [];
    for (const t of buttons()) {
      await scene(t, async (id, asked) => {
        const { reads, blind, may } = WHO[t.entity] as (typeof WHO)[string];
        const reader = reads && (await act(t, id, asked, reads));
        if (reader && (reader.ok || reader.code !== 'PT403'))
          failures.push(`${nameOf(t)} ${reads}: ${JSON.stringify(reader)}`);
        const unseen = blind !== may && (await act(t, id, asked, blind));
        if (unseen && (unseen.ok || unseen.code !== 'PT404'))
          failures.push(`${nameOf(t)} ${blind}: ${JSON.stringify(unseen)}`);
        const stale = await act(t, id, { ...asked, version: 99 });
        if (stale.ok || stale.code !== 'PT409' || stale.detail.reason !== 'stale')
          failures.push(`${nameOf(t)} stale: ${JSON.stringify(stale)}`);
      });
    }
    expect(failures).toEqual([]);
  });

  it('is refused by each of its rules, which warnings may be accepted', async () => {
    const failures: string[] = [];
    for (const t of buttons()) {
      for (const rule of t.rules) {
        const answer = await broken(t, rule);
        if (!rulesIn(answer).includes(rule)) failures.push(`${nameOf(t)} without ${rule}: ${rulesIn(answer)}`);
        if (!rule.startsWith('warn_')) continue;
        const accepted = await broken(t, rule, [rule]);
        if (!accepted.ok) failures.push(`${nameOf(t)} accepting ${rule}: ${rulesIn(accepted)}`);
      }
    }
    expect(failures).toEqual([]);
  });
});

describe('past transition()', () => {
  it('nobody changes a status, nor makes a record in a later one', async () => {
    const failures: string[] = [];
    const { books } = used;
    const refused = (answer: Answer, what: string) => {
      checks += 1;
      const told =
        /^(The status changes by an action only|Who was removed comes back by an invitation|A new record starts as|permission denied for table)/;
      if (answer.ok || answer.code !== '42501' || !told.test(answer.message))
        failures.push(`${what}: ${JSON.stringify(answer)}`);
    };
    for (const t of rowsOf()) {
      await scene(t, async (id) => {
        const may = WHO[t.entity]?.may as Person;
        refused(
          await books.ask(
            may,
            `update public.${t.entity} set status = '${t.to_status}' where id = '${id}' returning id`,
          ),
          nameOf(t),
        );
        const [flow] = await books.run(`select initial from private.workflow_tables where entity = '${t.entity}'`);
        if ((flow as { initial: string[] }).initial.includes(t.to_status)) return;
        const copy = `insert into public.${t.entity} (organization_id, status) values ('${books.org}', '${t.to_status}') returning id`;
        refused(await books.ask(may, copy), `new ${t.entity} as ${t.to_status}`);
      });
    }
    expect(failures).toEqual([]);
  });
});
