import type { RouterProvider } from '@refinedev/core';
import { useCallback } from 'react';
import { useLocation } from 'react-router';

/**
 * Where a person is, for the hooks of Refine. Its own binding compares the address with four routes of every resource, anew
 * in each hook, to guess what is always said here, and puts what stands in the address into every request.
 */
export const useParse: NonNullable<RouterProvider['parse']> = () => {
  const { pathname } = useLocation();
  return useCallback(() => ({ pathname, params: {} }), [pathname]);
};
