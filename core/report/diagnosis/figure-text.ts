import type { Language } from '#core/words/language.ts';
import { formatNumber } from '#core/words/number-format.ts';

/** A figure with one decimal, or a dash where there is none. */
export function figureText(value: number | null, language: Language): string {
  return value === null ? '–' : formatNumber(value, 1, language);
}
