import { useTranslate } from '@refinedev/core';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Session } from '@/providers/session.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { NewPasswordItem } from './NewPasswordItem.tsx';
import { SignFrame } from './SignFrame.tsx';
import { statusOf, waitText } from './signInError.ts';

interface SignUpPageProps {
  session: Pick<Session, 'signUp'>;
}

interface Values {
  name: string;
  email: string;
  password: string;
}

export default function SignUpPage({ session }: SignUpPageProps) {
  const t = useTranslate();
  const { search } = useLocation();
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [confirm, setConfirm] = useState<string | null>(null);
  usePageTitle(t('sign_up.title'));

  const signUp = async ({ name, email, password: chosen }: Values) => {
    setBusy(true);
    setFailed(null);
    try {
      const answer = await session.signUp(email.trim(), chosen, name.trim());
      if (answer.confirm) setConfirm(email.trim());
    } catch (error) {
      const status = statusOf(error);
      const failure = status !== null && status < 500 ? 'taken' : 'network';
      setFailed(waitText(t, error) ?? t(`sign_up.failed.${failure}`));
    } finally {
      setBusy(false);
    }
  };

  if (confirm) {
    return (
      <SignFrame title={t('sign_up.confirm.title')} text={t('sign_up.confirm.text', { email: confirm })}>
        <Link className="text-link" to={`/sign-in${search}`}>
          {t('sign_in.title')}
        </Link>
      </SignFrame>
    );
  }

  return (
    <SignFrame title={t('sign_up.title')} text={t('sign_up.text')}>
      {failed ? <Alert type="error" message={failed} role="alert" /> : null}
      <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => void signUp(values)}>
        <Form.Item
          name="name"
          label={t('sign_up.name')}
          rules={[{ required: true, whitespace: true, message: t('sign_up.name_missing') }]}
        >
          <Input autoComplete="name" autoFocus maxLength={120} />
        </Form.Item>
        <Form.Item
          name="email"
          label={t('sign_in.email')}
          rules={[{ required: true, type: 'email', message: t('sign_in.email_missing') }]}
        >
          <Input type="email" autoComplete="username" inputMode="email" />
        </Form.Item>
        <NewPasswordItem label={t('sign_in.password')} fields={['name', 'email']} />
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('sign_up.submit')}
        </Button>
      </Form>
      <p className="sign-other">
        {t('sign_up.has_account')}{' '}
        <Link className="text-link" to={`/sign-in${search}`}>
          {t('sign_in.title')}
        </Link>
      </p>
    </SignFrame>
  );
}
