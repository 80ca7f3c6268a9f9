import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { InEachLanguage, Language } from '#core/words/language.ts';
import { recall, remember } from '../parts/remembered.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'id', choose: () => undefined });

function languageOfLastVisit(): Language {
  return recall('language') === 'en' ? 'en' : 'id';
}

/** Keeps the chosen language for the whole page and for the next start; Bahasa Indonesia at first, or what is handed in. */
export function LanguageProvider(properties: { readonly children: ReactNode; readonly first?: Language }) {
  const { children, first } = properties;
  const [language, setLanguage] = useState<Language>(() => first ?? languageOfLastVisit());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose: (next) => {
        remember('language', next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The chosen language and how to change it. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

/** Picks the words of the chosen language. */
export function useSay(): (words: InEachLanguage<string>) => string {
  const { language } = useLanguage();
  return (words) => words[language];
}
