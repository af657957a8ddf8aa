import { useTranslate } from '@refinedev/core';
import { useSearchParams } from 'react-router';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { roleName, roleText } from './people.ts';
import { RoleEditor } from './RoleEditor.tsx';
import type { Members } from './useMembers.ts';

/** Seeded roles and those of the organization; one of them opens its matrix. */
export default function RolesTab({ data }: { data: Members }) {
  const t = useTranslate();
  const [params, setParams] = useSearchParams();
  const [chosen, from] = [params.get('role'), params.get('from')];
  const choose = (id: string | null, copied: string | null = null) =>
    setParams((old) => {
      for (const [name, value] of Object.entries({ role: id, from: copied })) {
        if (value) old.set(name, value);
        else old.delete(name);
      }
      return old;
    });
  const role = data.roles.find(({ id }) => id === chosen) ?? null;
  if (role || chosen === 'new') {
    return (
      <RoleEditor
        key={`${chosen} ${from} ${role?.version}`}
        data={data}
        role={role}
        from={data.roles.find(({ id }) => id === from) ?? null}
        onCopy={(id) => choose('new', id)}
        onDone={(id) => choose(id)}
      />
    );
  }
  return (
    <ul className="people-list">
      {data.roles.map((one) => (
        <li key={one.id} className="data-row">
          <span className="people-who">
            <button type="button" className="text-link" onClick={() => choose(one.id)}>
              {roleName(t, one)}
            </button>
            <span className="muted">{roleText(t, one)}</span>
          </span>
          <span className="muted num">{t('members.memberCount', { count: one.members })}</span>
          <StatusTag
            tone={one.is_system ? 'draft' : 'good'}
            label={t(one.is_system ? 'members.role.seeded' : 'members.role.own')}
          />
        </li>
      ))}
    </ul>
  );
}
