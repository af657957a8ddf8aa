import { useTranslate } from '@refinedev/core';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Session } from '@/providers/session.ts';
import type { NewFactor } from '@/providers/sessionUser.ts';
import { CodeForm } from './CodeForm.tsx';
import { useAttempt } from './useAttempt.ts';
import './two-step.css';

interface SetUpProps {
  session: Pick<Session, 'addFactor' | 'confirmCode' | 'removeFactor'>;
  onDone?: () => void;
}

/** A picture for the app on the phone, the same as text for who reads this on that phone, and a code as proof. */
export function SetUp({ session, onDone }: SetUpProps) {
  const t = useTranslate();
  const [factor, setFactor] = useState<NewFactor | null>(null);
  const { attempt, failed, busy } = useAttempt();
  const begin = () => attempt(async () => setFactor(await session.addFactor()));
  const leave = () =>
    attempt(async () => {
      if (factor) await session.removeFactor(factor.id);
      setFactor(null);
    });
  const problem = failed ? <Alert type="error" message={failed} role="alert" /> : null;
  if (!factor) {
    return (
      <div className="two-step">
        {problem}
        <Button type="primary" loading={busy} onClick={() => void begin()}>
          {t('two_step.set_up')}
        </Button>
      </div>
    );
  }
  return (
    <div className="two-step">
      {problem}
      <p>{t('two_step.scan')}</p>
      <img className="two-step-picture" src={factor.picture} alt={t('two_step.picture')} />
      <p>
        {t('two_step.or_type')}{' '}
        <a className="text-link" href={factor.uri}>
          {t('two_step.open_app')}
        </a>
      </p>
      <code className="two-step-secret">{factor.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      <CodeForm session={session} factor={factor.id} submit={t('two_step.confirm')} {...(onDone ? { onDone } : {})} />
      <p className="sign-other">
        <button type="button" className="text-link" disabled={busy} onClick={() => void leave()}>
          {t('actions.cancel')}
        </button>
      </p>
    </div>
  );
}
