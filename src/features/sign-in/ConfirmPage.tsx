import { useTranslate } from '@refinedev/core';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { Session } from '@/providers/session.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { SignFrame } from './SignFrame.tsx';
import { useMailLink } from './useMailLink.ts';

/** Where the link of a mail leads. A person presses a button: programs that look into mails open links, too. */
export default function ConfirmPage({ session }: { session: Pick<Session, 'confirm'> }) {
  const t = useTranslate();
  const { failed, wait, busy, use } = useMailLink();
  usePageTitle(t('confirm.title'));

  return (
    <SignFrame title={t('confirm.title')} text={t('confirm.text')}>
      {failed ? <Alert type="error" message={wait ?? t(`confirm.failed.${failed}`)} role="alert" /> : null}
      {failed === 'link' ? null : (
        <Button
          type="primary"
          block
          autoFocus
          loading={busy}
          onClick={() => void use((token, type) => session.confirm(type ?? 'signup', token))}
        >
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
