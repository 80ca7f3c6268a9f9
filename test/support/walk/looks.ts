import type { Page } from 'playwright-core';
import type { Language } from '#core/words/language.ts';
import type { ThemeName } from '../../../renderer/theme/tokens.ts';

/** Sizes of the screens that the page has to stand on: a small notebook, a large screen, a 10-inch tablet held upright. */
export const screenSizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 800, height: 1280 },
] as const;

/** The button of a language: on the bench's pages, and on the verifier that stands alone. */
const languageButtons = { id: /^Language: ID$|^Bahasa Indonesia$/, en: /^Bahasa: EN$|^English$/ } as const;

/** Switches the language by its button, as a person does, without losing anything. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.getByRole('button', { name: languageButtons[language] }).click();
}

/** Has the page take on a theme as when another window chose it, without loading anything anew. */
export async function chooseTheme(page: Page, theme: ThemeName): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('senyap.theme', JSON.stringify(chosen));
    window.dispatchEvent(new StorageEvent('storage', { key: 'senyap.theme' }));
  }, theme);
  await page.locator(`html[data-theme=${theme}]`).waitFor();
}
