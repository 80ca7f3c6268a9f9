import * as fc from 'fast-check';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { type Verdict, verdicts } from '#core/verdict/test-judgement.ts';
import { anySession } from './any-session.ts';
import { evidenceOfStory } from './evidence-of-story.ts';
import { expectedVerdict } from './expected-verdict.ts';

/** How many sessions had each verdict. */
export type VerdictTally = Record<Verdict, number>;

/**
 * Judges so many random sessions and compares each verdict with what the decisions say of it.
 * @throws Error with the seed and the smallest session that is judged otherwise
 */
export function judgeRandomSessions(sessions: number, seed: number): VerdictTally {
  const tally: VerdictTally = {
    pass: 0,
    conditional_pass: 0,
    no_limit_applies: 0,
    conditional_fail: 0,
    fail: 0,
    invalid: 0,
  };
  fc.assert(
    fc.property(anySession, (story) => {
      const expected = expectedVerdict(story);
      const { verdict, valid, result } = judgeTest(evidenceOfStory(story));
      if (verdict !== expected) throw new Error(`judged ${verdict} instead of ${expected}`);
      if (valid !== (verdict !== 'invalid') || valid !== (result !== null)) {
        throw new Error(`a result stands beside ${verdict}`);
      }
      tally[verdict] += 1;
    }),
    { seed, numRuns: sessions },
  );
  return tally;
}

/** The tally in one line, best verdict first. */
export function tallyLine(tally: VerdictTally): string {
  return verdicts.map((verdict) => `${verdict} ${tally[verdict]}`).join(', ');
}
