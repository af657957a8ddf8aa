import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { escalation } from './checks/escalation.ts';
import { grants } from './checks/grants.ts';
import { blocked } from './harness/blocked.ts';
import { copyForThisFile } from './harness/database.ts';
import { Report } from './harness/report.ts';
import { identity } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();

describe('nobody hands out, or takes, more than the rules allow', () => {
  it('in every way we know', async () => {
    const report = new Report();
    await escalation(used, report);
    console.log(`escalation: ${report.checks} checks`);
    expect(report.failures).toEqual([]);
  });

  it('with every seeded role, and every seeded role in every way', async () => {
    const report = new Report();
    await grants(used, report);
    expect(report.checks).toBe(500);
    expect(report.failures).toEqual([]);
  });

  it('also not two owners who take the role from each other at the same moment', async () => {
    const { A } = used.world;
    const sql = postgres(used.adminUrl, { max: 3, onnotice: () => {} });
    const roleId = `(select id from public.roles where organization_id = ${literal(A.id)} and key = 'owner')`;
    const membershipId = (person: string) =>
      `(select id from public.memberships where organization_id = ${literal(A.id)} and user_id = ${literal(A.people[person] ?? null)})`;
    await sql.unsafe(
      `insert into public.membership_roles (organization_id, membership_id, role_id) values (${literal(A.id)}, ${membershipId('executive')}, ${roleId})`,
    );
    const take = (who: string, whom: string, then: () => Promise<void>) =>
      sql.begin(async (tx) => {
        await tx.unsafe(identity(member(A, who)));
        await tx.unsafe(
          `delete from public.membership_roles where membership_id = ${membershipId(whom)} and role_id = ${roleId}`,
        );
        await then();
      });
    // The second begins when the first has taken the role and not yet committed.
    let second: Promise<unknown> = Promise.resolve();
    const first = take('owner', 'executive', async () => {
      second = take('executive', 'owner', async () => {});
      second.catch(() => undefined);
      await blocked(sql);
    });
    await first;
    await expect(second).rejects.toMatchObject({ code: '23514' });
    const [left] = await sql.unsafe(`
      select count(*)::int as n from public.membership_roles mr join public.memberships m on m.id = mr.membership_id and m.status = 'active'
      where mr.role_id = ${roleId}`);
    await sql.end({ timeout: 5 });
    expect(left?.n).toBe(1);
  });
});
