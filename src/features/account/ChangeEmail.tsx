import { useTranslate } from '@refinedev/core';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { signInFailure, waitText } from '@/features/sign-in/signInError.ts';
import type { Session } from '@/providers/session.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';

interface ChangeEmailProps {
  session: Pick<Session, 'changeEmail'>;
  user: SessionUser;
}

interface Values {
  email: string;
  password: string;
}

/** `wrong` is the password; what else the server has against an address it does not say. */
function failureOf(error: unknown): 'wrong' | 'refused' | 'network' {
  if ((error as { code?: unknown }).code === 'invalid_credentials') return 'wrong';
  return signInFailure(error) === 'network' ? 'network' : 'refused';
}

/** The address changes when the link is used that is sent to it; until then the old one is good. */
export function ChangeEmail({ session, user }: ChangeEmailProps) {
  const t = useTranslate();
  const [form] = Form.useForm<Values>();
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { newEmail } = user;

  const change = async ({ email, password }: Values) => {
    setBusy(true);
    setFailed(null);
    try {
      await session.changeEmail(email.trim(), password);
      form.resetFields();
    } catch (error) {
      setFailed(waitText(t, error) ?? t(`account.email.failed.${failureOf(error)}`));
    } finally {
      setBusy(false);
    }
  };
  const isOther = (email: string) =>
    email.trim().toLowerCase() === user.email.toLowerCase()
      ? Promise.reject(new Error(t('account.email.same')))
      : Promise.resolve();

  return (
    <section className="account-part" aria-labelledby="account-email">
      <h2 id="account-email">{t('account.email.title')}</h2>
      {newEmail ? (
        <Alert type="info" message={t('account.email.pending', { next: newEmail, email: user.email })} role="status" />
      ) : null}
      {failed ? <Alert type="error" message={failed} role="alert" /> : null}
      <Form<Values>
        name="address"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void change(values)}
      >
        <Form.Item
          name="email"
          label={t('account.email.next')}
          validateTrigger="onSubmit"
          rules={[
            { required: true, type: 'email', message: t('sign_in.email_missing') },
            { validator: (_, value: string | undefined) => isOther(value ?? '') },
          ]}
        >
          <Input type="email" autoComplete="email" inputMode="email" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('account.email.password')}
          rules={[{ required: true, message: t('sign_in.password_missing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button htmlType="submit" loading={busy}>
          {t('account.email.submit')}
        </Button>
      </Form>
    </section>
  );
}
