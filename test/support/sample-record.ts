import { profileSchema } from '#core/procedure/profile.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { TestRecord } from '#core/record/test-record.ts';

const basis = { id: 'Tanpa batas', en: 'No limit' };

/** A small profile that the schema accepts; its figures mean nothing. */
export const sampleProfile: Profile = profileSchema.parse({
  schemaVersion: 1,
  id: 'sample',
  version: '1',
  title: { id: 'Contoh', en: 'Sample' },
  testType: 'stationary',
  legalBasis: basis,
  bindingInIndonesia: false,
  verified: false,
  categories: ['L3'],
  targetSpeed: {
    pieces: [{ when: [], factorOfRatedSpeed: 0.5 }],
    unreachableFactorOfMaximum: null,
    confidence: 'K',
  },
  speedTolerancePercent: { value: 5, confidence: 'K' },
  approachWithinSeconds: { value: null, confidence: 'K' },
  holdSeconds: { value: 1, confidence: 'K' },
  reading: {
    quantity: 'LAFmax',
    window: 'hold-and-deceleration',
    maximumSampleSpacingMilliseconds: null,
    noteDecimals: 1,
    noteRounding: 'half-up',
    confidence: 'K',
  },
  release: { minimumFallRpmPerSecond: null, maximumTimeToIdleSeconds: null, confidence: 'K' },
  runs: { consecutive: 3, perOutlet: true, confidence: 'K' },
  spreadDb: { value: 2, confidence: 'K' },
  aggregate: { runs: 'mean', outlets: 'highest', confidence: 'K' },
  resultRounding: { decimals: 0, mode: 'half-up', confidence: 'K' },
  background: { minimumMarginDb: 10, minimumDurationSeconds: 5, correction: 'none', confidence: 'K' },
  wind: { maximumMps: 5, includesGusts: true, confidence: 'K' },
  geometry: {
    distanceM: 0.5,
    distanceToleranceM: 0.01,
    angleDeg: 45,
    angleToleranceDeg: 5,
    minimumHeightM: 0.2,
    clearRadiusM: 3,
    confidence: 'K',
  },
  instruments: {
    meterClass: 1,
    calibratorClass: 1,
    speedAccuracyPercent: 2,
    meterCertificateMonths: 24,
    calibratorCertificateMonths: 12,
    confidence: 'K',
  },
  calibration: {
    maximumDriftDb: 0.5,
    maximumFluctuationDb: 0.1,
    minimumDurationSeconds: 5,
    maximumFrequencyErrorPercent: 2,
    maximumDistortionPercent: 4,
    confidence: 'K',
  },
  limits: [{ kind: 'none', testType: 'stationary', legalBasis: basis, confidence: 'K' }],
});

const vehicle = {
  plate: 'DK 1234 AB',
  make: 'Honda',
  model: 'CB150R',
  category: 'L3',
  modelYear: 2021,
  displacementCc: 149,
  cylinders: 1,
  strokes: 4,
  ratedSpeedRpm: 9000,
  registeredSpeedRpm: null,
  maximumSpeedAtRestRpm: null,
  registeredLevelDb: null,
  chassisNumber: '',
  owner: '',
} as const;

const conditions = {
  windMps: 1,
  gustMps: 2,
  temperatureC: 30,
  humidityPercent: 70,
  pressureHpa: 1009,
  engineWarm: true,
  geometryConfirmed: true,
  distanceM: 0.5,
  angleDeg: 45,
  heightM: 0.3,
  site: 'Denpasar',
  operator: 'Wayan',
} as const;

/** What a technician would enter: the body of `POST /api/tests`. */
export const samplePreparation = {
  profileId: sampleProfile.id,
  mode: 'workshop',
  levelSource: 'meter-stream',
  vehicle,
  exhaust: { maker: 'Proliner', model: 'TR-1', serialNumber: '', insert: 'fitted', outlets: 1 },
  instruments: { meter: null, calibrator: null, speedSensor: null },
  conditions,
  decision: { rule: 'simple', expandedUncertaintyDb: null },
  calibrator: { levelDb: 94, frequencyHz: 1000, freeFieldCorrectionDb: 0 },
  plusDb: null,
} as const;

/** A record with a result; pass what should differ. */
export function sampleRecord(changes: Partial<TestRecord> = {}): TestRecord {
  return {
    schemaVersion: 1,
    id: 'test-1',
    number: '2026-0001',
    outcome: 'closed',
    startedAt: '2026-11-23T09:00:00+08:00',
    closedAt: '2026-11-23T09:20:00+08:00',
    program: { name: 'Senyap', version: '0.1.0' },
    evidence: {
      schemaVersion: 1,
      mode: 'workshop',
      simulated: true,
      testDate: '2026-11-23',
      profile: sampleProfile,
      vehicle,
      exhaust: samplePreparation.exhaust,
      instruments: samplePreparation.instruments,
      conditions,
      decision: samplePreparation.decision,
      calibrationBefore: null,
      calibrationAfter: null,
      backgroundBefore: null,
      backgroundAfter: null,
      series: [],
    },
    judgement: {
      valid: true,
      reasons: [],
      targetSpeedRpm: 4500,
      series: [],
      backgroundDb: { before: 50.25, after: 51 },
      backgroundMarginDb: 30.5,
      calibrationDriftDb: 0.1,
      result: { unroundedDb: 83.4375, reportedDb: 83 },
      differenceDb: null,
      limit: null,
      verdict: 'no_limit_applies',
      rules: [],
    },
    spectrum: null,
    ...changes,
  };
}
