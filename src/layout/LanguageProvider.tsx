import type { I18nProvider } from '@refinedev/core';
import type { Locale } from 'antd/es/locale';
import english from 'antd/es/locale/en_US';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import en from '@/locales/en.json';
import { createI18n } from '@/providers/i18n.ts';

export const languages = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof languages;

// Figures and dates are written as in the United States in both languages: 3,222.00, not 3222,00.
const tags = { en: 'en-US', es: 'es-US' } satisfies Record<Language, string>;

interface Loaded {
  language: Language;
  i18n: I18nProvider;
  antd: Locale;
}

interface LanguageValue extends Loaded {
  choose: (language: Language) => void;
}

const KEY = 'secg.language';
const LanguageContext = createContext<LanguageValue | null>(null);

export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('useLanguage needs <LanguageProvider>');
  return value;
}

export function preferredLanguage(): Language {
  const wanted = localStorage.getItem(KEY) ?? navigator.language.slice(0, 2);
  return wanted in languages ? (wanted as Language) : 'en';
}

/** English is in the bundle, the others come when somebody wants them. */
export async function loadLanguage(language: Language): Promise<Loaded> {
  if (language === 'es') {
    const [words, antd] = await Promise.all([import('@/locales/es.json'), import('antd/es/locale/es_ES')]);
    const i18n = createI18n({ en, es: words.default }, { locale: 'es', fallback: 'en' });
    return { language, i18n, antd: antd.default };
  }
  return { language, i18n: createI18n({ en }, { locale: 'en', fallback: 'en' }), antd: english };
}

export function LanguageProvider({ initial, children }: { initial: Loaded; children: ReactNode }) {
  const [loaded, setLoaded] = useState(initial);

  useEffect(() => {
    document.documentElement.lang = tags[loaded.language];
  }, [loaded.language]);

  const value = useMemo<LanguageValue>(
    () => ({
      ...loaded,
      choose: (language) => {
        localStorage.setItem(KEY, language);
        // Formats follow the document's language, so it has to be set before the next render reads it.
        loadLanguage(language).then((next) => {
          document.documentElement.lang = tags[language];
          setLoaded(next);
        }, reportError);
      },
    }),
    [loaded],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}
