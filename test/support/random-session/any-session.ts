import * as fc from 'fast-check';
import type {
  BackgroundStory,
  CalibrationStory,
  ComparisonStory,
  Hole,
  LevelSource,
  RoundingStory,
  RunStory,
  SessionStory,
  UncertaintyStory,
} from './session-story.ts';

/** Values that fulfil a rule, many of them on its edge, and seldom one that breaks it. */
function mostly<T>(good: readonly T[], bad: readonly T[], weight = 80): fc.Arbitrary<T> {
  return fc.oneof(
    { weight, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
  );
}

/** There once in six times. */
function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

const anyHole = (lengths: readonly number[]): fc.Arbitrary<Hole | null> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.record({
        place: fc.constantFrom<Hole['place']>('before', 'hold', 'fall'),
        lengthMs: fc.constantFrom(...lengths),
        as: fc.constantFrom<Hole['as']>('empty-cells', 'missing-rows'),
      }),
    },
  );

const weightings = {
  frequencyWeighting: mostly<RunStory['frequencyWeighting']>(['A'], ['C', 'Z', null], 100),
  timeWeighting: mostly<RunStory['timeWeighting']>(['F'], ['S', 'I', null], 100),
};

function anyRun(baseCentiDb: number, source: LevelSource, spacingMs: number): fc.Arbitrary<RunStory> {
  const isStream = source === 'meter-stream';
  return fc.record({
    peakCentiDb: fc.integer({ min: baseCentiDb - 102, max: baseCentiDb + 102 }),
    peakPlace: fc.constantFrom<RunStory['peakPlace']>('hold', 'fall'),
    outsideCentiDb: fc.constantFrom(baseCentiDb - 2000, baseCentiDb + 500),
    speedRpm: mostly([3800, 3950, 4000, 4199, 4200], [3000, 3799, 4201, 4300]),
    holdMs: mostly([1000, 1020, 1400], [600, 980]),
    excursionMs: mostly<number | null>([null], [200, 400], 40),
    fallMs: fc.constantFrom(400, 600, 1200),
    endSpeedRpm: mostly([1500, 1650], [1651, 2200]),
    spacingMs: isStream ? mostly([spacingMs], [31, 100]) : fc.constant(spacingMs),
    bunch: isStream ? mostly([1], [2]) : fc.constant(1),
    levelHole: anyHole([200, 240, 260, 400]),
    speedHole: anyHole([200, 300, 320, 500]),
    overload: mostly<RunStory['overload']>([null], ['before', 'hold', 'fall', 'after'], 40),
    underRange: mostly<RunStory['underRange']>([null], ['before', 'hold', 'fall', 'after'], 40),
    ...weightings,
    sound: mostly<RunStory['sound']>(
      [null, 'agrees', 'within-3-percent', 'cannot-tell'],
      ['beyond-3-percent', 'twice'],
    ),
    speedIsHeard: mostly([false], [true]),
    missing: mostly<RunStory['missing']>([null], ['level', 'speed', 'every-level', 'every-speed']),
    cut: mostly<RunStory['cut']>([null], ['OPERATOR_ABORTED', 'INTERRUPTED', 'SIGNAL_DROPOUT']),
    isVoided: mostly([false], [true], 80),
    heardAlong: mostly<RunStory['heardAlong']>(
      ['not-recorded', 'not-recorded', 'untold', 'agrees', 'slips'],
      ['half-for-a-while', 'twice'],
      80,
    ),
  });
}

const anyCalibration = (
  levels: readonly number[],
  offLevels: readonly number[],
): fc.Arbitrary<CalibrationStory | null> =>
  fc.option(
    fc.record<CalibrationStory>({
      levelCentiDb: mostly<number | null>(levels, [null, ...offLevels], 30),
      fluctuationMilliDb: mostly<number | null>([20, 100], [null, 101, 500], 100),
      durationCentiseconds: mostly([500, 1000], [499, 0], 100),
      frequencyDeciHz: mostly<number | null>([null, 9900, 10_000, 10_100], [9899, 10_101, 2500], 100),
      overload: mostly([false], [true], 100),
    }),
    { freq: 80 },
  );

const anyBackground = (lowestCentiDb: number): fc.Arbitrary<BackgroundStory | null> =>
  fc.option(
    fc.record<BackgroundStory>({
      levelCentiDb: fc.oneof(
        { weight: 20, arbitrary: fc.integer({ min: 4000, max: 6500 }) },
        { weight: 1, arbitrary: fc.integer({ min: lowestCentiDb - 1030, max: lowestCentiDb - 950 }) },
      ),
      values: mostly([100, 120], [0, 50, 99], 100),
      overload: mostly([false], [true], 100),
      ...weightings,
    }),
    { freq: 80 },
  );

const anyRounding: fc.Arbitrary<RoundingStory> = fc.record<RoundingStory>({
  noteDecimals: fc.constantFrom(0, 1, 1),
  noteRounding: fc.constantFrom('half-up', 'floor'),
  aggregate: fc.constantFrom('mean', 'highest'),
  resultDecimals: fc.constantFrom(0, 1),
  resultRounding: fc.constantFrom('half-up', 'floor'),
});

const anyUncertainty: fc.Arbitrary<UncertaintyStory> = fc.record<UncertaintyStory>({
  from: fc.constantFrom('declared', 'budget'),
  deciDb: fc.integer({ min: 5, max: 30 }),
  correlation: fc.constantFrom(0, 1, null),
});

const anyLaboratory = mostly<SessionStory['laboratory']>(
  [
    null,
    null,
    { validFrom: '2026-11-23', validTo: '2026-11-23' },
    { validFrom: '2020-01-01', validTo: '2030-01-01' },
  ],
  [
    { validFrom: '2026-11-24', validTo: '2030-01-01' },
    { validFrom: '2020-01-01', validTo: '2026-11-22' },
    { validFrom: null, validTo: '2030-01-01' },
    { validFrom: '2020-01-01', validTo: null },
  ],
  20,
);

/** Sources with the spacings that they have. */
const anySource: fc.Arbitrary<Pick<SessionStory, 'source'> & { readonly spacingMs: number }> =
  fc.constantFrom(
    ...[20, 20, 20, 25, 30, 50, 100].map((spacingMs) => ({ source: 'meter-stream' as const, spacingMs })),
    ...[10, 20].map((spacingMs) => ({ source: 'waveform' as const, spacingMs })),
    ...[50, 100, 200].map((spacingMs) => ({ source: 'meter-maximum' as const, spacingMs })),
  );

function sessionAbout(
  baseCentiDb: number,
  calibratedCentiDb: number,
  { source, spacingMs }: { readonly source: LevelSource; readonly spacingMs: number },
): fc.Arbitrary<SessionStory> {
  const isSlow = source === 'meter-stream' && spacingMs > 30;
  const runs = fc.array(anyRun(baseCentiDb, source, spacingMs), { minLength: 3, maxLength: 6, size: 'max' });
  const drifted = [-50, -10, 0, 30, 50].map((drift) => calibratedCentiDb + drift);
  return fc.record<SessionStory>({
    mode: isSlow ? mostly(['workshop'], ['site']) : fc.constantFrom('site', 'site', 'workshop'),
    rounding: anyRounding,
    limit: mostly<SessionStory['limit']>(
      ['absolute', 'absolute', 'registered-plus', 'smallest-of'],
      ['none', 'pass-by', 'unsure'],
      15,
    ),
    source: fc.constant(source),
    registeredDeciDb: mostly<number | null>(
      [0, 10, 20, 35].map((above) => Math.round(baseCentiDb / 10) + above - 30),
      [null],
      20,
    ),
    plusDeciDb: fc.constantFrom(0, 15, 30, 50),
    laboratory: anyLaboratory,
    comparison: seldom(
      fc.record<ComparisonStory>({ stockRuns: runs, plusDeciDb: fc.integer({ min: -20, max: 40 }) }),
    ),
    secondOutlet: seldom(runs),
    limitDeciDb: fc.integer({
      min: Math.round(baseCentiDb / 10) - 15,
      max: Math.round(baseCentiDb / 10) + 45,
    }),
    unsureRule: mostly<SessionStory['unsureRule']>([null], ['calibration', 'reading', 'resultRounding']),
    rule: fc.constantFrom('simple', 'simple', 'guarded', 'four-way'),
    uncertainty: anyUncertainty,
    runs,
    calibrationBefore: anyCalibration([calibratedCentiDb], [9249, 9551]),
    calibrationAfter: anyCalibration(drifted, [calibratedCentiDb - 51, calibratedCentiDb + 51, 9249, 9551]),
    backgroundBefore: anyBackground(baseCentiDb),
    backgroundAfter: anyBackground(baseCentiDb),
    windDeciMps: mostly<number | null>([0, 18, 50], [null, 51, 90]),
    gustDeciMps: mostly<number | null>([null, 26, 50], [51, 120]),
    geometryConfirmed: mostly<boolean | null>([true], [null, false]),
    distanceMm: mostly<number | null>([null, 490, 500, 510], [489, 511, 700], 100),
    angleDeciDeg: mostly<number | null>([null, 400, 450, 500], [399, 501], 100),
    heightMm: mostly<number | null>([null, 200, 320], [199, 50], 100),
    meterClass: mostly<1 | 2 | null>([1], [2, null]),
    calibratorClass: mostly<1 | 2 | null>([1], [2, null]),
    meterCertificate: mostly<string | null>(
      ['2024-11-23', '2026-03-02', '2026-11-23'],
      [null, '2024-11-22', '2026-11-24'],
    ),
    calibratorCertificate: mostly<string | null>(
      ['2025-11-23', '2026-03-02', '2026-11-23'],
      [null, '2025-11-22', '2026-11-24'],
    ),
    category: mostly<string | null>(['L3'], [null, 'L', 'M1', 'L5']),
    ratedSpeedRpm: mostly<number | null>([8000], [null], 100),
    outlets: mostly([1, 1, 1, 1, 1, 1, 1, 2], [3], 100),
  });
}

/** Any session: most rules fulfilled, many on their edge, a few broken. */
export const anySession: fc.Arbitrary<SessionStory> = fc
  .tuple(
    fc.integer({ min: 8200, max: 9900 }),
    fc.constantFrom(9250, 9390, 9400, 9400, 9400, 9410, 9550),
    anySource,
  )
  .chain(([baseCentiDb, calibratedCentiDb, levels]) => sessionAbout(baseCentiDb, calibratedCentiDb, levels));
