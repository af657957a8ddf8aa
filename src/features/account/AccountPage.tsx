import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import { SignFrame } from '@/features/sign-in/SignFrame.tsx';
import { TwoStep } from '@/features/two-step/TwoStep.tsx';
import type { Api } from '@/lib/api.ts';
import type { Session } from '@/providers/session.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { ChangeEmail } from './ChangeEmail.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { Sessions } from './Sessions.tsx';
import './account.css';

interface AccountPageProps {
  api: Api;
  session: Session;
  user: SessionUser;
  /** whether the auth server writes down devices and addresses */
  hosted: boolean;
}

/** What belongs to the person and not to a company. */
export default function AccountPage({ api, session, user, hosted }: AccountPageProps) {
  const t = useTranslate();
  usePageTitle(t('account.title'));
  return (
    <SignFrame
      title={t('account.title')}
      text={t('account.signed_in_as', { email: user.email })}
      aside={
        <p className="sign-other">
          <Link className="text-link" to="/">
            {t('account.back')}
          </Link>
        </p>
      }
    >
      <ChangeEmail session={session} user={user} />
      <ChangePassword session={session} user={user} />
      {user.aal ? <TwoStep session={session} user={user} /> : null}
      <Sessions api={api} session={session} user={user} hosted={hosted} />
    </SignFrame>
  );
}
