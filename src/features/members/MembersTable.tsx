import { useTranslate } from '@refinedev/core';
import { useFieldEnvironment } from '@/fields/context.ts';
import { momentText } from '@/lib/dates.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { MISSING } from '@/ui/amount.ts';
import { RecordCard } from '@/ui/RecordCard.tsx';
import { StatusTag, toneOf } from '@/ui/StatusTag.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { type Member, roleName } from './people.ts';
import type { Members } from './useMembers.ts';

/** Who was removed stands below the others: his name is on records. */
const ORDER: Member['status'][] = ['active', 'suspended', 'removed'];

export function MembersTable({ data, onOpen }: { data: Members; onOpen(id: string): void }) {
  const t = useTranslate();
  const phone = useIsPhone();
  const { timezone } = useOrganization();
  const { locale } = useFieldEnvironment();
  const rows = [...data.members].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const roles = (member: Member) =>
    data.roles
      .filter(({ id }) => member.roles.includes(id))
      .map((role) => roleName(t, role))
      .join(', ') || MISSING;
  const projects = ({ projects: ids }: Member) =>
    ids.length > 0 ? t('members.projectCount', { count: ids.length }) : MISSING;
  const status = (member: Member) => (
    <StatusTag tone={toneOf(member.status)} label={t(`members.status.${member.status}`)} />
  );
  if (phone) {
    return (
      <div className="people-cards">
        {rows.map((member) => (
          <RecordCard
            key={member.id}
            title={member.name}
            lines={[member.email, roles(member)]}
            status={status(member)}
            onClick={() => onOpen(member.id)}
          />
        ))}
      </div>
    );
  }
  return (
    <table className="people-table">
      <thead>
        <tr>
          {(['name', 'email', 'roles', 'projects', 'employee', 'lastSeen', 'statusOf'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`members.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((member) => (
          <tr key={member.id} className={member.status === 'removed' ? 'data-row people-gone' : 'data-row'}>
            <td>
              <button type="button" className="text-link" onClick={() => onOpen(member.id)}>
                {member.name}
              </button>
            </td>
            <td>{member.email}</td>
            <td>{roles(member)}</td>
            <td>{projects(member)}</td>
            <td>{member.employee ?? MISSING}</td>
            <td>{member.last_seen_at ? momentText(member.last_seen_at, timezone, locale) : MISSING}</td>
            <td>{status(member)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
