import { useTranslate } from '@refinedev/core';
import { Select } from 'antd';
import { useState } from 'react';
import { useCall } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { grouped } from '@/lib/grouped.ts';
import { groupKey } from '@/lib/groups.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { FormSkeleton } from '@/ui/Skeletons.tsx';
import { type Member, type Permission, type Right, type Role, roleName } from './people.ts';
import { inOrder, rightLabel, rightSentence } from './rights.ts';

type Held = Permission & Right & { roles: string[] };

/** What a member may see and do, sentence by sentence, each with the role it comes from: why he can see this. */
export function RightsList({ member, roles }: { member: Member; roles: Role[] }) {
  const t = useTranslate();
  const { currency } = useOrganization();
  const { locale } = useFieldEnvironment();
  const [only, setOnly] = useState<string | null>(null);
  const { rows, first, problem, retry } = useCall('member_rights', { p_member: member.id }, { key: 'permission_key' });
  if (problem) return <ListFailed problem={problem} onRetry={retry} />;
  if (first) return <FormSkeleton fields={4} />;
  const held = inOrder(
    rows.map((row) => ({
      ...row,
      key: String(row.permission_key),
      max_amount: row.max_amount === null ? null : String(row.max_amount),
    })) as unknown as Held[],
  );
  if (held.length === 0) return <p className="muted">{t('members.noRights')}</p>;
  const shown = only ? held.filter(({ key }) => key === only) : held;
  const through = ({ roles: ids }: Held) =>
    roles
      .filter(({ id }) => ids.includes(id))
      .map((role) => roleName(t, role))
      .join(', ');
  return (
    <>
      <Select
        className="people-why"
        aria-label={t('members.why')}
        placeholder={t('members.why')}
        allowClear
        showSearch
        optionFilterProp="label"
        value={only}
        onChange={(key) => setOnly(key ?? null)}
        options={[...new Set(held.map(({ key }) => key))].map((key) => ({ value: key, label: rightLabel(t, key) }))}
      />
      {[...grouped(shown, ({ module }) => module)].map(([module, of]) => (
        <div key={module} className="people-rights">
          <h4>{t(`members.modules.${groupKey(module)}`, module)}</h4>
          <ul>
            {of.map((right) => (
              <li key={`${right.key} ${right.scope}`}>
                {rightSentence(t, right, currency, locale)}{' '}
                <span className="muted">{t('members.through', { role: through(right) })}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="muted">{t('members.everybody')}</p>
    </>
  );
}
