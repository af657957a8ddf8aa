import { useGetIdentity, useTranslate } from '@refinedev/core';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useCall } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { grouped } from '@/lib/grouped.ts';
import { groupKey } from '@/lib/groups.ts';
import { decimalMark, parseDecimal } from '@/lib/numbers.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { MISSING } from '@/ui/amount.ts';
import { type Member, type Right, type Role, roleName, type Scope } from './people.ts';
import { hasAmount, hasLimit, isWithin, limitText, rightLabel, scopes } from './rights.ts';
import { usePermissions } from './useMembers.ts';

interface RoleMatrixProps {
  rights: Right[];
  onChange(rights: Right[]): void;
  locked: boolean;
  /** the role it is compared with, and the keys that are not alike */
  other: Role | null;
  different: Set<string> | null;
  only: boolean;
  members: Member[];
}

/** Every key with where it holds and up to which amount. What the reader does not hold himself he cannot give. */
export function RoleMatrix({ rights, onChange, locked, other, different, only, members }: RoleMatrixProps) {
  const t = useTranslate();
  const { currency } = useOrganization();
  const { locale } = useFieldEnvironment();
  const { data: me } = useGetIdentity<{ id: string }>();
  const own = members.find(({ user_id }) => user_id === me?.id);
  const mine = useCall('member_rights', { p_member: own?.id }, { key: 'permission_key', enabled: own !== undefined });
  const held = mine.rows.map(
    ({ permission_key, scope, max_amount }): Right => ({
      key: String(permission_key),
      scope: scope as Scope,
      max_amount: max_amount === null ? null : String(max_amount),
    }),
  );
  const permissions = usePermissions().filter(({ key }) => !only || different?.has(key));
  const rightOf = (list: readonly Right[], key: string) => list.find((right) => right.key === key) ?? null;
  const put = (key: string, right: Right | null) =>
    onChange([...rights.filter((one) => one.key !== key), ...(right ? [right] : [])]);
  const mayGive = (right: Right) => held.some((one) => isWithin(right, one));
  const told = (right: Right | null) =>
    right
      ? [
          t(`members.scopes.${right.scope}`),
          right.max_amount === null ? null : `≤ ${limitText(right.max_amount, currency, locale)}`,
        ]
          .filter(Boolean)
          .join(' ')
      : MISSING;
  return (
    <table className="role-matrix">
      <thead>
        <tr>
          <th scope="col">{t('members.matrix.right')}</th>
          <th scope="col">{t('members.matrix.scope')}</th>
          <th scope="col">{t('members.matrix.limit')}</th>
          {other ? <th scope="col">{roleName(t, other)}</th> : null}
        </tr>
      </thead>
      {[...grouped(permissions, ({ module }) => module)].map(([module, of]) => (
        <tbody key={module}>
          <tr className="role-module">
            <th scope="rowgroup" colSpan={other ? 4 : 3}>
              {t(`members.modules.${groupKey(module)}`, module)}
            </th>
          </tr>
          {of.map(({ key }) => {
            const right = rightOf(rights, key);
            const label = rightLabel(t, key);
            return (
              <tr key={key} className={different?.has(key) ? 'role-differs' : undefined}>
                <th scope="row">
                  {label}
                  {different?.has(key) ? <span className="sr-only"> ({t('members.role.differs')})</span> : null}
                </th>
                <td>
                  {locked ? (
                    told(right && { ...right, max_amount: null })
                  ) : (
                    <Select
                      size="small"
                      aria-label={t('members.matrix.scopeOf', { right: label })}
                      value={right?.scope ?? 'none'}
                      onChange={(scope: Scope | 'none') =>
                        put(key, scope === 'none' ? null : { key, scope, max_amount: right?.max_amount ?? null })
                      }
                      options={[
                        { value: 'none', label: MISSING },
                        ...scopes.map((scope) => ({
                          value: scope,
                          label: t(`members.scopes.${scope}`),
                          disabled: !held.some((one) => one.key === key && isWithin({ ...one, scope }, one)),
                        })),
                      ]}
                    />
                  )}
                </td>
                <td>
                  {!hasLimit(key) || !right ? null : locked ? (
                    right.max_amount === null ? (
                      t('members.matrix.noLimit')
                    ) : (
                      limitText(right.max_amount, currency, locale)
                    )
                  ) : (
                    <Limit
                      label={t('members.matrix.limitOf', { right: label })}
                      right={right}
                      onChange={put}
                      ok={mayGive(right)}
                    />
                  )}
                </td>
                {other ? <td className="muted">{told(rightOf(other.rights, key))}</td> : null}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

interface LimitProps {
  label: string;
  right: Right;
  ok: boolean;
  onChange(key: string, right: Right): void;
}

function Limit({ label, right, ok, onChange }: LimitProps) {
  const t = useTranslate();
  const mark = decimalMark(useFieldEnvironment().locale);
  const [typed, setTyped] = useState<string | null>(null);
  // what is no amount stays as it was typed, and is not saved: an empty field is the only way to say "no limit"
  const set = (text: string) => {
    setTyped(text);
    const amount = text.trim() === '' ? null : (parseDecimal(text, mark) ?? text);
    onChange(right.key, { ...right, max_amount: amount });
  };
  const problem = hasAmount(right) ? (ok ? null : t('members.matrix.aboveOwn')) : t('members.matrix.noAmount');
  return (
    <Input
      size="small"
      className="num role-limit"
      aria-label={label}
      aria-invalid={problem ? true : undefined}
      inputMode="decimal"
      placeholder={t('members.matrix.noLimit')}
      status={problem ? 'error' : ''}
      title={problem ?? ''}
      value={typed ?? right.max_amount?.replace(/\.0+$/, '').replace('.', mark) ?? ''}
      onChange={({ target }) => set(target.value)}
      onBlur={() => setTyped(null)}
    />
  );
}
