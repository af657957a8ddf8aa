import type { AuthServer, AuthSession } from './auth-server.ts';

/** Of an account whose address was confirmed by its owner, while somebody else chose the password: that opens nothing any more. */
export async function evict(auth: AuthServer, { access_token }: AuthSession): Promise<void> {
  await auth.update(access_token, { password: nobodysPassword() });
  await auth.signOut(access_token, 'global');
}

const nobodysPassword = () =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
