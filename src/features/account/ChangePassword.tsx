import { useTranslate } from '@refinedev/core';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { NewPasswordItem } from '@/features/sign-in/NewPasswordItem.tsx';
import { signInFailure, waitText } from '@/features/sign-in/signInError.ts';
import type { Session } from '@/providers/session.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';

interface ChangePasswordProps {
  session: Pick<Session, 'changePassword'>;
  user: SessionUser;
}

interface Values {
  current: string;
  password: string;
}

type Failure = 'wrong' | 'same' | 'network';

function failureOf(error: unknown): Failure {
  if ((error as { code?: unknown }).code === 'same_password') return 'same';
  const failure = signInFailure(error);
  return failure === 'unconfirmed' ? 'wrong' : failure;
}

export function ChangePassword({ session, user }: ChangePasswordProps) {
  const t = useTranslate();
  const [form] = Form.useForm<Values>();
  const [done, setDone] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const change = async ({ current, password }: Values) => {
    setBusy(true);
    setDone(false);
    setFailed(null);
    try {
      await session.changePassword(current, password);
      form.resetFields();
      setDone(true);
    } catch (error) {
      setFailed(waitText(t, error) ?? t(`account.password.failed.${failureOf(error)}`));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="account-part" aria-labelledby="account-password">
      <h2 id="account-password">{t('account.password.title')}</h2>
      {done ? <Alert type="success" message={t('account.password.done')} role="status" /> : null}
      {failed ? <Alert type="error" message={failed} role="alert" /> : null}
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => void change(values)}>
        <input type="text" autoComplete="username" value={user.email} readOnly hidden />
        <Form.Item
          name="current"
          label={t('account.password.current')}
          rules={[{ required: true, message: t('sign_in.password_missing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPasswordItem label={t('account.password.next')} about={[user.name, user.email]} />
        <Button htmlType="submit" loading={busy}>
          {t('account.password.submit')}
        </Button>
      </Form>
    </section>
  );
}
