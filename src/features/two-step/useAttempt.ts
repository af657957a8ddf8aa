import { useTranslate } from '@refinedev/core';
import { useState } from 'react';
import { waitText } from '@/features/sign-in/signInError.ts';
import { codeFailure } from './codeFailure.ts';

/** Work that the server may refuse, and what to say then. */
export function useAttempt() {
  const t = useTranslate();
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailed(null);
    try {
      await work();
    } catch (error) {
      setFailed(waitText(t, error) ?? t(`two_step.failed.${codeFailure(error)}`));
    } finally {
      setBusy(false);
    }
  };
  return { attempt, failed, busy };
}
