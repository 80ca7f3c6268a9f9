import type { Language } from '#core/words/language.ts';

const names = {
  id: new Intl.DisplayNames(['id'], { type: 'region' }),
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
};

/** A jurisdiction in words: the country of a code such as `AU-NSW` with its part; any other text as it stands. */
export function regionName(code: string, language: Language): string {
  const [country = '', ...parts] = code.split('-');
  if (!/^[A-Z]{2}$/.test(country)) return code;
  const name = names[language].of(country) ?? country;
  return parts.length === 0 ? name : `${name} (${parts.join('-')})`;
}
