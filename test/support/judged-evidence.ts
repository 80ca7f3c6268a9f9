import type { TestEvidence } from '#core/procedure/evidence.ts';
import { limitSchema, type Profile } from '#core/procedure/profile.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { rideRun } from './ride-builder.ts';
import { buildEvidence, shippedProfile } from './test-record-builder.ts';

/** The method of the good test. */
export const r41 = shippedProfile('un-r41-04-stationary');
const limit = (maximumDb: number, changes: object = {}) =>
  limitSchema.parse({
    kind: 'absolute',
    testType: 'stationary',
    maximumDb,
    legalBasis: { id: 'dasar', en: 'basis' },
    confidence: 'C',
    ...changes,
  });
/** The method with one absolute limit. */
export const limited = (maximumDb: number, changes: object = {}): Profile => ({
  ...r41,
  limits: [limit(maximumDb, changes)],
});

/** A series of flat runs at these levels. */
export function series(
  levels: readonly number[],
  role: 'test' | 'stock' | 'replacement' = 'test',
  outlet = 1,
) {
  return { role, outlet, runs: levels.map((level, index) => rideRun(level, { number: index + 1 })) };
}

/** A good test at 91.4, 92.6 and 93.3 dB against 95 dB; pass what should differ. */
export function evidence(changes: Partial<TestEvidence> = {}): TestEvidence {
  return buildEvidence({ profile: limited(95), series: [series([91.4, 92.6, 93.3])], ...changes });
}

/** The judgement of the good test with changes, and the codes of what rejects. */
export function judged(changes: Partial<TestEvidence> = {}) {
  const found = judgeTest(evidence(changes));
  const rejecting = found.reasons.filter((one) => one.effect === 'rejects').map((one) => one.code);
  return { ...found, rejecting };
}

/** The good conditions with changes. */
export function conditions(changes: Partial<TestEvidence['conditions']>): TestEvidence['conditions'] {
  return { ...evidence().conditions, ...changes };
}

/** The good vehicle with changes. */
export function vehicle(changes: Partial<TestEvidence['vehicle']>): TestEvidence['vehicle'] {
  return { ...evidence().vehicle, ...changes };
}

/** The good instruments with changes of the meter. */
export function meter(
  changes: Partial<NonNullable<TestEvidence['instruments']['meter']>>,
): TestEvidence['instruments'] {
  const { instruments } = evidence();
  if (instruments.meter === null) throw new Error('the built evidence has a meter');
  return { ...instruments, meter: { ...instruments.meter, ...changes } };
}
