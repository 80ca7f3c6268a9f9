import { testEvidenceSchema } from '#core/procedure/evidence.ts';
import type { RunEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { Reason } from '#core/procedure/reason.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { RecordedSpectrum, TestRecord } from '#core/record/test-record.ts';
import { judgeOutcome } from '#core/record/judge-outcome.ts';
import type { AppliedLimit, SeriesJudgement, TestJudgement } from '#core/verdict/test-judgement.ts';
import { backgroundTrack, calibrationEvidence, courseTimes, runEvidence } from './test-track-builder.ts';
import type { RunCourse } from './test-track-builder.ts';

/** A shipped profile, which must exist. */
export function shippedProfile(id: string, category = 'L3'): Profile {
  const profile = profileLibrary.find(id, category);
  if (profile === null) throw new Error(`There is no profile "${id}".`);
  return profile;
}

/** Evidence of a good stationary test by UN R41-04 with three runs; pass what should differ. */
export function buildEvidence(changes: Partial<TestEvidence> = {}): TestEvidence {
  return testEvidenceSchema.parse({
    schemaVersion: 1,
    mode: 'site',
    simulated: false,
    testDate: '2026-11-23',
    profile: shippedProfile('un-r41-04-stationary'),
    vehicle: {
      plate: 'R 1234 XX',
      make: 'Motor Contoh',
      model: 'MC 150',
      category: 'L3',
      modelYear: 2024,
      displacementCc: 149,
      cylinders: 1,
      strokes: 4,
      ratedSpeedRpm: 8000,
      chassisNumber: 'MH1CONTOH0000147',
      owner: 'Bengkel Contoh',
    },
    exhaust: { maker: 'Contoh', model: 'R2', serialNumber: 'R2-0147', insert: 'fitted', outlets: 1 },
    instruments: {
      meter: {
        driver: 'generic-line',
        name: 'Meter contoh kelas 1',
        serialNumber: 'M-308',
        class: 1,
        certificateNumber: 'SK-2026-118',
        certificateDate: '2026-03-02',
      },
      calibrator: {
        name: 'Kalibrator contoh',
        serialNumber: 'K-77',
        class: 1,
        certificateNumber: 'SK-2026-119',
        certificateDate: '2026-03-02',
      },
      speedSensor: { name: 'Jepit busi', serialNumber: 'P-5' },
    },
    conditions: {
      windMps: 1.8,
      gustMps: 2.6,
      temperatureC: 29.5,
      humidityPercent: 68,
      pressureHpa: 1009,
      engineWarm: true,
      geometryConfirmed: true,
      distanceM: 0.5,
      angleDeg: 45,
      heightM: 0.32,
      site: 'Lapangan uji Purbalingga',
      operator: 'Teknisi Contoh',
    },
    decision: {},
    calibrationBefore: calibrationEvidence(),
    calibrationAfter: calibrationEvidence({ levelDb: 94.1 }),
    backgroundBefore: backgroundTrack(58.3),
    backgroundAfter: backgroundTrack(58.9),
    series: [
      {
        role: 'test',
        runs: [85.6, 86, 85.8].map((maximumDb, index) => runEvidence(index + 1, { maximumDb })),
      },
    ],
    ...changes,
  });
}

/** A reason with its figures; what is not said is none. */
export function buildReason(code: Reason['code'], changes: Partial<Reason> = {}): Reason {
  return {
    code,
    place: 'run',
    effect: 'rejects',
    measured: null,
    required: null,
    unit: '',
    detail: null,
    ...changes,
  };
}

/** A hand-written judgement of an invented run; it says nothing about the real judge. */
export function buildRunJudgement(
  number: number,
  course: Partial<RunCourse> = {},
  changes: Partial<RunJudgement> = {},
): RunJudgement {
  const { holdStart, holdEnd, idleAgain } = courseTimes(course);
  const maximumDb = course.maximumDb ?? 86.2;
  return {
    number,
    valid: true,
    reasons: [],
    LAFmaxDb: maximumDb,
    notedDb: Math.round(maximumDb * 10) / 10,
    holdMaximumDb: maximumDb - 0.5,
    decelerationMaximumDb: maximumDb,
    obtainedBy: 'meter-stream',
    sampleSpacingMilliseconds: 20,
    possibleShortfallDb: 0.69,
    window: { holdStartSeconds: holdStart, holdEndSeconds: holdEnd, endSeconds: idleAgain },
    holdSeconds: course.holdSeconds ?? 1.8,
    minimumSpeedRpm: 3988,
    maximumSpeedRpm: 4012,
    idleSpeedRpm: 1500,
    release: { fallRpmPerSecond: 2083, timeToIdleSeconds: 1.2 },
    ...changes,
  };
}

/** One run as measured beside what a hand-written judge says of it. */
export interface BuiltRun {
  readonly evidence: RunEvidence;
  readonly judgement: RunJudgement;
}

/** A run with both halves; `reasons` that reject make it invalid. */
export function buildRun(
  number: number,
  course: Partial<RunCourse> = {},
  reasons: readonly Reason[] = [],
): BuiltRun {
  const valid = reasons.every((reason) => reason.effect === 'warns');
  return {
    evidence: runEvidence(number, course),
    judgement: buildRunJudgement(number, course, { valid, reasons }),
  };
}

/** One series with its hand-written result. */
export function buildSeries(
  role: SeriesJudgement['role'],
  runs: readonly BuiltRun[],
  changes: Partial<SeriesJudgement> = {},
): { readonly evidence: TestEvidence['series'][number]; readonly judgement: SeriesJudgement } {
  const counted = runs.filter((run) => run.judgement.valid).slice(-3);
  const noted = counted.flatMap(({ judgement }) => (judgement.notedDb === null ? [] : [judgement.notedDb]));
  const mean = noted.reduce((sum, level) => sum + level, 0) / Math.max(1, noted.length);
  const complete = noted.length === 3;
  return {
    evidence: { role, outlet: 1, runs: runs.map((run) => run.evidence) },
    judgement: {
      role,
      outlet: 1,
      runs: runs.map((run) => run.judgement),
      countedRuns: complete ? counted.map((run) => run.judgement.number) : [],
      spreadDb: complete ? Math.max(...noted) - Math.min(...noted) : null,
      unroundedDb: complete ? mean : null,
      reportedDb: complete ? Math.round(mean) : null,
      reasons: [],
      ...changes,
    },
  };
}

/** A limit built on a reference, with its number worked out. */
export function buildReferenceLimit(changes: Partial<AppliedLimit> = {}): AppliedLimit {
  return {
    limit: {
      kind: 'reference-plus',
      reference: 'registered',
      plusDb: 5,
      testType: 'stationary',
      jurisdiction: null,
      legalBasis: { id: 'Kesepakatan dengan pelanggan', en: 'Agreement with the client' },
      validFrom: null,
      validTo: null,
      when: [],
      confidence: 'C',
    },
    maximumDb: 89,
    referenceDb: 84,
    rule: 'simple',
    expandedUncertaintyDb: null,
    ...changes,
  };
}

const rules: TestJudgement['rules'] = [
  {
    rule: 'speed',
    met: true,
    measured: 0.3,
    required: 5,
    unit: '%',
    clause: 'R41-04 lamp. 3 butir 2',
    confidence: 'K',
  },
  { rule: 'hold', met: true, measured: 1.8, required: 1, unit: 's', clause: null, confidence: 'K' },
  {
    rule: 'release',
    met: 'not-required',
    measured: 2083,
    required: null,
    unit: 'rpm/s',
    clause: null,
    confidence: 'K',
  },
  { rule: 'sampling', met: true, measured: 20, required: 30, unit: 'ms', clause: null, confidence: 'K' },
  { rule: 'runs', met: true, measured: 3, required: 3, unit: 'runs', clause: null, confidence: 'K' },
  { rule: 'spread', met: true, measured: 0.4, required: 2, unit: 'dB', clause: null, confidence: 'K' },
  { rule: 'background', met: true, measured: 26.7, required: 10, unit: 'dB', clause: null, confidence: 'C' },
  {
    rule: 'calibration-drift',
    met: true,
    measured: 0.1,
    required: 0.5,
    unit: 'dB',
    clause: null,
    confidence: 'K',
  },
  { rule: 'wind', met: true, measured: 2.6, required: 5, unit: 'm/s', clause: null, confidence: 'K' },
  {
    rule: 'geometry',
    met: 'unknown',
    measured: null,
    required: null,
    unit: '',
    clause: null,
    confidence: 'K',
  },
];

const nominalBands = [
  25, 31.5, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500,
  3150, 4000, 5000, 6300, 8000, 10000, 12500, 16000,
];

/** A spectrum with a hump at the firing frequency, one band that could not be measured, and a background. */
export function buildSpectrum(runNumber = 1): RecordedSpectrum {
  return {
    runNumber,
    thirdOctave: nominalBands.map((nominalHz, index) => ({
      nominalHz,
      levelDb: nominalHz === 16000 ? null : 82 - Math.abs(index - 6) * 1.6 + Math.sin(index * 2.1) * 2.5,
      backgroundDb: 52 - index * 0.9 + Math.cos(index) * 1.5,
    })),
  };
}

/** What a built record can differ in. */
export interface RecordChanges {
  readonly record?: Partial<Omit<TestRecord, 'evidence' | 'judgement'>>;
  readonly evidence?: Partial<Omit<TestEvidence, 'series'>>;
  readonly judgement?: Partial<Omit<TestJudgement, 'series'>>;
  readonly series?: readonly ReturnType<typeof buildSeries>[];
}

/** A whole record with a hand-written judgement: for papers and pages, never for testing the judge. */
export function buildTestRecord(changes: RecordChanges = {}): TestRecord {
  const series = changes.series ?? [
    buildSeries('test', [
      buildRun(1, { maximumDb: 85.6 }),
      buildRun(2, { maximumDb: 86.8, holdSeconds: 0.6 }, [
        buildReason('HOLD_TOO_SHORT', { measured: 0.6, required: 1, unit: 's' }),
      ]),
      buildRun(3, { maximumDb: 86 }),
      buildRun(4, { maximumDb: 85.8 }),
    ]),
  ];
  const last = series.at(-1)?.judgement;
  const unroundedDb = last?.unroundedDb ?? null;
  return {
    schemaVersion: 1,
    id: '0b7e6a52-8d0e-4d4c-9f57-2f1d0f5a0147',
    number: '2026-0147',
    outcome: 'closed',
    startedAt: '2026-11-23T09:41:00+07:00',
    closedAt: '2026-11-23T10:06:30+07:00',
    program: { name: 'Senyap', version: '0.1.0' },
    spectrum: buildSpectrum(),
    ...changes.record,
    evidence: buildEvidence({ ...changes.evidence, series: series.map((one) => one.evidence) }),
    judgement: {
      valid: true,
      reasons: [],
      targetSpeedRpm: 4000,
      backgroundDb: { before: 58.3, after: 58.9 },
      backgroundMarginDb: 26.7,
      calibrationDriftDb: 0.1,
      result: unroundedDb === null ? null : { unroundedDb, reportedDb: Math.round(unroundedDb) },
      differenceDb: null,
      limit: null,
      verdict: unroundedDb === null ? 'invalid' : 'no_limit_applies',
      rules,
      ...changes.judgement,
      series: series.map((one) => one.judgement),
    },
  };
}

/** A record of evidence as the real judge sees it. */
export function buildJudgedRecord(
  evidence: TestEvidence = buildEvidence(),
  changes: Partial<Omit<TestRecord, 'evidence' | 'judgement'>> = {},
): TestRecord {
  const record = buildTestRecord({ record: changes });
  return { ...record, evidence, judgement: judgeOutcome(evidence, record.outcome) };
}
