import type { Language } from '#core/words/language.ts';
import type { RiderValues } from '#host/http/contract.ts';
import { showLiveNumber } from '../../language/live-number-words.ts';

/** The live engine speed with its unit, or the words for none. */
export function speedWords(values: RiderValues | null, language: Language): string {
  const shown = showLiveNumber(values?.speedRpm, 0, language);
  return shown.isValue ? `${shown.text} rpm` : shown.text;
}
