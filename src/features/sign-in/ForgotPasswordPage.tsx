import { useTranslate } from '@refinedev/core';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Session } from '@/providers/session.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { SignFrame } from './SignFrame.tsx';
import { waitText } from './signInError.ts';

/** Says the same whether there is such an account or not. */
export default function ForgotPasswordPage({ session }: { session: Pick<Session, 'forgotten'> }) {
  const t = useTranslate();
  const [sent, setSent] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  usePageTitle(t('forgot_password.title'));

  const send = async ({ email }: { email: string }) => {
    setBusy(true);
    setFailed(null);
    try {
      await session.forgotten(email.trim());
      setSent(email.trim());
    } catch (error) {
      setFailed(waitText(t, error) ?? t('sign_in.failed.network'));
    } finally {
      setBusy(false);
    }
  };

  const back = (
    <p className="sign-other">
      <Link className="text-link" to="/sign-in">
        {t('sign_in.title')}
      </Link>
    </p>
  );
  if (sent) {
    return (
      <SignFrame title={t('forgot_password.sent')} text={t('forgot_password.sent_text', { email: sent })}>
        {back}
      </SignFrame>
    );
  }
  return (
    <SignFrame title={t('forgot_password.title')} text={t('forgot_password.text')}>
      {failed ? <Alert type="error" message={failed} role="alert" /> : null}
      <Form layout="vertical" requiredMark={false} onFinish={(values: { email: string }) => void send(values)}>
        <Form.Item
          name="email"
          label={t('sign_in.email')}
          rules={[{ required: true, type: 'email', message: t('sign_in.email_missing') }]}
        >
          <Input type="email" autoComplete="username" inputMode="email" autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('forgot_password.submit')}
        </Button>
      </Form>
      {back}
    </SignFrame>
  );
}
