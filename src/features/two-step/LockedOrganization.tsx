import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import { SignedInAs } from '@/features/sign-in/SignedInAs.tsx';
import { SignFrame } from '@/features/sign-in/SignFrame.tsx';
import type { Session } from '@/providers/session.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { SetUp } from './SetUp.tsx';

interface LockedOrganizationProps {
  session: Session;
  user: SessionUser;
  name: string;
}

/** It wants a code at sign-in, and this person has none yet: who has one was asked for it before. The first code opens it. */
export default function LockedOrganization({ session, user, name }: LockedOrganizationProps) {
  const t = useTranslate();
  usePageTitle(t('two_step.title'), name);
  return (
    <SignFrame
      title={t('two_step.title')}
      text={t('two_step.wanted', { name })}
      aside={
        <>
          <p className="sign-other">
            <Link className="text-link" to="/organizations">
              {t('organizations.title')}
            </Link>
          </p>
          <SignedInAs email={user.email} />
        </>
      }
    >
      <SetUp session={session} />
    </SignFrame>
  );
}
