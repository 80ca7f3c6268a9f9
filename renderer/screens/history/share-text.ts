import { formatNumber } from '#core/words/number-format.ts';
import { historyWords } from '#core/words/history-words.ts';
import type { Language } from '#core/words/language.ts';
import { fewestForShare } from './verdict-signs.ts';

/** A whole number as people write it. */
export function countText(count: number, language: Language): string {
  return formatNumber(count, 0, language);
}

/** A number with what it is a part of, `12 dari 40`, and from enough on its share: `12 dari 40 (30 %)`. */
export function shareText(count: number, of: number, language: Language): string {
  const numbers = `${countText(count, language)} ${historyWords.of[language]} ${countText(of, language)}`;
  if (of < fewestForShare) return numbers;
  return `${numbers} (${formatNumber((100 * count) / of, 0, language)} %)`;
}
