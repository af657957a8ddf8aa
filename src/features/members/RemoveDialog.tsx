import { useTranslate } from '@refinedev/core';
import { Alert, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { runTransition } from '@/screens/workflow/transition.ts';
import type { Member } from './people.ts';
import type { Members } from './useMembers.ts';
import { useRun } from './useRun.ts';

interface RemoveDialogProps {
  member: Member;
  data: Pick<Members, 'members'>;
  onRemoved(): void;
  onClose(): void;
}

/** Takes somebody out. The database knows whether anything waits for him, and then wants to hear who takes it over. */
export function RemoveDialog({ member, data, onRemoved, onClose }: RemoveDialogProps) {
  const t = useTranslate();
  const { api } = useCatalog();
  const { run, busy, refused } = useRun();
  const [heir, setHeir] = useState<string | null>(null);
  const others = data.members.filter(({ id, status }) => id !== member.id && status === 'active');
  const remove = async () => {
    const target = { table: 'memberships', id: member.id, version: member.version };
    const given = { data: heir ? { reassign_to: heir } : {} };
    const done = await run(
      () => runTransition(api, target, { action: 'remove' }, given),
      t('members.done.remove', { name: member.name }),
    );
    if (done) onRemoved();
  };
  return (
    <Modal
      open
      title={t('members.removeTitle', { name: member.name })}
      okText={t('workflow.actions.remove')}
      cancelText={t('actions.cancel')}
      okButtonProps={{ danger: true, loading: busy }}
      cancelButtonProps={{ disabled: busy }}
      maskClosable={false}
      onOk={() => void remove()}
      onCancel={onClose}
    >
      <p>{t('members.removeText')}</p>
      {refused ? <Alert type="error" showIcon role="alert" message={refused} /> : null}
      <Form layout="vertical" component="div">
        <Form.Item label={t('workflow.asks.reassign_to')} htmlFor="member-heir" extra={t('members.heirHint')}>
          <Select
            id="member-heir"
            allowClear
            showSearch
            optionFilterProp="label"
            options={others.map(({ user_id, name }) => ({ value: user_id, label: name }))}
            value={heir}
            onChange={(id) => setHeir(id ?? null)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
