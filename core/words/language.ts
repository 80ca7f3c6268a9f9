/** A language people are spoken to in: Bahasa Indonesia first. */
export type Language = 'id' | 'en';

/** All languages, for choosers and checks. */
export const languages: readonly Language[] = ['id', 'en'];

/** One set of words per language: a missing language is a compile error. */
export type InEachLanguage<Words> = Readonly<Record<Language, Words>>;

/** True if the text names a language the bench speaks. */
export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}
