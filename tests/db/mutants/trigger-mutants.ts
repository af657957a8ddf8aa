import { audited, auditedChildren } from '../checks/audit.ts';
import { closedMonth } from '../checks/closed-months.ts';
import { customValues } from '../checks/custom.ts';
import { appendOnly, guardedGlobals, projectRules } from '../checks/domain.ts';
import { Cast, follows } from '../checks/effects.ts';
import { escalation } from '../checks/escalation.ts';
import { detached, filledProject, keptEntity } from '../checks/followers.ts';
import { pairs } from '../checks/foreign-keys.ts';
import { lineEffects } from '../checks/line-effects.ts';
import { moneyEffects } from '../checks/money-effects.ts';
import { givenNumber, rememberedNumber } from '../checks/numbering.ts';
import { officeEffects } from '../checks/office-effects.ts';
import { ownerEffects } from '../checks/owner-effects.ts';
import { switchedOn } from '../checks/second-factor.ts';
import { stamped } from '../checks/stamp.ts';
import { guardedDecisions, guardedLines, guardedStatus } from '../checks/workflow-guards.ts';
import { tableOf } from '../harness/expected.ts';
import { ident, table } from '../harness/sql.ts';
import type { Mutant } from './mutant.ts';

type Notices = Mutant['notices'];
type Check = (name: string, trigger: string) => Notices;

const logged =
  (action: 'update' | 'delete'): Check =>
  (name) =>
  async (suite, report) => {
    await audited(suite, name, report, [action]);
    await auditedChildren(suite, name, report);
  };
const numbered: Check = (name, trigger) => (suite, report) => givenNumber(suite, name, trigger, report);
const remembered: Check = (name, trigger) => (suite, report) => rememberedNumber(suite, name, trigger, report);
const closed =
  (verb: 'insert' | 'update' | 'delete'): Check =>
  (name) =>
  (suite, report) =>
    closedMonth(suite, name, verb, report);

/** Checks that have a file of their own, where nothing is off. */
const TESTED: Record<string, Check> = {
  stamp: (name) => (suite, report) => stamped(suite, name, report),
  audit_insert: (name) => (suite, report) => audited(suite, name, report, ['insert']),
  audit_update: logged('update'),
  audit_delete: logged('delete'),
  guard: () => escalation,
  last_owner: () => escalation,
  guard_global: (name) => (suite, report) => guardedGlobals(suite, name as 'organizations' | 'profiles', report),
  guard_locked_budget: () => projectRules,
  guard_require_mfa: () => switchedOn,
  create_project_terms: () => projectRules,
  audit_log_append_only: () => appendOnly,
  audit_log_no_truncate: () => appendOnly,
  check_entity: (name) => (suite, report) => pairs(suite, name, report),
};

/** Triggers that many tables have, tried here only. */
const COMMON: Record<string, Check> = {
  check_custom: (name) => (suite, report) => customValues(suite, name, report),
  detach_followers: (name) => (suite, report) => detached(suite, name, report),
  keep_entity: (name) => (suite, report) => keptEntity(suite, name, report),
  fill_project: (name) => (suite, report) => filledProject(suite, name, report),
  guard_status: (name) => (suite, report) => guardedStatus(suite, name, report),
  guard_lines: (name) => (suite, report) => guardedLines(suite, name, report),
  guard_decided: (name) => (suite, report) => guardedDecisions(suite, name, report),
  t13_insert: closed('insert'),
  t13_update: closed('update'),
  t13_delete: closed('delete'),
  ...Object.fromEntries(
    ['', '_po', '_sa', '_sc'].flatMap((end) => [
      [`give_number${end}`, numbered],
      [`remember_number${end}`, remembered],
    ]),
  ),
};

/** Triggers of one table, by what they do. */
const own: Check = (name, trigger) => async (suite, report) => {
  const cast = new Cast(suite);
  const all = { ...lineEffects(cast), ...moneyEffects(cast), ...officeEffects(cast), ...ownerEffects(cast) };
  const effect = all[`${name}.${trigger}`];
  if (effect) await follows(suite, `${name}.${trigger}`, effect, report);
};

const notices: Check = (name, trigger) => (TESTED[trigger] ?? COMMON[trigger] ?? own)(name, trigger);

/** Each trigger of a table switched off. */
export const triggers = (name: string): Mutant[] =>
  Object.keys(tableOf(name).triggers).map((trigger) => ({
    name: `${name}: trigger ${trigger} off`,
    sql: `alter table ${table(name)} disable trigger ${ident(trigger)}`,
    notices: notices(name, trigger),
  }));

/** What the triggers of a table do, while none is off. */
export async function triggerEffects(name: string, ...[suite, report]: Parameters<Notices>): Promise<void> {
  for (const trigger of Object.keys(tableOf(name).triggers))
    if (!(trigger in TESTED)) await notices(name, trigger)(suite, report);
}
