import { useTranslate } from '@refinedev/core';
import { Alert } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Session } from '@/providers/session.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { CredentialsForm } from './CredentialsForm.tsx';
import { SignFrame } from './SignFrame.tsx';
import { useMailLink } from './useMailLink.ts';

interface ConfirmPageProps {
  session: Pick<Session, 'confirm' | 'confirmEmail' | 'user'>;
}

/** Where the link of a mail leads. It is used up by who knows the password, not by programs that look into mails. */
export default function ConfirmPage({ session }: ConfirmPageProps) {
  const t = useTranslate();
  const [params] = useSearchParams();
  const isChange = params.get('type') === 'email_change';
  // after the first of two links the account page says what is left to do
  const { failed, wait, busy, use } = useMailLink(() => (session.user()?.newEmail ? '/account' : '/'));
  const email = isChange ? session.user()?.email : undefined;
  const isOver = failed === 'link' || failed === 'lost';
  usePageTitle(t('confirm.title'));

  return (
    <SignFrame title={t('confirm.title')} text={t(isChange ? 'confirm.change' : 'confirm.text')}>
      {failed ? <Alert type="error" message={wait ?? t(`confirm.failed.${failed}`)} role="alert" /> : null}
      {isOver ? null : (
        <CredentialsForm
          submit={t('confirm.submit')}
          busy={busy}
          {...(email ? { email } : {})}
          onSubmit={({ email, password }) =>
            void use((token) =>
              isChange ? session.confirmEmail(token, email, password) : session.confirm(token, email, password),
            )
          }
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
