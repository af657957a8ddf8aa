import type { Factor } from './auth-server.ts';

/** What GoTrue writes into its tokens as `aal`. */
export type Level = 'aal1' | 'aal2';

export const CODE = '123456';
/** Of somebody else. */
export const FOREIGN = '00000000-0000-4000-8000-0000000000ff';
const CHALLENGE = 'c0ffee00-0000-4000-8000-000000000000';
const refusal = (status: number, error_code: string) =>
  Response.json({ code: status, error_code, msg: 'a sentence of the auth server' }, { status });

/** The second factor as GoTrue has it, for one account. */
export class FakeFactors {
  /** of each session, by the number of its tokens */
  readonly levels = new Map<string, Level>();
  readonly list: Factor[] = [];

  /** As a user shows them: not at all when there are none. */
  get shown(): { factors?: Factor[] } {
    return this.list.length > 0 ? { factors: this.list.map((factor) => ({ ...factor })) } : {};
  }

  /** One that counts. */
  add(): string {
    const id = this.enroll('');
    (this.list.at(-1) as Factor).status = 'verified';
    return id;
  }

  private enroll(friendly_name: string): string {
    const id = `00000000-0000-4000-8000-00000000000${this.list.length + 1}`;
    this.list.push({
      id,
      factor_type: 'totp',
      status: 'unverified',
      friendly_name,
      created_at: '2026-11-27T12:00:00Z',
    });
    return id;
  }

  answer(call: string, body: Record<string, unknown>, token: string, begin: () => { user: object }): Response {
    const isStrong = this.levels.get(token) === 'aal2';
    if (call === 'POST /factors') {
      if (!isStrong && this.list.some(({ status }) => status === 'verified')) return refusal(403, 'insufficient_aal');
      if (body.factor_type !== 'totp') return refusal(400, 'validation_failed');
      // the name of one that was begun and left is taken, too
      const name = String(body.friendly_name ?? '');
      if (this.list.some(({ friendly_name }) => friendly_name === name))
        return refusal(422, 'mfa_factor_name_conflict');
      const uri = `otpauth://totp/x?issuer=${body.issuer ?? 'the address of the site'}`;
      const totp = { qr_code: '<svg fill="#000"/>', secret: 'ABCDEFGH', uri };
      return Response.json({ id: this.enroll(name), type: 'totp', totp });
    }
    const [, method, id, action] = /^(\w+) \/factors\/([^/]+)(?:\/(\w+))?$/.exec(call) ?? [];
    const factor = this.list.find((one) => one.id === id);
    if (!factor) return refusal(404, 'mfa_factor_not_found');
    if (method === 'DELETE') {
      if (factor.status === 'verified' && !isStrong) return refusal(422, 'insufficient_aal');
      this.list.splice(this.list.indexOf(factor), 1);
      for (const known of this.levels.keys()) this.levels.set(known, 'aal1');
      return Response.json({ id });
    }
    if (action === 'challenge') return Response.json({ id: CHALLENGE, type: 'totp', expires_at: 1 });
    if (body.challenge_id !== CHALLENGE) return refusal(404, 'mfa_challenge_not_found');
    if (body.code !== CODE) return refusal(422, 'mfa_verification_failed');
    // with the person as he was before
    const session = begin();
    factor.status = 'verified';
    return Response.json(session);
  }
}
