import { useGetLocale, useTranslate } from '@refinedev/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useSignedOut } from '@/features/sign-in/useSignedOut.ts';
import { useSignOut } from '@/features/sign-in/useSignOut.ts';
import type { Api } from '@/lib/api.ts';
import { momentText } from '@/lib/dates.ts';
import type { Session } from '@/providers/session.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { endSession, loadSessions, type OwnSession } from './sessions.ts';

interface SessionsProps {
  api: Api;
  session: Pick<Session, 'id'>;
  user: SessionUser;
  hosted: boolean;
}

/** Times are those of this device: a person is signed in, not a company. */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function Sessions({ api, session, user, hosted }: SessionsProps) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({ queryKey: ['sessions', user.id], queryFn: () => loadSessions(api) });
  const end = useMutation({ mutationFn: (id: string) => endSession(api, id), onSettled: () => refetch() });
  const signOut = useSignOut({ everywhere: true });
  useSignedOut(error ?? end.error);

  return (
    <section className="account-part" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t('account.sessions.title')}</h2>
      <p className="muted">{t('account.sessions.text')}</p>
      {hosted ? null : <p className="muted">{t('account.sessions.plain')}</p>}
      {end.isSuccess ? <Alert type="success" message={t('account.sessions.ended')} role="status" /> : null}
      {end.error ? <Alert type="error" message={t('account.sessions.not_ended')} role="alert" /> : null}
      {error && !data ? (
        <ErrorState
          compact
          title={t('account.sessions.failed')}
          details={error.message}
          detailsLabel={t('states.details')}
          retryLabel={t('states.retry')}
          onRetry={() => void refetch()}
        />
      ) : null}
      {!data && !error ? <CardsSkeleton count={2} label={t('states.loading')} /> : null}
      {data ? (
        <ul className="sessions">
          {data.map((one) => (
            <li key={one.id}>
              <Line one={one} />
              {one.id === session.id() ? (
                <strong>{t('account.sessions.this')}</strong>
              ) : (
                <Button
                  size="small"
                  loading={end.isPending && end.variables === one.id}
                  onClick={() => end.mutate(one.id)}
                >
                  {t('account.sessions.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <Button danger onClick={signOut}>
        {t('account.sessions.everywhere')}
      </Button>
    </section>
  );
}

function Line({ one: { device, address, began_at, used_at } }: { one: OwnSession }) {
  const t = useTranslate();
  const locale = useGetLocale()() ?? 'en';
  const at = (moment: string) => momentText(moment, ZONE, locale);
  const where = [device, address].filter(Boolean).join(', ');
  return (
    <div>
      {where ? <p>{where}</p> : null}
      <p>{t('account.sessions.used', { at: at(used_at) })}</p>
      <p className="muted">{t('account.sessions.began', { at: at(began_at) })}</p>
    </div>
  );
}
