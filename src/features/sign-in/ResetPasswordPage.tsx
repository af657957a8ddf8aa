import { useTranslate } from '@refinedev/core';
import { Alert, Button, Form } from 'antd';
import { Link } from 'react-router';
import { CodeItem } from '@/features/two-step/CodeItem.tsx';
import type { Session } from '@/providers/session.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { NewPasswordItem } from './NewPasswordItem.tsx';
import { SignFrame } from './SignFrame.tsx';
import { useMailLink } from './useMailLink.ts';

interface ResetPasswordPageProps {
  session: Pick<Session, 'resetPassword'>;
  /** there may be a code to ask for; who it is, is known only when the link is used */
  mfa: boolean;
}

interface Values {
  password: string;
  code?: string;
}

/** Where the link of a mail leads. It is used up with the new password, not by looking at this page. */
export default function ResetPasswordPage({ session, mfa }: ResetPasswordPageProps) {
  const t = useTranslate();
  const { failed, wait, busy, use } = useMailLink();
  usePageTitle(t('reset_password.title'));
  const reset = ({ password, code }: Values) =>
    use((token) => session.resetPassword(token, password, code?.replace(/\s/g, '') || undefined));

  return (
    <SignFrame title={t('reset_password.title')} text={t('reset_password.text')}>
      {failed ? <Alert type="error" message={wait ?? t(`reset_password.failed.${failed}`)} role="alert" /> : null}
      {failed === 'link' || failed === 'code' ? null : (
        <Form layout="vertical" requiredMark={false} onFinish={(values: Values) => void reset(values)}>
          <NewPasswordItem label={t('reset_password.password')} autoFocus />
          {mfa ? <CodeItem label={t('two_step.code_if')} optional /> : null}
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
