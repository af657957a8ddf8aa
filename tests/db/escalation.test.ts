import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { escalation } from './checks/escalation.ts';
import { useWorld } from './harness/database.ts';
import { Report } from './harness/report.ts';
import { identity } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = useWorld();

describe('nobody hands out, or takes, more than the rules allow', () => {
  it('in every way we know', async () => {
    const report = new Report();
    await escalation(used, report);
    console.log(`escalation: ${report.checks} checks`);
    expect(report.failures).toEqual([]);
  });

  it('also not two owners who take the role from each other at the same moment', async () => {
    const { A } = used.world;
    const sql = postgres(used.adminUrl, { max: 3, onnotice: () => {} });
    const roleId = `(select id from public.roles where organization_id = ${literal(A.id)} and key = 'owner')`;
    const membershipId = (person: string) => `(select id from public.memberships where organization_id = ${literal(A.id)} and user_id = ${literal(A.people[person] ?? null)})`;
    await sql.unsafe(`insert into public.membership_roles (organization_id, membership_id, role_id) values (${literal(A.id)}, ${membershipId('executive')}, ${roleId})`);
    const pair = [
      ['owner', 'executive'],
      ['executive', 'owner'],
    ] as const;
    let arrived = 0;
    let open = () => {};
    const both = new Promise<void>((resolve) => {
      open = resolve;
    });
    const ends = await Promise.allSettled(
      pair.map(([who, whom]) =>
        sql.begin(async (tx) => {
          await tx.unsafe(identity(member(A, who)));
          await tx.unsafe(`delete from public.membership_roles where membership_id = ${membershipId(whom)} and role_id = ${roleId}`);
          // Both have taken the role before either commits.
          if (++arrived === pair.length) open();
          await both;
        }),
      ),
    );
    const [left] = await sql.unsafe(`
      select count(*)::int as n from public.membership_roles mr join public.memberships m on m.id = mr.membership_id and m.status = 'active'
      where mr.role_id = ${roleId}`);
    await sql.end({ timeout: 5 });
    expect(left?.n).toBe(1);
    expect(ends.map((e) => e.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
