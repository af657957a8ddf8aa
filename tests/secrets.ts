/** Keys that must stand nowhere in what is handed out. */
const SECRETS: Record<string, RegExp> = {
  'secret key of Supabase': /sb_secret_[\w-]{16,}/,
  'signed token': /eyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}/,
  'private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'access key of a cloud': /\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_\w{30,}|\bxox[abp]-\w{10,}/,
};

/** What of them a text holds. */
export const secretsIn = (text: string): string[] =>
  Object.entries(SECRETS).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
