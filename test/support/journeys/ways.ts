import type { Page } from 'playwright-core';
import type { Language } from '#core/words/language.ts';
import { keyboardHand, pointerHand, type Hand } from './hand.ts';

/** One way in which a person goes through the page: in a language, with the pointer or with the keyboard alone. */
export interface Way {
  readonly language: Language;
  readonly locale: string;
  /** For the names of tests. */
  readonly by: string;
  readonly handOf: (page: Page) => Hand;
}

const clicks = { by: 'clicks', handOf: pointerHand } as const;
const keys = { by: 'the keyboard alone', handOf: keyboardHand } as const;

/** In Bahasa Indonesia by clicks, in English by the keyboard alone: what all tests show. */
export const oppositeWays: readonly [Way, Way] = [
  { language: 'id', locale: 'id-ID', ...clicks },
  { language: 'en', locale: 'en-GB', ...keys },
];

/** Both languages, each by clicks and by the keyboard alone. */
export const allWays: readonly Way[] = [
  ...oppositeWays,
  { language: 'id', locale: 'id-ID', ...keys },
  { language: 'en', locale: 'en-GB', ...clicks },
];

/** Somebody at a page: what they work it with and what they read. */
export interface Traveller {
  readonly page: Page;
  readonly hand: Hand;
  readonly language: Language;
}

/** A person in front of a page, who turns it to their language first, whatever stands on it. */
export async function turnedTo(page: Page, { language, handOf }: Way): Promise<Traveller> {
  const hand = handOf(page);
  const toEnglish = page.getByRole('button', { name: /: EN$/ });
  const toIndonesian = page.getByRole('button', { name: /: ID$/ });
  await toEnglish.or(toIndonesian).waitFor();
  const other = language === 'en' ? toEnglish : toIndonesian;
  if (await other.isVisible()) await hand.press(other);
  return { page, hand, language };
}
