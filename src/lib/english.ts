import en from '@/locales/en.json';
import { fill, type Text } from './text.ts';

type Branch = { [key: string]: string | Branch };

/** For what is said where nobody's language is known: the message of an error in a log. */
export const english: Text = (key, given, text) => {
  const found = key
    .split('.')
    .reduce<string | Branch | undefined>(
      (branch, part) => (typeof branch === 'object' ? branch[part] : undefined),
      en as Branch,
    );
  if (typeof given === 'string') return typeof found === 'string' ? found : given;
  return typeof found === 'string' ? fill(found, given) : (text ?? key);
};
