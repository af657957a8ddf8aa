import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { outboxPage } from './outbox.ts';

function shown(mail: { to: string; subject: string; text: string }): string {
  let page = '';
  const response = { writeHead: () => {}, end: (text: string) => (page = text) };
  outboxPage(() => [{ at: '2026-11-27T12:00:00.000Z', ...mail }], { send: async () => undefined })(
    {} as IncomingMessage,
    response as unknown as ServerResponse,
  );
  return page;
}

test('a mail is text, whatever is written in it, and its addresses are links', () => {
  const payload = '<img src=x onerror=alert(1)>';
  const page = shown({ to: payload, subject: payload, text: `${payload}\nhttps://app.test/confirm?a=1&b="2"` });
  expect(page).not.toContain('<img');
  expect(page).toContain('<a href="https://app.test/confirm?a=1&amp;b=&quot;2&quot;">');
});
