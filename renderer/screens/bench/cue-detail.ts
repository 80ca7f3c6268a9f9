import type { Interruption } from '#core/procedure/course.ts';
import { formatClock } from '#core/words/date-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { reasonSentence } from '#core/words/reason-words.ts';
import type { SteadyTest } from '../../door/live-feed.ts';

/** What stands under the cue's sentence: since when it is paused, after a rejected run the reason and what to do, else nothing. */
export function cueDetail(test: SteadyTest, language: Language): string | null {
  if (test.pause !== null) return pauseDetail(test.pause, language);
  if (test.cue !== 'REPEAT') return null;
  if (test.step === 'runs') {
    const rejected = test.runs.at(-1)?.judgement?.reasons.find((reason) => reason.effect === 'rejects');
    return rejected === undefined ? null : reasonSentence(rejected, language);
  }
  const reason = test.judgement.reasons.find((found) => found.place === test.step);
  return reason === undefined ? null : reasonSentence(reason, language);
}

function pauseDetail({ from, reason }: Interruption, language: Language): string {
  const since = `${pageWords.pause.since[language]} ${formatClock(from, language)}`;
  return reason === undefined ? since : `${since}: ${reason}`;
}
