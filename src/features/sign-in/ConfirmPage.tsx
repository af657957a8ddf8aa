import { useTranslate } from '@refinedev/core';
import { Alert } from 'antd';
import { Link } from 'react-router';
import type { Session } from '@/providers/session.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { CredentialsForm } from './CredentialsForm.tsx';
import { SignFrame } from './SignFrame.tsx';
import { useMailLink } from './useMailLink.ts';

/** Where the link of a mail leads. It is used up by who knows the password, not by programs that look into mails. */
export default function ConfirmPage({ session }: { session: Pick<Session, 'confirm'> }) {
  const t = useTranslate();
  const { failed, wait, busy, use } = useMailLink();
  usePageTitle(t('confirm.title'));
  const isOver = failed === 'link' || failed === 'lost';

  return (
    <SignFrame title={t('confirm.title')} text={t('confirm.text')}>
      {failed ? <Alert type="error" message={wait ?? t(`confirm.failed.${failed}`)} role="alert" /> : null}
      {isOver ? null : (
        <CredentialsForm
          submit={t('confirm.submit')}
          busy={busy}
          onSubmit={({ email, password }) => void use((token) => session.confirm(token, email, password))}
        />
      )}
      <p className="sign-other">
        <Link className="text-link" to="/forgot-password">
          {t('forgot_password.title')}
        </Link>
      </p>
      <p className="sign-other">
        <Link className="text-link" to="/sign-in">
          {t('sign_in.title')}
        </Link>
      </p>
    </SignFrame>
  );
}
