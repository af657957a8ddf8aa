import { signInFailure } from '@/features/sign-in/signInError.ts';

const WRONG: readonly unknown[] = ['mfa_verification_failed', 'mfa_challenge_expired'];

/** What went wrong with a code; who tried too often is told so elsewhere (waitText). */
export function codeFailure(error: unknown): 'wrong' | 'refused' | 'network' {
  if (WRONG.includes((error as { code?: unknown }).code)) return 'wrong';
  return signInFailure(error) === 'network' ? 'network' : 'refused';
}
