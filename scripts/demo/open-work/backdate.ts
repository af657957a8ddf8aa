import postgres from 'postgres';
import { CHANGES } from '../books/changes.ts';
import { iso, onDay } from '../days.ts';

/** The large changes have been waiting for weeks: nobody decided in time, so those above are asked as well. */
export async function backdate(dbUrl: string, organization: string): Promise<void> {
  const waiting = CHANGES.filter(({ status }) => status === 'pending_approval').map(({ title, submitted }) => ({
    title,
    day: iso(onDay(submitted ?? 0)),
  }));
  const sql = postgres(dbUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`
        with given as (select * from jsonb_to_recordset(${tx.json(waiting)}) g(title text, day date)),
        moved as (
          update public.change_orders c set date_submitted = g.day from given g
          where c.organization_id = ${organization} and c.title = g.title and c.status = 'pending_approval' returning c.id, g.day
        )
        update public.approval_requests r set created_at = m.day + interval '15 hours' from moved m
        where r.entity_id = m.id and r.organization_id = ${organization}`;
      await tx`select private.escalate_approvals()`;
    });
  } finally {
    await sql.end();
  }
}
