import { useTranslate } from '@refinedev/core';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Session } from '@/providers/session.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';
import { SetUp } from './SetUp.tsx';
import { useAdded } from './useAdded.ts';
import { useAttempt } from './useAttempt.ts';

interface TwoStepProps {
  session: Pick<Session, 'addFactor' | 'confirmCode' | 'removeFactor'>;
  user: SessionUser;
}

/** Of the account: whether a code is asked for after the password. */
export function TwoStep({ session, user: { factors = [] } }: TwoStepProps) {
  const t = useTranslate();
  const added = useAdded();
  const { attempt, failed, busy } = useAttempt();
  const [done, setDone] = useState<'on' | 'off' | null>(null);
  const remove = (id: string) =>
    attempt(async () => {
      await session.removeFactor(id);
      setDone('off');
    });
  return (
    <section className="account-part" aria-labelledby="account-two-step">
      <h2 id="account-two-step">{t('two_step.title')}</h2>
      <p className="muted">{t('two_step.text')}</p>
      {done ? <Alert type="success" message={t(`two_step.done.${done}`)} role="status" /> : null}
      {failed ? <Alert type="error" message={failed} role="alert" /> : null}
      {factors.length === 0 ? (
        <SetUp session={session} onDone={() => setDone('on')} />
      ) : (
        <ul className="sessions">
          {factors.map(({ id, at }) => (
            <li key={id}>
              <p>{added(at)}</p>
              <Popconfirm
                title={t('two_step.remove_title')}
                description={t('two_step.remove_text')}
                okText={t('two_step.remove')}
                cancelText={t('actions.cancel')}
                onConfirm={() => void remove(id)}
              >
                <Button size="small" loading={busy}>
                  {t('two_step.remove')}
                </Button>
              </Popconfirm>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
