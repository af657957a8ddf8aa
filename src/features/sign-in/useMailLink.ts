import { useTranslate } from '@refinedev/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { statusOf, waitText } from './signInError.ts';

/** What is wrong with the password, or the code beside it, and not with the link. */
const PASSWORD: Record<string, 'wrong' | 'lost' | 'code'> = {
  invalid_credentials: 'wrong',
  other_password: 'lost',
  code_needed: 'code',
  mfa_verification_failed: 'code',
};

/** Why a link from a mail did not work: it is used up or too old, or the server is not there. */
function failureOf(error: unknown): 'link' | 'network' | 'wrong' | 'lost' | 'code' {
  const known = PASSWORD[String((error as { code?: unknown }).code)];
  if (known) return known;
  const status = statusOf(error);
  return status !== null && status < 500 && status !== 429 ? 'link' : 'network';
}

/** What a link from a mail is used up with, and home afterwards. One without its token does not work from the beginning. */
export function useMailLink(home: () => string = () => '/') {
  const t = useTranslate();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const token = params.get('token_hash');
  const [failed, setFailed] = useState<ReturnType<typeof failureOf> | null>(token ? null : 'link');
  const [wait, setWait] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const use = async (work: (token: string) => Promise<unknown>) => {
    setBusy(true);
    setFailed(null);
    try {
      await work(token ?? '');
      await navigate(home(), { replace: true });
    } catch (error) {
      setFailed(failureOf(error));
      setWait(waitText(t, error));
      setBusy(false);
    }
  };
  return { failed, wait, busy, use };
}
