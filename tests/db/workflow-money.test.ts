import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Given, Person } from './money/books.ts';
import { booksForThisFile } from './money/books.ts';
import { BREAK } from './money/breakers.ts';
import { type Job, makeJob } from './money/job.ts';
import { RECIPES, record } from './money/recipes.ts';
import { actorOf, given, hireLimited, nameOf, PREPARE, type Transition } from './money/rules.ts';

const used = booksForThisFile();
const ENTITIES = Object.keys(RECIPES);
let job: Job;
let transitions: Transition[];
let limited = '';
let checks = 0;

beforeAll(async () => {
  const { books } = used;
  job = await makeJob(books);
  const rows = await books.run(
    `select entity, action, from_status, to_status, permission, amount, to_json(rules) as rules, to_json(effects) as effects
     from public.workflow_transitions where entity in (${ENTITIES.map((e) => `'${e}'`).join(', ')}) order by 1, 2, 3, 4`,
  );
  transitions = rows as unknown as Transition[];
  limited = await hireLimited(books);
});
afterAll(() => console.log(`workflow of money: ${checks} checks`));

const buttons = () => transitions.filter((t) => t.permission !== null);
/** Several rows lead from this state by this action: their rules choose, so one that fails leads elsewhere. */
const isFork = (t: Transition) =>
  transitions.filter((x) => x.entity === t.entity && x.action === t.action && x.from_status === t.from_status).length >
  1;

/** The record in its state, with all its rules satisfied; taken back afterwards. */
async function scene<T>(
  t: Transition,
  work: (id: string, asked: Given) => Promise<T>,
  status = t.from_status,
): Promise<T> {
  const { books } = used;
  return books.reverted(async () => {
    const id = await record(books, job, t.entity, status);
    if (status === t.from_status) {
      await (PREPARE[`${t.entity}.${t.action}.${t.to_status}`] ?? PREPARE[`${t.entity}.${t.action}`])?.({
        books,
        job,
        id,
        transition: t,
      });
    }
    return work(id, await given(books, t.rules));
  });
}

const act = (
  t: Transition,
  id: string,
  asked: Given,
  person: Person | { user: string } = actorOf(t),
): Promise<Answer> => {
  checks += 1;
  return used.books.act(person, t.entity, id, t.action, asked);
};
/** Then one thing changed, then the action. */
const attempt = (
  t: Transition,
  change?: (id: string) => Promise<Given | undefined>,
  person?: Person | { user: string },
) => scene(t, async (id, asked) => act(t, id, { ...asked, ...(await change?.(id)) }, person));

const failedRules = (answer: Answer): string[] => {
  if (answer.ok || answer.code !== 'PT422') return [answer.ok ? 'it went through' : `${answer.code} ${answer.message}`];
  const { failed = [], warnings = [] } = answer.detail as Record<string, { rule: string }[]>;
  return [...failed, ...warnings].map((f) => f.rule);
};

describe('every transition of a money record', () => {
  it('is tested: each table with such rows has a recipe, each rule something that breaks it', () => {
    expect(transitions.length).toBeGreaterThan(95);
    const rules = new Set(buttons().flatMap((t) => t.rules));
    for (const known of ['policy', 'posted']) rules.delete(known);
    expect([...rules].filter((rule) => !(rule in BREAK))).toEqual([]);
  });

  it('goes through for who may, when its rules hold, and leaves the state it names', async () => {
    const failures: string[] = [];
    for (const t of buttons()) {
      const answer = await attempt(t);
      if (!answer.ok) failures.push(`${nameOf(t)}: ${answer.code} ${answer.message} ${JSON.stringify(answer.detail)}`);
      else if (answer.row.status !== t.to_status) failures.push(`${nameOf(t)}: became ${answer.row.status}`);
    }
    expect(failures).toEqual([]);
  });

  it('of the system is no button for anybody, and the system itself makes it', async () => {
    for (const t of transitions.filter((x) => x.permission === null)) {
      const { books } = used;
      expect(await attempt(t), nameOf(t)).toMatchObject({
        ok: false,
        code: 'PT403',
        message: `${t.action} is done by the system`,
      });
      await books.reverted(async () => {
        const id = await record(books, job, t.entity, t.from_status);
        const moved = await books.one(
          `select private.move('${t.entity}', '${id}', '${t.action}', '${t.to_status}') ->> 'status' as status`,
        );
        expect(moved.status, nameOf(t)).toBe(t.to_status);
      });
    }
  });

  it('is refused in every other state', async () => {
    const { books } = used;
    const failures: string[] = [];
    const states = new Map<string, string[]>();
    for (const entity of ENTITIES) {
      const rows =
        await books.run(`select e.enumlabel as s from pg_attribute a join pg_enum e on e.enumtypid = a.atttypid
        where a.attrelid = 'public.${entity}'::regclass and a.attname = 'status'`);
      states.set(
        entity,
        rows.map((r) => r.s as string),
      );
    }
    for (const entity of ENTITIES) {
      const own = transitions.filter((t) => t.entity === entity);
      const actions = [...new Map(own.filter((t) => t.permission).map((t) => [t.action, t])).values()];
      for (const status of states.get(entity) ?? []) {
        const impossible = actions.filter((t) => !own.some((x) => x.action === t.action && x.from_status === status));
        const [some] = actions as [Transition];
        await scene(
          { ...some, action: 'none' },
          async (id) => {
            for (const t of impossible) {
              const answer = await act(t, id, await given(books, t.rules));
              if (
                answer.ok ||
                answer.code !== 'PT409' ||
                answer.detail.reason !== 'status' ||
                answer.detail.status !== status
              )
                failures.push(`${entity} ${t.action} from ${status}: ${JSON.stringify(answer)}`);
            }
          },
          status,
        );
      }
    }
    expect(failures).toEqual([]);
  });

  it('is refused to who only reads, to a stranger as if there were nothing, and on a stale version', async () => {
    const failures: string[] = [];
    for (const t of buttons()) {
      await scene(t, async (id, asked) => {
        const reader = await act(t, id, asked, 'accountant');
        if (reader.ok || reader.code !== 'PT403') failures.push(`${nameOf(t)} reader: ${JSON.stringify(reader)}`);
        const blind = await act(t, id, asked, 'viewer');
        if (blind.ok || blind.code !== 'PT404') failures.push(`${nameOf(t)} viewer: ${JSON.stringify(blind)}`);
        const stale = await act(t, id, { ...asked, version: 99 });
        if (stale.ok || stale.code !== 'PT409' || stale.detail.reason !== 'stale')
          failures.push(`${nameOf(t)} stale: ${JSON.stringify(stale)}`);
      });
    }
    expect(failures).toEqual([]);
  });

  it('is refused above the limit of the role', async () => {
    const failures: string[] = [];
    const withAmount = buttons().filter((t) => t.amount !== null && !isFork(t));
    expect(withAmount.length).toBeGreaterThan(20);
    for (const t of withAmount) {
      const answer = await attempt(t, undefined, { user: limited });
      if (answer.ok || answer.code !== 'PT403' || answer.message !== 'Your limit for this is 1.00')
        failures.push(`${nameOf(t)}: ${JSON.stringify(answer)}`);
    }
    expect(failures).toEqual([]);
  });

  it('is refused by each of its rules, which warnings may be accepted', async () => {
    const failures: string[] = [];
    let broken = 0;
    for (const t of buttons()) {
      for (const rule of t.rules.filter((r) => !['policy', 'posted'].includes(r))) {
        if (isFork(t) && rule !== 'note') continue;
        broken += 1;
        const change = (id: string) =>
          BREAK[rule]?.({ books: used.books, job, id, transition: t }) ?? Promise.resolve(undefined);
        const answer = await attempt(t, change);
        if (!failedRules(answer).includes(rule)) failures.push(`${nameOf(t)} without ${rule}: ${failedRules(answer)}`);
        if (!rule.startsWith('warn_')) continue;
        const accepted = await attempt(t, async (id) => ({ ...(await change(id)), data: { accept: [rule] } }));
        if (!accepted.ok) failures.push(`${nameOf(t)} accepting ${rule}: ${failedRules(accepted)}`);
      }
    }
    expect(failures).toEqual([]);
    expect(broken).toBeGreaterThan(60);
  });

  it('chooses between states by what is posted and paid on a disputed bill', async () => {
    const resolve = (to: string) =>
      transitions.find(
        (t) => t.entity === 'vendor_bills' && t.action === 'resolve' && t.to_status === to,
      ) as Transition;
    for (const to of ['pending_approval', 'approved', 'partial']) {
      const answer = await attempt(resolve(to));
      expect(answer, to).toMatchObject({ ok: true, row: { status: to } });
    }
  });

  it('waits for the role the policy names', async () => {
    const decided = buttons().filter((t) => t.rules.includes('policy'));
    expect(new Set(decided.map((t) => t.entity)).size).toBe(7);
    for (const t of decided) {
      const workflow = `(select workflow from private.approval_entities where entity = '${t.entity}')`;
      const answer = await attempt(
        t,
        async () => {
          await used.books.run(`update public.approval_policies set approver_role_id = (select id from public.roles where organization_id = '${used.books.org}' and key = 'owner')
            where workflow = ${workflow} and organization_id = '${used.books.org}'`);
          return undefined;
        },
        'finance',
      );
      expect(answer, nameOf(t)).toMatchObject({ ok: false, code: 'PT403', message: 'This waits for Owner' });
    }
  });

  it('on own work is for who is alone, and the log says so', async () => {
    for (const t of buttons().filter((x) => x.rules.includes('not_self'))) {
      const { books } = used;
      const [answer, log] = await scene(t, async (id, asked) => {
        await books.set(t.entity, id, { created_by: books.people.owner });
        await books.run(
          `update public.memberships set status = 'suspended' where organization_id = '${books.org}' and user_id <> '${books.people.owner}'`,
        );
        const done = await act(t, id, asked);
        const [row] = await books.run(
          `select notes from public.audit_log where record_id = '${id}' and notes is not null order by id desc limit 1`,
        );
        return [done, row?.notes];
      });
      expect(answer, nameOf(t)).toMatchObject({ ok: true });
      expect(log, nameOf(t)).toContain('decided on own work');
    }
  });
});
