import type { EmailDriver } from '@supabase/lite';
import { lineLog } from './log.ts';

/** Mails of a stack without a mail server go to STACK_DIR/log/mail.log, for the person who runs it to read. */
export function mailToLog(dir: string, notify: (line: string) => void): EmailDriver {
  return {
    async send(message) {
      const log = lineLog(dir, 'mail');
      log.line(`to ${message.to}: ${message.subject}\n${message.text ?? message.html ?? ''}\n`);
      log.close();
      notify(`A mail for ${message.to} is in log/mail.log`);
    },
  };
}
