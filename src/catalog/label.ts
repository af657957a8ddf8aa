// Labels of columns and tables, and their words in a sentence.
import { humanise } from '@shared/label.ts';

export { humanise };

/** "Cost code" amid a sentence is "cost code"; "P&L entry", "SOV line" and "QuickBooks class" keep their capitals. */
export const inSentence = (label: string): string =>
  label.replace(/(?<!\S)\p{Lu}(?=\p{Ll}+(?:[\s-]|$))/gu, (letter) => letter.toLowerCase());

const irregular: Record<string, string> = {
  people: 'person',
  series: 'series',
  news: 'news',
  status: 'status',
  address: 'address',
};

export function singular(name: string): string {
  const cut = name.lastIndexOf('_') + 1;
  const word = name.slice(cut);
  return name.slice(0, cut) + (irregular[word] ?? singularWord(word));
}

/** Word for several rows: "costs" of a table called "Cost ledger" are its cost events. */
export function nounOf(name: string, label: string, labelPlural: string): string {
  const key = (text: string) => text.toLowerCase().replaceAll(' ', '_');
  const isView = name.startsWith('v_');
  return inSentence(isView || singular(key(labelPlural)) === key(label) ? labelPlural : humanise(name));
}

function singularWord(word: string): string {
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}
