import words from '@/locales/en.pages.json';
import { addWords } from '@/providers/i18n.ts';

// English is in what everybody loads first, except what only pages made by hand say. Other languages come whole.
addWords(words);
