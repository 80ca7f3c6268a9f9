import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';

/** A stretch of a run in words: `2,48–4,52 s`. */
export function stretchText(
  { fromSeconds, toSeconds }: { readonly fromSeconds: number; readonly toSeconds: number },
  language: Language,
): string {
  return `${formatNumber(fromSeconds, 2, language)}–${formatNumber(toSeconds, 2, language)} s`;
}
