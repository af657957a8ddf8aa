import { useTranslate } from '@refinedev/core';
import { Button, Form, Input } from 'antd';

export interface Credentials {
  email: string;
  password: string;
}

interface CredentialsFormProps {
  submit: string;
  busy: boolean;
  disabled?: boolean;
  /** what the person may change */
  email?: string;
  onSubmit(values: Credentials): void;
}

/** The fields a password manager knows. */
export function CredentialsForm({ submit, busy, disabled = false, email, onSubmit }: CredentialsFormProps) {
  const t = useTranslate();
  return (
    <Form<Credentials> layout="vertical" requiredMark={false} initialValues={{ email }} onFinish={onSubmit}>
      <Form.Item
        name="email"
        label={t('sign_in.email')}
        rules={[{ required: true, message: t('sign_in.email_missing') }]}
      >
        <Input type="email" autoComplete="username" autoFocus={!email} inputMode="email" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('sign_in.password')}
        rules={[{ required: true, message: t('sign_in.password_missing') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus={Boolean(email)} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy} disabled={disabled}>
        {submit}
      </Button>
    </Form>
  );
}
