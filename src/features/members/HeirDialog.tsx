import { useTranslate } from '@refinedev/core';
import { Alert, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Member } from './people.ts';

interface HeirDialogProps {
  title: string;
  text: string;
  okText: string;
  /** who takes over what waits */
  others: Pick<Member, 'user_id' | 'name'>[];
  busy: boolean;
  refused: string | null;
  onRun(heir: string | null): void;
  onClose(): void;
}

/** Somebody goes. The database knows whether anything waits for him, and then wants to hear who takes it over. */
export function HeirDialog({ title, text, okText, others, busy, refused, onRun, onClose }: HeirDialogProps) {
  const t = useTranslate();
  const [heir, setHeir] = useState<string | null>(null);
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t('actions.cancel')}
      okButtonProps={{ danger: true, loading: busy }}
      cancelButtonProps={{ disabled: busy }}
      maskClosable={false}
      onOk={() => onRun(heir)}
      onCancel={onClose}
    >
      <p>{text}</p>
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
