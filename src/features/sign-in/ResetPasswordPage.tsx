import { useTranslate } from '@refinedev/core';
import { Alert, Button, Form } from 'antd';
import { Link } from 'react-router';
import type { Session } from '@/providers/session.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { NewPasswordItem } from './NewPasswordItem.tsx';
import { SignFrame } from './SignFrame.tsx';
import { useMailLink } from './useMailLink.ts';

/** Where the link of a mail leads. It is used up with the new password, not by looking at this page. */
export default function ResetPasswordPage({ session }: { session: Pick<Session, 'resetPassword'> }) {
  const t = useTranslate();
  const { failed, wait, busy, use } = useMailLink();
  usePageTitle(t('reset_password.title'));
  const reset = ({ password }: { password: string }) => use((token) => session.resetPassword(token, password));

  return (
    <SignFrame title={t('reset_password.title')} text={t('reset_password.text')}>
      {failed ? <Alert type="error" message={wait ?? t(`reset_password.failed.${failed}`)} role="alert" /> : null}
      {failed === 'link' ? null : (
        <Form layout="vertical" requiredMark={false} onFinish={(values: { password: string }) => void reset(values)}>
          <NewPasswordItem label={t('reset_password.password')} autoFocus />
          <Button type="primary" htmlType="submit" block loading={busy}>
            {t('reset_password.submit')}
          </Button>
        </Form>
      )}
      <p className="sign-other">
        <Link className="text-link" to="/forgot-password">
          {t('reset_password.again')}
        </Link>
      </p>
    </SignFrame>
  );
}
