import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { mailerFrom } from './mail.ts';

const MAIL = { to: 'greta@example.test', subject: 'Invitación a Acme', text: 'Únase:\n.\nhttps://app.test/x' };
const given = (values: Record<string, string>, send: typeof fetch = fetch) => mailerFrom((name) => values[name], send);

let server: Server | undefined;
afterEach(() => void server?.close());

/** As much of an SMTP server as one mail needs; it offers no encryption. */
async function listen(): Promise<{ port: string; said: string[] }> {
  const said: string[] = [];
  const talk = (socket: Socket) => {
    let isData = false;
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        said.push(line);
        if (isData && line !== '.') continue;
        isData = line === 'DATA';
        socket.write(isData ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  };
  server = createServer(talk);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { port: String((server.address() as { port: number }).port), said };
}

describe('mail of the functions', () => {
  it('is none without settings, and wants to know who it is from', () => {
    expect(given({})).toBeNull();
    expect(() => given({ SMTP_HOST: 'mail.test' })).toThrow('SMTP_ADMIN_EMAIL');
  });

  it('goes through the SMTP server of the settings', async () => {
    const { port, said } = await listen();
    const settings = { SMTP_HOST: '127.0.0.1', SMTP_PORT: port, SMTP_ADMIN_EMAIL: 'office@acme.test' };
    await given({ ...settings, SMTP_SENDER_NAME: 'Acme' })?.(MAIL);
    expect(said).toEqual(
      expect.arrayContaining(['MAIL FROM:<office@acme.test>', 'RCPT TO:<greta@example.test>', 'DATA']),
    );
    expect(said).toContain('From: Acme <office@acme.test>');
    expect(said.join('\n')).toMatch(/^Subject: =\?UTF-8\?/m);
  });

  it('never sends a password over an open line', async () => {
    const { port, said } = await listen();
    const settings = { SMTP_HOST: '127.0.0.1', SMTP_PORT: port, SMTP_ADMIN_EMAIL: 'office@acme.test' };
    await expect(given({ ...settings, SMTP_USER: 'u', SMTP_PASS: 'p' })?.(MAIL)).rejects.toThrow();
    expect(said.join('\n')).not.toMatch(/AUTH|MAIL FROM/);
  });

  it('goes to the outbox of an embedded stack, which says when it could not', async () => {
    const posted: unknown[] = [];
    let status = 204;
    const send = (async (url: string, init: RequestInit) => {
      posted.push([url, JSON.parse(String(init.body))]);
      return new Response(null, { status });
    }) as typeof fetch;
    const mail = given({ MAIL_URL: 'http://inner.test/door/outbox' }, send);
    await mail?.(MAIL);
    expect(posted).toEqual([['http://inner.test/door/outbox', MAIL]]);
    status = 500;
    await expect(mail?.(MAIL)).rejects.toThrow('500');
  });
});
