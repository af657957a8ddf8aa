import { unauthorized } from '../_shared/http/supabase.ts';
import { attempt } from '../_shared/http/throttle.ts';
import { json } from './answer.ts';
import { objectOf } from './body.ts';
import type { Call } from './handler.ts';
import { type Invited, invitationMail } from './invitation-mail.ts';

/** The functions of the database are called by the one who asks, with what he sends; the mail is what is added to their answer. */
const inviting = (rpc: string) => async (call: Call) => {
  const { request, env, caller } = call;
  if (!caller) throw unauthorized();
  const { language, ...args } = await objectOf(request);
  await attempt(env, 'invite-address', call.network);
  const invited = (await caller.rpc(rpc, args)) as Invited;
  const { id, token, expires_at } = invited;
  return json({ id, token, expires_at, mail: await mailed(call, invited, String(language ?? 'en')) });
};

export const invite = inviting('invite_member');
export const resend = inviting('resend_invitation');

/** The invitation is there, whether its mail goes out or not: the link can be handed over otherwise. */
async function mailed({ request, env }: Call, invited: Invited, language: string): Promise<'sent' | 'failed' | 'none'> {
  if (!env.sendMail) return 'none';
  try {
    await env.sendMail(invitationMail(invited, request.headers.get('origin') ?? '', language));
    return 'sent';
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    const failure = { level: 'error', function: 'session', invitation: invited.id, failed: 'to mail it', error: name };
    console.error(JSON.stringify(failure));
    return 'failed';
  }
}
