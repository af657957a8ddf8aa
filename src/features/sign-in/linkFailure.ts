import { statusOf } from './signInError.ts';

/** Why a link from a mail did not work: it is used up or too old, or the server is not there. */
export function linkFailure(error: unknown): 'link' | 'busy' | 'network' {
  const status = statusOf(error);
  if (status === 429) return 'busy';
  return status !== null && status < 500 ? 'link' : 'network';
}
