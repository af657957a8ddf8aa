import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../harness/report.ts';
import { identity, OWNER, type Session } from '../harness/session.ts';
import { literal } from '../harness/sql.ts';
import { member } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { refused, told } from './outcome.ts';

/** Two tables with every option of tenant_table. */
export const TOOLS = readFileSync(join(import.meta.dirname, '..', 'harness', 'tools.sql'), 'utf8');

export const makeTools = (session: Session) => session.run(`${identity(OWNER)} ${TOOLS}; reset role`);

/** Rights on own rows, on the tables of makeTools. */
export async function ownScope({ session, world }: Suite, report: Report): Promise<void> {
  await session.reverted(async () => {
    const A = literal(world.A.id);
    const mine = member(world.A, 'field_user');
    const keeper = literal(mine.user);
    const grant = `insert into public.role_permissions (organization_id, role_id, permission_key, scope)
      select organization_id, id, 'assets.write', 'own' from public.roles where organization_id = ${A} and key = 'field_user'`;
    const tool = (name: string, by: string) =>
      `insert into public.tools (organization_id, name, keeper_id, created_by) values (${A}, '${name}', ${keeper}, ${literal(by)})`;
    await session.run(`${tool('mine', mine.user as string)}; ${tool('theirs', world.A.people.owner as string)}`);

    const changed = async (actor: typeof mine, verb: string, before: string) => {
      const outcome = await session.attempt(actor, `${verb} returning name`, { before });
      return outcome.ok ? outcome.rows.map((r) => r.name).join() : told(outcome);
    };
    for (const verb of ['update public.tools set price = 1', 'delete from public.tools']) {
      for (const [before, expected] of [
        ['', ''],
        [grant, 'mine'],
      ] as const) {
        const found = await changed(mine, verb, before);
        report.check(found === expected, () => `${verb} as field_user reaches "${found}" instead of "${expected}"`);
      }
      const colleague = member(world.B, 'field_user');
      report.check((await changed(colleague, verb, grant)) === '', () => `${verb} reaches another organization`);
      // Somebody who has no key for own rows, though the row is his.
      const viewer = member(world.A, 'viewer');
      const found = await changed(viewer, verb, `update public.tools set created_by = ${literal(viewer.user)}`);
      report.check(found === '', () => `${verb} as viewer reaches "${found}"`);
    }
    const add = `insert into public.tools (organization_id, name, keeper_id) values (${A}, 'new', ${keeper})`;
    const without = await session.attempt(mine, add);
    report.check(refused(without), () => `field_user adds a tool without the key: ${told(without)}`);
    const held = await session.attempt(mine, add, { before: grant });
    report.check(held.ok && held.count === 1, () => `field_user adds a tool of his own: ${told(held)}`);

    // Into projects he sees, and nowhere else.
    for (const [project, may] of [
      ['assigned', true],
      ['other', false],
    ] as const) {
      const id = literal(world.A.rows[project].projects?.id as string);
      const added = await session.attempt(
        mine,
        `insert into public.tools (organization_id, name, keeper_id, project_id) values (${A}, 'new', ${keeper}, ${id})`,
        { before: grant },
      );
      report.check(
        may ? added.ok : refused(added),
        () => `field_user adds a tool to the ${project} project: ${told(added)}`,
      );
      const moved = await session.attempt(mine, `update public.tools set project_id = ${id} where name = 'mine'`, {
        before: grant,
      });
      report.check(
        may ? moved.ok : refused(moved),
        () => `field_user moves his to the ${project} project: ${told(moved)}`,
      );
    }

    // Who writes rows of his own reads those, also without the key that reads all.
    const blind = `delete from public.role_permissions where permission_key in ('assets.read', 'vendors.read') and organization_id = ${A}`;
    const inside = `update public.tools set project_id = ${literal(world.A.rows.assigned.projects?.id as string)} where name = 'mine'`;
    for (const [scope, project, expected] of [
      [null, false, ''],
      ['own', false, 'mine'],
      ['organization', false, 'mine'],
      ['assigned_projects', false, ''],
      ['assigned_projects', true, 'mine'],
    ] as const) {
      const before = [blind, scope ? grant.replace(`'own'`, `'${scope}'`) : '', project ? inside : ''].join(';');
      const found = await session.attempt(mine, 'select name from public.tools', { before });
      const names = found.ok ? found.rows.map((r) => r.name).join() : told(found);
      report.check(
        names === expected,
        () => `field_user with the scope ${scope} reads "${names}" instead of "${expected}"`,
      );
      const listed = await session.attempt(
        mine,
        `select from jsonb_array_elements(public.catalog(${A}) -> 'tables') t where t ->> 'name' = 'tools'`,
        { before },
      );
      report.check(
        listed.ok && listed.count === (scope ? 1 : 0),
        () => `the catalog lists tools to field_user with the scope ${scope}: ${told(listed)}`,
      );
    }
  });
}
