import { useTranslate } from '@refinedev/core';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useFieldEnvironment } from '@/fields/context.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import type { Secret } from './people.ts';
import { RoleSelect } from './RoleSelect.tsx';
import type { Members } from './useMembers.ts';
import { useRun } from './useRun.ts';

interface InviteDialogProps {
  data: Members;
  onInvited(made: Secret & { email: string }): void;
  onClose(): void;
}

interface Values {
  email: string;
  role: string[];
  employee?: string;
  projects?: string[];
}

export function InviteDialog({ data, onInvited, onClose }: InviteDialogProps) {
  const t = useTranslate();
  const { id } = useOrganization();
  const [form] = Form.useForm<Values>();
  const { locale } = useFieldEnvironment();
  const { run, busy, refused } = useRun();
  const taken = new Set(data.members.map(({ employee_id }) => employee_id));

  const invite = async ({ email, role, employee, projects }: Values) => {
    const made = await run(
      (_, post) =>
        post<Secret>('invite', {
          language: locale,
          p_org: id,
          p_email: email.trim(),
          p_role: role[0],
          p_employee: employee ?? null,
          p_projects: projects ?? [],
        }),
      null,
    );
    if (made) onInvited({ ...made.answer, email: email.trim() });
  };
  const required = { required: true, message: t('rules.required') };
  return (
    <Modal
      open
      title={t('members.inviteTitle')}
      okText={t('members.invite')}
      cancelText={t('actions.cancel')}
      okButtonProps={{ loading: busy }}
      cancelButtonProps={{ disabled: busy }}
      maskClosable={false}
      onOk={form.submit}
      onCancel={onClose}
    >
      {refused ? <Alert type="error" showIcon role="alert" message={refused} /> : null}
      <Form<Values> form={form} layout="vertical" disabled={busy} onFinish={(values) => void invite(values)}>
        <Form.Item
          name="email"
          label={t('members.columns.email')}
          extra={t('members.emailHint')}
          rules={[{ ...required, whitespace: true }]}
        >
          <Input type="email" inputMode="email" autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="role" label={t('members.roleOf')} rules={[required]}>
          <RoleSelect roles={data.roles} single />
        </Form.Item>
        <Form.Item name="projects" label={t('members.columns.projects')} extra={t('members.projectsHint')}>
          <Select mode="multiple" optionFilterProp="label" options={data.projects} />
        </Form.Item>
        <Form.Item name="employee" label={t('members.columns.employee')} extra={t('members.employeeHint')}>
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            options={data.employees.filter(({ value }) => !taken.has(value))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
