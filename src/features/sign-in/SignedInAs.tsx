import { useTranslate } from '@refinedev/core';
import { useSignOut } from './useSignOut.ts';

/** Under a page without a shell: whose it is, and the way out. */
export function SignedInAs({ email }: { email: string }) {
  const t = useTranslate();
  const signOut = useSignOut();
  return (
    <p className="sign-other">
      {t('organizations.signed_in_as', { email })}{' '}
      <button type="button" className="text-link" onClick={signOut}>
        {t('shell.sign_out')}
      </button>
    </p>
  );
}
