// What the answers of the function `session`, and the tokens in them, say of the person.

export interface SessionUser {
  id: string;
  email: string;
  name: string;
  /** asked for and not confirmed yet */
  newEmail?: string;
  /** with a code besides the password, or without; absent where the server knows no codes (capabilities.mfa) */
  aal?: 'aal1' | 'aal2';
  /** authenticator apps whose codes count, where the server knows codes */
  factors?: Factor[];
}

export interface Factor {
  id: string;
  /** when it was set up */
  at: string;
}

/** What an authenticator app is shown. */
export interface NewFactor {
  id: string;
  picture: string;
  secret: string;
  uri: string;
}

/** The password was right, and there is a second step. */
export const awaitsCode = ({ aal, factors = [] }: SessionUser): boolean => aal === 'aal1' && factors.length > 0;

/** What the function answers; the cookie comes beside it. */
export interface Answer {
  access_token: string;
  expires_in: number;
  user: {
    id: string;
    email?: string;
    new_email?: string;
    user_metadata?: Record<string, unknown>;
    factors?: { id: string; factor_type: string; status: string; created_at: string }[];
  };
}

/** What tabs of one browser tell each other. */
export interface Known {
  token: string;
  /** milliseconds since 1970 */
  expires: number;
  user: SessionUser;
}

export function knownOf({ access_token: token, expires_in, user }: Answer, now: number, mfa: boolean): Known {
  const { id, email = '', new_email, user_metadata: metadata } = user;
  const name = typeof metadata?.full_name === 'string' && metadata.full_name.trim() ? metadata.full_name : email;
  return {
    token,
    expires: now + expires_in * 1000,
    user: { id, email, name, ...(new_email ? { newEmail: new_email } : {}), ...(mfa ? stepsOf(token, user) : {}) },
  };
}

function stepsOf(token: string, { factors = [] }: Answer['user']): Required<Pick<SessionUser, 'aal' | 'factors'>> {
  const counts = factors.filter(({ factor_type, status }) => factor_type === 'totp' && status === 'verified');
  return {
    aal: claimsOf(token).aal === 'aal2' ? 'aal2' : 'aal1',
    factors: counts.map(({ id, created_at: at }) => ({ id, at })),
  };
}

export function claimsOf(token: string): { session_id?: string; aal?: string } {
  return JSON.parse(atob(token.split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/') ?? ''));
}
