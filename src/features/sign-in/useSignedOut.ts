import { useOnError } from '@refinedev/core';
import { useEffect } from 'react';

/** Requests made outside Refine's own hooks report their error here: an expired session ends in the sign-in page. */
export function useSignedOut(error: unknown): void {
  const { mutate } = useOnError();
  useEffect(() => {
    if (error) mutate(error);
  }, [error, mutate]);
}
