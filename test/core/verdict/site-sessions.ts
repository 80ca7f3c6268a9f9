import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { SiteCheckAnswer, SiteCheckItem } from '#core/procedure/site-check-answer.ts';
import { siteChecksOf } from '#core/procedure/site-checks.ts';
import { conditions, evidence, meter, r41, series } from '../../support/judged-evidence.ts';
import { method } from './boundary-sessions.ts';

type Answer = SiteCheckAnswer['answer'];

/** The good test with its site check-list: all confirmed but for what is said; null leaves an item open. */
export function checked(
  answers: Partial<Record<SiteCheckItem, Answer | null>>,
  changes: Partial<TestEvidence> = {},
): Partial<TestEvidence> {
  const whole = evidence(changes);
  const siteChecks = siteChecksOf(whole).flatMap(({ item }) => {
    const answer = answers[item] === undefined ? 'yes' : answers[item];
    return answer === null ? [] : [{ item, answer, remark: '' }];
  });
  return {
    ...changes,
    conditions: conditions({ ...changes.conditions, engineWarm: null, geometryConfirmed: null, siteChecks }),
  };
}

/** A profile that asks for so many minutes of warm-up, at an engine that ran for others. */
export function warmedFor(minutes: number): Partial<TestEvidence> {
  return {
    ...method({ warmUpMinutes: { value: 15, confidence: 'C', clause: null } }),
    conditions: conditions({ warmUpMinutes: minutes }),
  };
}

/** A class 2 meter where class 1 is asked, at a check in use that the profile lets have class 2, or not. */
export function class2InUse(inUse: boolean, meterClassInUse: boolean): Partial<TestEvidence> {
  const instruments = { ...r41.instruments, ...(meterClassInUse && { meterClassInUse: 2 as const }) };
  return {
    ...method({ instruments }),
    instruments: meter({ class: 2 }),
    conditions: conditions({ inUse }),
  };
}

/** The good test with a speed sensor of this accuracy, where 2 % is asked for. */
export function sensing(accuracyPercent: number): Partial<TestEvidence> {
  const { instruments } = evidence();
  if (instruments.speedSensor === null) throw new Error('the built evidence has a speed sensor');
  return { instruments: { ...instruments, speedSensor: { ...instruments.speedSensor, accuracyPercent } } };
}

/** Two outlets so far apart, of one silencer or not, with a series at the first alone. */
export function outletsApart(outletSpacingM: number, sameSilencer = true): Partial<TestEvidence> {
  return {
    exhaust: { ...evidence().exhaust, outlets: 2, outletSpacingM, sameSilencer },
    series: [series([92, 92, 92])],
  };
}
