import type { Mail } from '../_shared/http/mail.ts';

/** What the database says of an invitation, once: nobody can look its secret up later. */
export interface Invited {
  id: string;
  token: string;
  expires_at: string;
  email: string;
  organization: string;
  invited_by: string;
}

interface Words {
  subject: string;
  text: string;
}

const WORDS: Record<string, Words> = {
  en: {
    subject: 'Invitation to {organization}',
    text: `{who} invites you to {organization} on SECG ERP.

Join: {link}

The link is for {email} alone and works until {until}. You did not expect it? Then there is nothing to do.`,
  },
  es: {
    subject: 'Invitación a {organization}',
    text: `{who} le invita a {organization} en SECG ERP.

Unirse: {link}

El enlace es solo para {email} y sirve hasta el {until}. ¿No lo esperaba? Entonces no hay nada que hacer.`,
  },
};

/** In the language of who invites: that of the other is not known. Names are one line each, and no address of their own. */
export function invitationMail({ token, expires_at, ...invited }: Invited, origin: string, language: string): Mail {
  const known = language.slice(0, 2) in WORDS ? language.slice(0, 2) : 'en';
  const { subject, text } = WORDS[known] as Words;
  const until = new Intl.DateTimeFormat(known, { dateStyle: 'long', timeZone: 'UTC' });
  const values: Record<string, string> = {
    organization: plain(invited.organization),
    who: plain(invited.invited_by),
    email: invited.email,
    link: `${origin}/invitations/${token}`,
    until: until.format(new Date(expires_at)),
  };
  const fill = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return { to: invited.email, subject: fill(subject), text: fill(text) };
}

/** A company that calls itself by an address of its own would have us send a link to it. */
const plain = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/(\w)(:\/\/|\.(?=\w))/g, '$1 ')
    .trim()
    .slice(0, 80);
