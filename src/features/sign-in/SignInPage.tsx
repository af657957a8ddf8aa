import { useTranslate } from '@refinedev/core';
import { Alert } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { AppConfig } from '@/lib/config.ts';
import type { Session } from '@/providers/session.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { type Credentials, CredentialsForm } from './CredentialsForm.tsx';
import { DemoSignIns } from './DemoSignIns.tsx';
import { SignFrame } from './SignFrame.tsx';
import { signInFailure, waitText } from './signInError.ts';

interface SignInPageProps {
  session: Pick<Session, 'signIn'>;
  demo: AppConfig['demo'];
}

export default function SignInPage({ session, demo }: SignInPageProps) {
  const t = useTranslate();
  const { search } = useLocation();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  usePageTitle(t('sign_in.title'));

  // The router takes over as soon as the session has a user.
  const signIn = async ({ email, password }: Credentials, who: string) => {
    setBusy(who);
    setFailure(null);
    try {
      await session.signIn(email.trim(), password);
    } catch (error) {
      setFailure(error);
      setBusy(null);
    }
  };

  return (
    <SignFrame
      title={t('sign_in.title')}
      aside={
        demo ? (
          <DemoSignIns
            demo={demo}
            busy={busy}
            onChoose={(email) => void signIn({ email, password: demo.password }, email)}
          />
        ) : null
      }
    >
      {failure ? (
        <Alert
          type="error"
          message={waitText(t, failure) ?? t(`sign_in.failed.${signInFailure(failure)}`)}
          role="alert"
        />
      ) : null}
      <CredentialsForm
        submit={t('sign_in.submit')}
        busy={busy === 'form'}
        disabled={busy !== null && busy !== 'form'}
        onSubmit={(values) => void signIn(values, 'form')}
      />
      <p className="sign-other">
        <Link className="text-link" to="/forgot-password">
          {t('forgot_password.title')}
        </Link>
      </p>
      <p className="sign-other">
        {t('sign_in.no_account')}{' '}
        <Link className="text-link" to={`/sign-up${search}`}>
          {t('sign_up.title')}
        </Link>
      </p>
    </SignFrame>
  );
}
