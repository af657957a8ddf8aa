import type { EmailDriver } from '@supabase/lite';
import type { Mail } from '../mail.ts';
import { readBody } from './body.ts';
import type { Handler } from './respond.ts';

const MOST = 100;
const LIMIT = 64 * 1024;
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
const linked = (text: string) =>
  escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

const article = ({ at, to, subject, text }: Mail) => `<article>
<h2>${escapeHtml(subject)}</h2>
<p>To ${escapeHtml(to)}, <time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time></p>
<pre>${linked(text)}</pre>
</article>`;

const page = (mails: Mail[]) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox</title>
<style>:root{color-scheme:light dark;font:14px/1.5 system-ui}body{max-width:44rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #8884;padding:.5rem 0}h2{font-size:1rem;margin:.5rem 0 0}p{margin:0;opacity:.7}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}</style></head>
<body><h1>Outbox</h1>${mails.slice(0, MOST).map(article).join('\n') || '<p>No mail has been sent yet.</p>'}</body></html>`;

/** What an embedded stack would have sent. The links in it are keys to accounts, so it says to nobody where they were read. */
export function outboxPage(read: () => Mail[], driver: EmailDriver): Handler {
  return async (request, response) => {
    // a mail of a function
    if (request.method === 'POST') {
      const { to, subject, text } = JSON.parse((await readBody(request, LIMIT)).toString()) as Omit<Mail, 'at'>;
      await driver.send({ to, subject, text });
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(page(read()));
  };
}
