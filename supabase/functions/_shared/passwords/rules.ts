import { COMMON_WORDS } from './words.ts';

export const PASSWORD_MIN = 12;
/** bcrypt looks at no more than 72 bytes, and the auth server refuses what it would not look at. */
const MOST_BYTES = 72;

export type PasswordFault = 'short' | 'long' | 'common';

/** Length is the rule; people count characters, not UTF-16 units. */
export const passwordLength = (password: string): number => [...password].length;

export const longEnough = (password: string): boolean => passwordLength(password) >= PASSWORD_MIN;

/** What is wrong with a new password; `about` is what anybody knows of the person: name and address. */
export function passwordFault(password: string, about: readonly string[] = []): PasswordFault | null {
  if (!longEnough(password)) return 'short';
  if (new TextEncoder().encode(password).length > MOST_BYTES) return 'long';
  return isCommon(password, about) ? 'common' : null;
}

/** Among the first that are tried: few different characters, a run, a short piece repeated, or known words and their trimmings. */
function isCommon(password: string, about: readonly string[]): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < 5 || isRun(lower) || /^(.{1,6})\1+$/u.test(lower)) return true;
  const personal = about.flatMap((text) => letters(text.toLowerCase().replace(/@.*/, '')) || []);
  const known = new Set([...COMMON_WORDS, ...personal]);
  return spellings(lower).some((text) => isMadeOf(text, known, 3));
}

const isRun = (text: string): boolean =>
  [1, -1].some((step) =>
    [...text].slice(1).every((char, i) => {
      const before = text.charCodeAt(i);
      // after the nine comes the nought
      return (
        char.charCodeAt(0) === before + step || (char === '0' && text[i] === '9') || (char === '9' && text[i] === '0')
      );
    }),
  );

const letters = (text: string) => text.normalize('NFD').replace(/[^a-z]/g, '');

const DISGUISES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** The word without digits and signs around and within it, and with those read as the letters they stand for. */
function spellings(lower: string): string[] {
  const inner = lower.replace(/^[^a-z]+|[^a-z]+$/g, '');
  return [letters(lower), letters(inner.replace(/[013457@$!]/g, (sign) => DISGUISES[sign] ?? sign))];
}

/** Whether the text is at most so many of the words, one after the other. */
function isMadeOf(text: string, words: ReadonlySet<string>, most: number): boolean {
  if (words.has(text)) return true;
  if (most === 1) return false;
  for (let at = 1; at < text.length; at++)
    if (words.has(text.slice(0, at)) && isMadeOf(text.slice(at), words, most - 1)) return true;
  return false;
}
