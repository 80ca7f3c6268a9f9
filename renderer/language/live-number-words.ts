import type { LiveNumber } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { noValueWord } from '#core/words/no-value-words.ts';

/** A live number as shown: digits, or the word that stands where they would be. */
export interface ShownNumber {
  readonly text: string;
  readonly isValue: boolean;
}

/** Turns a live number into digits or its word; `undefined` is a lost connection. */
export function showLiveNumber(
  number: LiveNumber | undefined,
  decimals: number,
  language: Language,
): ShownNumber {
  if (number === undefined) return { text: noValueWord('no-data', language), isValue: false };
  if (number.state === 'none') return { text: noValueWord(number.why, language), isValue: false };
  return { text: formatNumber(number.value, decimals, language), isValue: true };
}
