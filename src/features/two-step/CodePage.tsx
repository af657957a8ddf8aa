import { useTranslate } from '@refinedev/core';
import { Select } from 'antd';
import { useState } from 'react';
import { SignedInAs } from '@/features/sign-in/SignedInAs.tsx';
import { SignFrame } from '@/features/sign-in/SignFrame.tsx';
import type { Session } from '@/providers/session.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { CodeForm } from './CodeForm.tsx';
import { useAdded } from './useAdded.ts';
import './two-step.css';

interface CodePageProps {
  session: Session;
  user: SessionUser;
}

/** The second step of signing in. The router goes on where the person was going as soon as the session has it. */
export default function CodePage({ session, user: { email, factors = [] } }: CodePageProps) {
  const t = useTranslate();
  const added = useAdded();
  const [chosen, setChosen] = useState(factors[0]?.id ?? '');
  usePageTitle(t('two_step.title'));
  return (
    <SignFrame title={t('two_step.title')} text={t('two_step.ask')} aside={<SignedInAs email={email} />}>
      {factors.length > 1 ? (
        <Select
          className="code-app"
          aria-label={t('two_step.which')}
          value={chosen}
          onChange={setChosen}
          options={factors.map(({ id, at }) => ({ value: id, label: added(at) }))}
        />
      ) : null}
      <CodeForm session={session} factor={chosen} submit={t('sign_in.submit')} />
    </SignFrame>
  );
}
