import { useTranslate } from '@refinedev/core';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Session } from '@/providers/session.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { linkFailure } from './linkFailure.ts';
import { SignFrame } from './SignFrame.tsx';

/** Where the link of a mail leads. A person presses a button: programs that look into mails open links, too. */
export default function ConfirmPage({ session }: { session: Pick<Session, 'confirm'> }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const token = params.get('token_hash');
  const [failed, setFailed] = useState<ReturnType<typeof linkFailure> | null>(token ? null : 'link');
  const [busy, setBusy] = useState(false);
  usePageTitle(t('confirm.title'));

  const confirm = async () => {
    setBusy(true);
    setFailed(null);
    try {
      await session.confirm(params.get('type') ?? 'signup', token ?? '');
      await navigate('/', { replace: true });
    } catch (error) {
      setFailed(linkFailure(error));
      setBusy(false);
    }
  };

  return (
    <SignFrame title={t('confirm.title')} text={t('confirm.text')}>
      {failed ? <Alert type="error" message={t(`confirm.failed.${failed}`)} role="alert" /> : null}
      {failed === 'link' ? null : (
        <Button type="primary" block autoFocus loading={busy} onClick={() => void confirm()}>
          {t('confirm.submit')}
        </Button>
      )}
      <p className="sign-other">
        <Link className="text-link" to="/sign-in">
          {t('sign_in.title')}
        </Link>
      </p>
    </SignFrame>
  );
}
