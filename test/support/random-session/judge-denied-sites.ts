import * as fc from 'fast-check';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import {
  type SiteCheckAnswer,
  type SiteCheckItem,
  siteCheckItems,
} from '#core/procedure/site-check-answer.ts';
import { isBinding, siteChecksOf } from '#core/procedure/site-checks.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { anySession } from './any-session.ts';
import { evidenceOfStory } from './evidence-of-story.ts';

/**
 * Judges so many random sessions on an official site whose check-list confirms everything but one thing that the profile
 * asks for, which is denied or left open. @throws Error with the seed and the smallest session that is not invalid
 */
export function judgeDeniedSites(sessions: number, seed: number): void {
  fc.assert(
    fc.property(anySession, fc.constantFrom(...siteCheckItems), fc.boolean(), (story, spoilt, isDenied) => {
      const evidence = evidenceOfStory({ ...story, mode: 'site' });
      fc.pre(siteChecksOf(evidence).some((check) => isBinding(check) && check.item === spoilt));
      const { verdict } = judgeTest(confirmedBut(evidence, spoilt, isDenied));
      if (verdict !== 'invalid') throw new Error(`judged ${verdict} though ${spoilt} does not hold`);
    }),
    { seed, numRuns: sessions },
  );
}

function confirmedBut(evidence: TestEvidence, spoilt: SiteCheckItem, isDenied: boolean): TestEvidence {
  const siteChecks = siteChecksOf(evidence)
    .filter(({ item }) => isDenied || item !== spoilt)
    .map(({ item }) => ({ item, answer: answerTo(item, spoilt), remark: '' }));
  return { ...evidence, conditions: { ...evidence.conditions, siteChecks } };
}

function answerTo(item: SiteCheckItem, spoilt: SiteCheckItem): SiteCheckAnswer['answer'] {
  return item === spoilt ? 'no' : 'yes';
}
