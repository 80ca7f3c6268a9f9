import { describe, expect, test } from 'vitest';
import { vehicleSchema } from '#core/procedure/evidence.ts';
import { limitSchema, type Profile } from '#core/procedure/profile.ts';
import { chooseLimit } from '#core/verdict/choose-limit.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');
const common = { testType: 'stationary', legalBasis: { id: 'dasar', en: 'basis' }, confidence: 'C' };
const absolute = (maximumDb: number | null, changes: object = {}) => ({
  ...common,
  kind: 'absolute',
  maximumDb,
  ...changes,
});
const plus = (plusDb: number | null, changes: object = {}) => ({
  ...common,
  kind: 'reference-plus',
  reference: 'registered',
  plusDb,
  ...changes,
});
const none = { ...common, kind: 'none' };
const upTo = (cc: number) => ({
  when: [{ quantity: 'displacementCc', comparison: 'at-most', value: cc }],
});

interface Case {
  readonly vehicle?: object;
  readonly testDate?: string;
  readonly stockReportedDb?: number | null;
}

function chosen(
  limits: readonly object[],
  { vehicle = {}, testDate = '2026-11-23', stockReportedDb = null }: Case = {},
) {
  const profile: Profile = { ...r41, limits: limits.map((limit) => limitSchema.parse(limit)) };
  const found = chooseLimit({ profile, vehicle: vehicleSchema.parse(vehicle), testDate, stockReportedDb });
  return {
    maximumDb: found.applied?.maximumDb ?? null,
    reasons: found.reasons.map((one) => `${one.code} ${one.effect}`),
  };
}

const nothing = (...reasons: string[]) => ({ maximumDb: null, reasons });
const limit = (maximumDb: number, ...reasons: string[]) => ({ maximumDb, reasons });

describe('the limit that applies', () => {
  test('is the first in file order whose conditions are known to be fulfilled', () => {
    const limits = [absolute(91, upTo(80)), absolute(92, upTo(125)), absolute(95)];
    expect(chosen(limits, { vehicle: { displacementCc: 80 } })).toEqual(limit(91));
    expect(chosen(limits, { vehicle: { displacementCc: 125 } })).toEqual(limit(92));
    expect(chosen(limits, { vehicle: { displacementCc: 150 } })).toEqual(limit(95));
    expect(chosen(limits)).toEqual(limit(95));
    expect(chosen(limits.slice(0, 2))).toEqual(nothing());
  });

  test('is none where the file says so first', () => {
    expect(chosen([none, absolute(80)])).toEqual(nothing());
    expect(chosen([])).toEqual(nothing());
  });

  test.each([
    ['2026-01-01', 90],
    ['2026-12-31', 90],
    ['2025-12-31', 99],
    ['2027-01-01', 99],
  ])('on %s is the one in force, first and last day included: %d dB', (testDate, expected) => {
    const dated = absolute(90, { validFrom: '2026-01-01', validTo: '2026-12-31' });
    expect(chosen([dated, absolute(99)], { testDate })).toEqual(limit(expected));
  });

  test('is never one for a moving vehicle', () => {
    const moving = absolute(80, { testType: 'pass-by' });
    expect(chosen([moving])).toEqual(nothing('LIMIT_REFUSED rejects'));
    expect(chosen([moving, none])).toEqual(nothing('LIMIT_REFUSED rejects'));
    expect(chosen([moving, absolute(95)])).toEqual(limit(95, 'LIMIT_REFUSED warns'));
    const hidden = { ...common, kind: 'smallest-of', items: [moving, absolute(95)] };
    expect(chosen([hidden])).toEqual(nothing('LIMIT_REFUSED rejects'));
  });

  test('is never one that is unsure or has no number', () => {
    expect(chosen([absolute(80, { confidence: 'U' })])).toEqual(nothing('PROFILE_INCOMPLETE warns'));
    expect(chosen([absolute(null)])).toEqual(nothing('PROFILE_INCOMPLETE warns'));
    expect(chosen([plus(null)], { vehicle: { registeredLevelDb: 90 } })).toEqual(
      nothing('PROFILE_INCOMPLETE warns'),
    );
    expect(chosen([absolute(80, { confidence: 'U' }), absolute(95)])).toEqual(
      limit(95, 'PROFILE_INCOMPLETE warns'),
    );
  });

  test('is not missed where the profile itself ends with none', () => {
    expect(chosen([plus(null), none])).toEqual(nothing());
  });
});

describe('a limit over a reference', () => {
  test('is the reference plus the difference, in decimal figures', () => {
    expect(chosen([plus(5)], { vehicle: { registeredLevelDb: 90.1 } })).toEqual(limit(95.1));
    expect(chosen([plus(0.2)], { vehicle: { registeredLevelDb: 90.1 } })).toEqual(limit(90.3));
  });

  test('without its reference leaves no limit at all, also where others follow', () => {
    expect(chosen([plus(5)])).toEqual(nothing('REFERENCE_MISSING rejects'));
    expect(chosen([plus(5), absolute(95)])).toEqual(nothing('REFERENCE_MISSING rejects'));
  });

  test('that asks whether the reference is known lets others follow', () => {
    const known = plus(2, { when: [{ quantity: 'registeredLevelDb', comparison: 'known' }] });
    expect(chosen([known, absolute(91)])).toEqual(limit(91));
    expect(chosen([known, absolute(91)], { vehicle: { registeredLevelDb: 88 } })).toEqual(limit(90));
  });

  test('of the stock exhaust takes its reported level', () => {
    const stock = plus(3, { reference: 'same-session-stock' });
    expect(chosen([stock], { stockReportedDb: 88 })).toEqual(limit(91));
    expect(chosen([stock], { vehicle: { registeredLevelDb: 70 } })).toEqual(
      nothing('REFERENCE_MISSING rejects'),
    );
  });
});

describe('the smallest of several', () => {
  const smallest = (...items: object[]) => ({ ...common, kind: 'smallest-of', items });

  test('is the smallest of all of them', () => {
    const limits = [smallest(absolute(105), plus(5))];
    expect(chosen(limits, { vehicle: { registeredLevelDb: 90 } })).toEqual(limit(95));
    expect(chosen(limits, { vehicle: { registeredLevelDb: 103 } })).toEqual(limit(105));
  });

  test('needs every one of them', () => {
    expect(chosen([smallest(absolute(105), plus(5))])).toEqual(nothing('REFERENCE_MISSING rejects'));
    expect(chosen([smallest(absolute(105), absolute(null))])).toEqual(nothing('PROFILE_INCOMPLETE warns'));
    expect(chosen([smallest(absolute(105), absolute(90, { confidence: 'U' }))])).toEqual(
      nothing('PROFILE_INCOMPLETE warns'),
    );
    expect(chosen([smallest(absolute(105), absolute(90, upTo(80)))])).toEqual(
      nothing('PROFILE_INCOMPLETE warns'),
    );
  });
});
