import { useLogout } from '@refinedev/core';
import { useCallback } from 'react';
import type { SignOut } from '@/providers/auth.ts';
import { useLeave } from '@/screens/parts/LeaveGuard.tsx';

/** Signs out who asks for it: nothing typed is lost unasked, and then nothing of it stays on this device. */
export function useSignOut(options: Omit<SignOut, 'pressed'> = {}): () => void {
  const { mutate } = useLogout<SignOut>();
  const leave = useLeave();
  const { everywhere } = options;
  return useCallback(
    () => leave(() => mutate({ pressed: true, ...(everywhere ? { everywhere } : {}) })),
    [leave, mutate, everywhere],
  );
}
