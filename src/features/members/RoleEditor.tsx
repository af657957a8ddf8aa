import { useDelete, useTranslate } from '@refinedev/core';
import { Alert, App, Button, Form, Input, Select, Switch } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Reason } from '@/ui/Reason.tsx';
import { type Right, type Role, roleName } from './people.ts';
import { RoleMatrix } from './RoleMatrix.tsx';
import { differing, hasAmount } from './rights.ts';
import type { Members } from './useMembers.ts';
import { useRun } from './useRun.ts';

const RolePreview = lazy(() => import('./RolePreview.tsx'));

interface RoleEditorProps {
  data: Members;
  /** null makes a new one */
  role: Role | null;
  /** what a new one begins as */
  from: Role | null;
  onCopy(id: string): void;
  /** to this role, or back to all of them */
  onDone(id: string | null): void;
}

/** One role: its rights as a matrix, compared with another, and what somebody with it would see. */
export function RoleEditor({ data, role, from, onCopy, onDone }: RoleEditorProps) {
  const t = useTranslate();
  const { organization } = useCatalog();
  const { modal } = App.useApp();
  const { run, busy, refused } = useRun();
  const { mutateAsync: destroy } = useDelete<Row, ApiProblem>();
  const [name, setName] = useState(role?.name ?? (from ? t('members.role.copyOf', { role: roleName(t, from) }) : ''));
  const [description, setDescription] = useState(role?.description ?? '');
  const [rights, setRights] = useState<Right[]>(role?.rights ?? from?.rights ?? []);
  const [otherId, setOther] = useState<string | null>(from?.id ?? null);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const other = data.roles.find(({ id }) => id === otherId) ?? null;
  const locked = role?.not_edited ?? null;
  const missing =
    name.trim() === '' ? t('members.role.noName') : rights.every(hasAmount) ? null : t('members.matrix.noAmount');
  const different = other ? differing(rights, other.rights) : null;

  const save = async () => {
    const saved = await run(
      (call) =>
        call<string>('save_role', {
          p_org: organization.id,
          p_role: role?.id ?? null,
          p_version: role?.version ?? null,
          p_name: name,
          p_description: description,
          p_rights: rights,
        }),
      t('members.role.saved', { role: name }),
    );
    if (saved) onDone(saved.answer);
  };
  const remove = (one: Role) =>
    modal.confirm({
      title: t('members.role.deleteTitle', { role: one.name }),
      okText: t('actions.delete'),
      okButtonProps: { danger: true },
      cancelText: t('actions.cancel'),
      onOk: async () => {
        const gone = await run(() => destroy({ resource: 'roles', id: one.id, ...quiet }), t('members.role.deleted'));
        if (gone) onDone(null);
      },
    });
  return (
    <div className="role-editor">
      <div className="role-head">
        <Button onClick={() => onDone(null)}>{t('members.role.all')}</Button>
        <h2>{role ? roleName(t, role) : t('members.role.new')}</h2>
        <span className="people-actions">
          {role ? (
            <>
              <Button onClick={() => onCopy(role.id)}>{t('members.role.copy')}</Button>
              <Button onClick={() => setPreviewing(true)}>{t('members.role.seeAs')}</Button>
            </>
          ) : null}
          {role && !role.is_system ? (
            <Reason text={locked ?? (role.members > 0 ? t('members.role.inUse', { count: role.members }) : null)}>
              <Button danger disabled={busy || locked !== null || role.members > 0} onClick={() => remove(role)}>
                {t('actions.delete')}
              </Button>
            </Reason>
          ) : null}
          {locked ? null : (
            <Reason text={missing}>
              <Button type="primary" loading={busy} disabled={missing !== null} onClick={() => void save()}>
                {t('members.role.save')}
              </Button>
            </Reason>
          )}
        </span>
      </div>
      {locked ? <p className="muted">{role?.is_system ? t('members.role.seededText') : locked}</p> : null}
      {refused ? <Alert type="error" showIcon role="alert" message={refused} /> : null}
      {role?.is_system ? null : (
        <Form layout="vertical" component="div" disabled={busy || locked !== null} className="role-names">
          <Form.Item label={t('members.role.name')} htmlFor="role-name" required>
            <Input id="role-name" maxLength={80} value={name} onChange={({ target }) => setName(target.value)} />
          </Form.Item>
          <Form.Item label={t('members.role.description')} htmlFor="role-description">
            <Input
              id="role-description"
              maxLength={200}
              value={description}
              onChange={({ target }) => setDescription(target.value)}
            />
          </Form.Item>
        </Form>
      )}
      <div className="role-compare">
        <Select
          aria-label={t('members.role.compare')}
          placeholder={t('members.role.compare')}
          allowClear
          showSearch
          optionFilterProp="label"
          value={otherId}
          onChange={(id) => setOther(id ?? null)}
          options={data.roles
            .filter(({ id }) => id !== role?.id)
            .map((one) => ({ value: one.id, label: roleName(t, one) }))}
        />
        {different ? (
          <label htmlFor="role-only-different">
            <Switch id="role-only-different" size="small" checked={onlyDifferent} onChange={setOnlyDifferent} />{' '}
            {t('members.role.onlyDifferent', { count: different.size })}
          </label>
        ) : null}
      </div>
      <RoleMatrix
        rights={rights}
        onChange={setRights}
        locked={locked !== null || busy}
        other={other}
        different={different}
        only={onlyDifferent && different !== null}
        members={data.members}
      />
      {previewing && role ? (
        <Suspense>
          <RolePreview role={role} onClose={() => setPreviewing(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
