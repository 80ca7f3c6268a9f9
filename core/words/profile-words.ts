import type { ProfileGap } from '#core/procedure/profile-gaps.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { detailWord } from './detail-words.ts';
import type { InEachLanguage, Language } from './language.ts';

const informative: InEachLanguage<string> = {
  id: 'sekadar informasi, tidak pernah untuk putusan',
  en: 'for information only, never for a verdict',
};

/** That a profile is for information only, in words. */
export function informativeWord(language: Language): string {
  return informative[language];
}

/** What a profile leaves open and what follows from it; null where it leaves nothing open. */
export function gapSentence(gaps: readonly ProfileGap[], language: Language): string | null {
  if (gaps.length === 0) return null;
  const named = gaps.map((gap) => detailWord(gap, language)).join(', ');
  return language === 'id'
    ? `Belum pasti atau tidak disebut dalam naskahnya: ${named}. Tingkat bunyi dilaporkan tanpa putusan, sampai laboratorium mengisinya pada versinya sendiri.`
    : `Unsure or not said in its text: ${named}. The level is reported without a verdict until a laboratory fills it in its own version.`;
}

/** Why there is no target speed, and what to enter. */
export function noTargetSentence({ detail }: Reason, language: Language): string {
  if (detail === null || detail === 'targetSpeed') {
    return language === 'id'
      ? 'Prosedur ini tidak memberi putaran target untuk kendaraan ini.'
      : 'This procedure gives no target speed for this vehicle.';
  }
  const missing = detailWord(detail, language);
  return language === 'id'
    ? `Isi ${missing} untuk menghitung putaran target.`
    : `Enter the ${missing} to work out the target speed.`;
}
