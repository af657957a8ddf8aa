import type { AuthProvider } from '@refinedev/core';
import type { QueryClient } from '@tanstack/react-query';
import { forgetDrafts } from '@/lib/drafts.ts';
import { forgetRecents } from '@/lib/recent.ts';
import type { Session } from './session.ts';

export const SIGN_IN = '/sign-in';

interface Credentials {
  email: string;
  password: string;
  name?: string;
}

export interface SignOut {
  /** by a person, and not because the session has ended */
  pressed?: boolean;
  /** on all devices */
  everywhere?: boolean;
}

function forgetOnDevice(user: string): void {
  forgetDrafts(user);
  forgetRecents(user);
}

export function createAuthProvider(
  session: Session,
  {
    queryClient,
    forget = forgetOnDevice,
  }: { queryClient: Pick<QueryClient, 'clear'>; forget?: (user: string) => void },
): AuthProvider {
  const signedOut = { success: true, redirectTo: SIGN_IN };
  return {
    async login({ email, password }: Credentials) {
      try {
        await session.signIn(email, password);
        return { success: true };
      } catch (error) {
        return { success: false, error: error as Error };
      }
    },
    async register({ email, password, name }: Credentials) {
      try {
        await session.signUp(email, password, name);
        return { success: true };
      } catch (error) {
        return { success: false, error: error as Error };
      }
    },
    async logout({ pressed = false, everywhere = false }: SignOut = {}) {
      const user = session.user();
      await session.signOut({ everywhere });
      // a session that merely ended is begun again, and what was typed in it is still there
      if (user && pressed) forget(user.id);
      // Refine forgets only who it was, not what he saw (refinedev/refine#7168)
      queryClient.clear();
      return signedOut;
    },
    /** Runs at every change of address: local, no request. Row security is what protects the data. */
    async check() {
      return session.user() ? { authenticated: true } : { authenticated: false, logout: true, redirectTo: SIGN_IN };
    },
    async getIdentity() {
      return session.user();
    },
    /** A 401 that arrives here has had its second try with a new token (lib/api.ts). */
    async onError(error: { statusCode?: number }) {
      return error.statusCode === 401 ? { logout: true, redirectTo: SIGN_IN } : {};
    },
  };
}
