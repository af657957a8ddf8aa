import { describe, expect, it, vi } from 'vitest';
import { answer, browser, type Reply } from './session.fixture.ts';
import { awaitsCode } from './sessionUser.ts';

describe('a second step', () => {
  const factor = { id: 'f1', factor_type: 'totp', status: 'verified', created_at: '2026-11-27T12:00:00Z' };
  const begun = { ...factor, id: 'f2', status: 'unverified' };
  const phone = { ...factor, id: 'f3', factor_type: 'phone' };
  const stepped = (aal: string | null, factors: object[] = [], more: object = {}): Reply => {
    const token = `head.${btoa(JSON.stringify({ session_id: 's1', ...(aal ? { aal } : {}) }))}.x`;
    const { body } = answer();
    return { status: 200, body: { ...body, access_token: token, user: { ...body.user, factors }, ...more } };
  };

  it('is awaited after the password of who has one that counts, and taken with its code', async () => {
    const { open, calls } = browser(
      [stepped('aal1', [begun, factor, phone]), stepped('aal2', [factor])],
      undefined,
      true,
    );
    const session = open();
    const changes = vi.fn();
    await session.signIn('ann@x.test', 'secret');
    session.subscribe(changes);
    expect(session.user()).toMatchObject({ aal: 'aal1', factors: [{ id: 'f1', at: factor.created_at }] });
    expect(session.user() && awaitsCode(session.user() as never)).toBe(true);
    await session.confirmCode('f1', '123456');
    expect(session.user()).toMatchObject({ aal: 'aal2' });
    expect(session.user() && awaitsCode(session.user() as never)).toBe(false);
    expect(changes).toHaveBeenCalledOnce();
    expect(calls().at(-1)).toBe('POST /functions/v1/session/code');
  });

  it('is set up and taken away, and the session goes on with what comes back', async () => {
    const made = { id: 'f2', picture: 'data:image/svg+xml;utf-8,x', secret: 'ABCD', uri: 'otpauth://totp/x' };
    const { open, calls } = browser(
      [stepped(null), stepped('aal1', [begun], { factor: made }), stepped('aal1')],
      undefined,
      true,
    );
    const session = open();
    await session.signIn('ann@x.test', 'secret');
    expect(session.user()).toMatchObject({ aal: 'aal1', factors: [] });
    expect(await session.addFactor()).toEqual(made);
    expect(session.user()).toMatchObject({ aal: 'aal1', factors: [] });
    await session.removeFactor('f2');
    expect(calls().slice(1)).toEqual([
      'POST /functions/v1/session/factors',
      'DELETE /functions/v1/session/factors?factor=f2',
    ]);
  });

  it('is no word of, where the configuration knows none', async () => {
    const { open } = browser([stepped('aal1', [factor])]);
    const session = open();
    await session.signIn('ann@x.test', 'secret');
    expect(session.user()).toEqual({ id: 'u1', email: 'ann@x.test', name: 'Ann Lee' });
  });
});
