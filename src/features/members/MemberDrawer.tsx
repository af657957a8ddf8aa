import { useTranslate, useUpdate } from '@refinedev/core';
import { Alert, App, Button, Drawer, Form, Select } from 'antd';
import { useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { runTransition } from '@/screens/workflow/transition.ts';
import { Reason } from '@/ui/Reason.tsx';
import { Section } from '@/ui/Section.tsx';
import { StatusTag, toneOf } from '@/ui/StatusTag.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import type { Member } from './people.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RightsList } from './RightsList.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import type { Members } from './useMembers.ts';
import { useRun } from './useRun.ts';

interface MemberDrawerProps {
  member: Member;
  data: Members;
  onClose(): void;
}

/** One member: what he is, what he may do and why, and what can be done with the membership. */
export function MemberDrawer({ member, data, onClose }: MemberDrawerProps) {
  const t = useTranslate();
  const phone = useIsPhone();
  const { api, organization, permissions, resources } = useCatalog();
  const { modal } = App.useApp();
  const [roles, setRoles] = useState(member.roles);
  const [projects, setProjects] = useState(member.projects);
  const [employee, setEmployee] = useState(member.employee_id);
  const [removing, setRemoving] = useState(false);
  const { run, busy, refused } = useRun();
  const { mutateAsync: update } = useUpdate<Row, ApiProblem>();
  const gone = member.status === 'removed';
  const owner = data.roles.find(({ key, is_system }) => is_system && key === 'owner');
  const mayAssign = permissions.includes('projects.write') && !gone;
  const same = (one: string[], other: string[]) => one.length === other.length && one.every((id) => other.includes(id));
  const changed = {
    roles: !same(roles, member.roles),
    projects: !same(projects, member.projects),
    employee: employee !== member.employee_id,
  };
  const isChanged = changed.roles || changed.projects || changed.employee;
  const taken = new Set(data.members.filter(({ id }) => id !== member.id).map(({ employee_id }) => employee_id));

  const save = () =>
    run(
      async (call) => {
        if (changed.roles) await call('set_member_roles', { p_member: member.id, p_roles: roles });
        if (changed.projects) await call('set_member_projects', { p_member: member.id, p_projects: projects });
        if (!changed.employee) return;
        const values = { employee_id: employee, version: member.version };
        await update({ resource: 'memberships', id: member.id, values, ...quiet });
      },
      t('members.saved', { name: member.name }),
    );
  const act = (action: 'suspend' | 'restore') =>
    run(
      () =>
        runTransition(api, { table: 'memberships', id: member.id, version: member.version }, { action }, { data: {} }),
      t(`members.done.${action}`, { name: member.name }),
    );
  const handOver = () =>
    modal.confirm({
      title: t('members.transferTitle', { name: member.name }),
      content: t('members.transferText'),
      okText: t('members.transfer'),
      okButtonProps: { danger: true },
      cancelText: t('actions.cancel'),
      onOk: async () => {
        await run(
          (call) => call('transfer_ownership', { p_org: organization.id, p_to: member.id }),
          t('members.done.transfer', { name: member.name }),
        );
      },
    });
  return (
    <Drawer
      open
      onClose={onClose}
      title={member.name}
      extra={<StatusTag tone={toneOf(member.status)} label={t(`members.status.${member.status}`)} />}
      placement={phone ? 'bottom' : 'right'}
      {...(phone ? { height: '92%' } : { width: 520 })}
      footer={
        <div className="people-foot">
          {isChanged ? (
            <Button type="primary" loading={busy} onClick={() => void save()}>
              {t('members.save')}
            </Button>
          ) : null}
          {member.status === 'active' ? (
            <Button disabled={busy} onClick={() => void act('suspend')}>
              {t('workflow.actions.suspend')}
            </Button>
          ) : null}
          {member.status === 'suspended' ? (
            <Button disabled={busy} onClick={() => void act('restore')}>
              {t('members.reactivate')}
            </Button>
          ) : null}
          {owner && member.status === 'active' && !member.roles.includes(owner.id) ? (
            <Reason text={owner.not_granted}>
              <Button disabled={busy || owner.not_granted !== null} onClick={handOver}>
                {t('members.transfer')}
              </Button>
            </Reason>
          ) : null}
          {gone ? null : (
            <Button danger disabled={busy} onClick={() => setRemoving(true)}>
              {t('workflow.actions.remove')}
            </Button>
          )}
        </div>
      }
    >
      <p className="muted">{member.email}</p>
      {refused ? <Alert type="error" showIcon role="alert" message={refused} /> : null}
      {gone ? <p>{t('members.removedText')}</p> : null}
      <Form layout="vertical" component="div" disabled={busy || gone}>
        <Form.Item label={t('members.columns.roles')} htmlFor="member-roles">
          <RoleSelect id="member-roles" roles={data.roles} value={roles} onChange={setRoles} held={member.roles} />
        </Form.Item>
        <Form.Item label={t('members.columns.projects')} htmlFor="member-projects" extra={t('members.projectsHint')}>
          <Select
            id="member-projects"
            mode="multiple"
            optionFilterProp="label"
            disabled={!mayAssign}
            options={data.projects}
            value={projects}
            onChange={setProjects}
          />
        </Form.Item>
        {resources.get('employees') ? (
          <Form.Item label={t('members.columns.employee')} htmlFor="member-employee">
            <Select
              id="member-employee"
              allowClear
              showSearch
              optionFilterProp="label"
              options={data.employees.filter(({ value }) => !taken.has(value))}
              value={employee}
              onChange={(id) => setEmployee(id ?? null)}
            />
          </Form.Item>
        ) : null}
      </Form>
      <Section title={t('members.rightsOf')}>
        <RightsList member={member} roles={data.roles} />
      </Section>
      {removing ? (
        <RemoveDialog member={member} data={data} onClose={() => setRemoving(false)} onRemoved={onClose} />
      ) : null}
    </Drawer>
  );
}
