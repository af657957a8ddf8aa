import { useTranslate } from '@refinedev/core';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Session } from '@/providers/session.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { longEnough, PASSWORD_MIN, passwordLength } from './password.ts';
import { SignFrame } from './SignFrame.tsx';
import { statusOf } from './signInError.ts';

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
  const [failed, setFailed] = useState<'taken' | 'network' | null>(null);
  const [busy, setBusy] = useState(false);
  const [confirm, setConfirm] = useState<string | null>(null);
  const [form] = Form.useForm<Values>();
  const password = Form.useWatch('password', form) ?? '';
  usePageTitle(t('sign_up.title'));

  const signUp = async ({ name, email, password: chosen }: Values) => {
    setBusy(true);
    setFailed(null);
    try {
      const answer = await session.signUp(email.trim(), chosen, name.trim());
      if (answer.confirm) setConfirm(email.trim());
    } catch (error) {
      const status = statusOf(error);
      setFailed(status !== null && status < 500 ? 'taken' : 'network');
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

  const left = PASSWORD_MIN - passwordLength(password);
  const rule =
    password === '' || left <= 0
      ? t('sign_up.rule', { min: PASSWORD_MIN })
      : t('sign_up.rule_left', { count: left, n: left });
  return (
    <SignFrame title={t('sign_up.title')} text={t('sign_up.text')}>
      {failed ? <Alert type="error" message={t(`sign_up.failed.${failed}`)} role="alert" /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void signUp(values)}>
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
        <Form.Item
          name="password"
          label={t('sign_in.password')}
          extra={<span className={longEnough(password) ? 'rule kept' : 'rule'}>{rule}</span>}
          validateTrigger="onSubmit"
          rules={[
            {
              validator: (_, value: string | undefined) =>
                longEnough(value ?? '')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('sign_up.too_short', { min: PASSWORD_MIN }))),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
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
