import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testEvidenceSchema, type TestEvidence } from '#core/procedure/evidence.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { anySession } from '../../support/random-session/any-session.ts';
import { evidenceOfStory } from '../../support/random-session/evidence-of-story.ts';
import { judgeDeniedSites } from '../../support/random-session/judge-denied-sites.ts';
import { judgeRandomSessions } from '../../support/random-session/judge-random-sessions.ts';

const SESSIONS = 200;

/** `npm run sessions` judges 10,000 of them, or as many as are asked for. */
test('random sessions have the verdict that the decisions give them, and not all of them the same', () => {
  const tally = judgeRandomSessions(SESSIONS, 20261128);
  expect(tally.pass).toBeGreaterThan(SESSIONS / 20);
  expect(tally.fail).toBeGreaterThan(SESSIONS / 20);
  expect(tally.invalid).toBeGreaterThan(SESSIONS / 10);
  expect(tally.conditional_pass).toBeGreaterThan(0);
  expect(tally.conditional_fail).toBeGreaterThan(0);
  expect(tally.no_limit_applies).toBeGreaterThan(0);
});

test('no random session on site has a verdict while one thing of its check-list is denied or left open', () => {
  expect(() => judgeDeniedSites(SESSIONS, 20261129)).not.toThrow();
});

/** One number in the evidence, replaced. */
function spoiled(evidence: TestEvidence, value: number, at: number): TestEvidence {
  const [series] = evidence.series;
  if (series === undefined) return evidence;
  const runs = series.runs.map((run) => {
    if (run.level === null) return run;
    const index = Math.floor(at * run.level.samples.length);
    const samples = run.level.samples.map((one, which) =>
      which === index ? { ...one, levelDb: value } : one,
    );
    return { ...run, level: { ...run.level, samples } };
  });
  return { ...evidence, series: [{ ...series, runs }] };
}

test('a level that is not finite never comes through the door of the evidence', () => {
  fc.assert(
    fc.property(
      anySession.filter((story) => story.runs.some((run) => run.missing !== 'level')),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (story, value, at) => {
        const evidence = spoiled(evidenceOfStory(story), value, at);
        expect(testEvidenceSchema.safeParse(evidence).success).toBe(false);
      },
    ),
    { seed: 20261129, numRuns: 50 },
  );
});

test('the same evidence always has the same judgement, also after it was stored', () => {
  fc.assert(
    fc.property(anySession, (story) => {
      const evidence = evidenceOfStory(story);
      const judgement = judgeTest(evidence);
      const stored = testEvidenceSchema.parse(JSON.parse(JSON.stringify(evidence)));
      expect(judgeTest(stored)).toEqual(judgement);
      expect(JSON.parse(JSON.stringify(judgement))).toEqual(judgement);
    }),
    { seed: 20261130, numRuns: 40 },
  );
});
