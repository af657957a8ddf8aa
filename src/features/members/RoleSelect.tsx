import { useTranslate } from '@refinedev/core';
import { Select } from 'antd';
import { type Role, roleName, roleText } from './people.ts';

interface RoleSelectProps {
  id?: string;
  roles: Role[];
  value?: string[];
  onChange?(ids: string[]): void;
  /** one or several */
  single?: boolean;
  /** what a person has stays chosen where it is not the reader's to take */
  held?: string[];
  disabled?: boolean;
}

/** Roles by name; those that are not the reader's to grant say who grants them. */
export function RoleSelect({ id, roles, value, onChange, single, held = [], disabled }: RoleSelectProps) {
  const t = useTranslate();
  const fixed = held.filter((one) => roles.some((role) => role.id === one && role.not_granted));
  return (
    <Select
      id={id}
      className="people-select"
      {...(single ? {} : { mode: 'multiple' as const })}
      disabled={disabled ?? false}
      showSearch
      optionFilterProp="label"
      value={single ? (value?.[0] ?? null) : (value ?? [])}
      onChange={(chosen: string | string[]) => onChange?.([...new Set([...fixed, ...[chosen].flat()])])}
      options={roles.map((role) => ({
        value: role.id,
        label: roleName(t, role),
        disabled: role.not_granted !== null,
        title: role.not_granted ?? roleText(t, role),
      }))}
      optionRender={({ label, data }) => (
        <span className="people-option">
          {label}
          {data.title ? <span className="muted">{data.title}</span> : null}
        </span>
      )}
    />
  );
}
