import { type GetSetting, optional } from './env.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export type SendMail = (mail: Mail) => Promise<void>;

/**
 * How a function sends mail: through the SMTP server of the settings, named as GoTrue names them; on the embedded stack to its
 * outbox (MAIL_URL). Null where there is neither: then nothing is sent, and who asked is told.
 */
export function mailerFrom(get: GetSetting, send: typeof fetch): SendMail | null {
  const outbox = optional(get, 'MAIL_URL');
  if (outbox) return (mail) => post(outbox, mail, send);
  const host = optional(get, 'SMTP_HOST');
  if (!host) return null;
  const from = optional(get, 'SMTP_ADMIN_EMAIL');
  if (!from) throw new Error('SMTP_ADMIN_EMAIL must be set with SMTP_HOST: it is who the mails are from');
  const port = Number(optional(get, 'SMTP_PORT') ?? 587);
  const user = optional(get, 'SMTP_USER');
  const server = {
    host,
    port,
    secure: port === 465,
    // a password never goes over an open line
    requireTLS: Boolean(user),
    // a sandboxed function may not ask what its machine is called
    name: 'localhost',
    ...(user ? { auth: { user, pass: optional(get, 'SMTP_PASS') ?? '' } } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  };
  return async ({ to, subject, text }) => {
    const { createTransport } = await import('nodemailer');
    const name = optional(get, 'SMTP_SENDER_NAME') ?? 'SECG ERP';
    await createTransport(server).sendMail({
      from: { name, address: from },
      to: { name: '', address: to },
      subject,
      text,
    });
  };
}

async function post(url: string, mail: Mail, send: typeof fetch): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await send(url, { method: 'POST', headers, body: JSON.stringify(mail) });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`The outbox answers ${answer.status}.`);
}
