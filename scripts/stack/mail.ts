import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmailDriver } from '@supabase/lite';

export interface Mail {
  at: string;
  to: string;
  subject: string;
  text: string;
}

const file = (dir: string) => join(dir, 'outbox.jsonl');
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** A mail of supabase/templates as text: paragraphs, and links written out. */
function plain(html: string): string {
  return html
    .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2: $1')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** Mails of a stack without a mail server stay in STACK_DIR, for the person who runs it to read. */
export function mailToOutbox(dir: string, notify: (line: string) => void): EmailDriver {
  return {
    async send({ to, subject, text, html }) {
      const mail: Mail = { at: new Date().toISOString(), to, subject, text: html ? plain(html) : (text ?? '') };
      appendFileSync(file(dir), `${JSON.stringify(mail)}\n`, { mode: 0o600 });
      notify(`A mail for ${to} is in the outbox`);
    },
  };
}

/** The last ones first. */
export function readOutbox(dir: string): Mail[] {
  const lines = existsSync(file(dir)) ? readFileSync(file(dir), 'utf8').trim().split('\n').filter(Boolean) : [];
  return lines.map((line) => JSON.parse(line) as Mail).reverse();
}
