import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { limited } from '../../support/judged-evidence.ts';
import { type ArrivalOrder, sessionBy, withoutLastMoments } from '../../support/session-by-arrival.ts';

const profile = limited(95);
const inOrder: ArrivalOrder = { latenessOf: () => 0, rankOf: () => 0 };
const told = sessionBy(inOrder, profile);
const judgement = judgeTest(told.evidence);

/** Numbers that follow from a seed and a place, so that a failure can be repeated. */
function chance(seed: number, place: number): number {
  const mixed = Math.imul(seed ^ Math.imul(place + 1, 0x9e3779b1), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

function expectSameRecord(evidence: TestEvidence, ends: typeof told.ends): void {
  expect(judgeTest(evidence)).toEqual(judgement);
  expect(withoutLastMoments(evidence, ends)).toEqual(withoutLastMoments(told.evidence, told.ends));
}

test('the session in the order of its clock passes', () => {
  expect(judgement).toMatchObject({ verdict: 'pass', result: { reportedDb: 93 } });
  expect(told.evidence.series[0]?.runs).toHaveLength(3);
});

test('events of one moment may arrive in any order: the record is the same', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const order: ArrivalOrder = { latenessOf: () => 0, rankOf: (place) => chance(seed, place) };
      const { evidence, ends } = sessionBy(order, profile);
      expect(ends).toEqual(told.ends);
      expectSameRecord(evidence, ends);
    }),
    { seed: 20261201, numRuns: 15 },
  );
});

test('each line may be late by up to 0.4 s, more or less so from moment to moment: the judgement is the same', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      (seed, level, speed) => {
        const lateness = { level, speed, tick: 0 };
        const order: ArrivalOrder = {
          latenessOf: (kind, place) => lateness[kind] * chance(seed, place),
          rankOf: (place) => chance(seed + 1, place),
        };
        expect(judgeTest(sessionBy(order, profile).evidence)).toEqual(judgement);
      },
    ),
    { seed: 20261202, numRuns: 15 },
  );
});
