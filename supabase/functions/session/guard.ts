import { Problem } from '../_shared/http/problem.ts';
import { authenticate, type Caller } from '../_shared/http/supabase.ts';
import type { Env } from './env.ts';

/** Neither a form nor a script of another site can send both. */
export function checkOrigin(request: Request, env: Env): void {
  const isOurs = env.origins.has(request.headers.get('origin') ?? '');
  if (isOurs && request.headers.get('x-requested-with') === 'secg') return;
  throw new Problem(403, 'foreign_request', 'Only the app itself may ask this.');
}

/** Little here is done with a token, but one that comes along is genuine or the request is refused. */
export async function checkToken(request: Request, env: Env): Promise<Caller | null> {
  const authorization = request.headers.get('authorization');
  if (authorization === null || authorization === `Bearer ${env.anonKey}`) return null;
  return authenticate(request, env);
}
