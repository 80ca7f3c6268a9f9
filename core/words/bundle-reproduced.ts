import type { Verdict } from '#core/verdict/test-judgement.ts';
import type { InEachLanguage } from './language.ts';
import { formatAsGiven } from './number-format.ts';
import { verdictText } from './verdict-words.ts';

/** Whether judging the files of a bundle again gives what its record says. */
export function reproducedSentence(recorded: {
  readonly verdict: Verdict;
  readonly reportedDb: number | null;
  readonly reproduced: boolean;
}): InEachLanguage<string> {
  const { verdict, reportedDb, reproduced } = recorded;
  const inWords = (language: 'id' | 'en'): string =>
    verdictText(verdict, language).word +
    (reportedDb === null ? '' : `, ${formatAsGiven(reportedDb, language)} dB(A)`);
  return reproduced
    ? {
        id: `Sama dengan rekaman pengujian dalam paket ini (${inWords('id')}).`,
        en: `The same as the record in this bundle (${inWords('en')}).`,
      }
    : {
        id: `BERBEDA dari rekaman pengujian dalam paket ini (${inWords('id')}).`,
        en: `NOT THE SAME as the record in this bundle (${inWords('en')}).`,
      };
}
