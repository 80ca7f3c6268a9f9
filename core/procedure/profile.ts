import { z } from 'zod';

/** C confirmed, C2 confirmed at second hand, K known but not read in the text, U unsure (never enters a verdict). */
export const confidenceSchema = z.enum(['C', 'C2', 'K', 'U']);

const bilingualSchema = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const positive = z.number().positive();

/** One figure of a rule with its mark of confidence; null means the text leaves it open (decision 18). */
const figureSchema = z.strictObject({
  value: z.number().nonnegative().nullable(),
  confidence: confidenceSchema,
  clause: z.string().nullable().default(null),
});

/** Declared vehicle data that a condition may ask for. */
export const vehicleQuantities = [
  'category',
  'ratedSpeedRpm',
  'registeredSpeedRpm',
  'displacementCc',
  'cylinders',
  'strokes',
  'modelYear',
  'registeredLevelDb',
] as const;

/** One comparison over declared vehicle data; an unknown quantity fulfils no condition (decision 19). */
export const conditionSchema = z.strictObject({
  quantity: z.enum(vehicleQuantities),
  comparison: z.enum(['at-most', 'less-than', 'at-least', 'more-than', 'equals', 'known', 'unknown']),
  value: z.union([z.number(), z.string()]).nullable().default(null),
});

const targetPieceSchema = z.union([
  z.strictObject({ when: z.array(conditionSchema), factorOfRatedSpeed: positive }),
  z.strictObject({ when: z.array(conditionSchema), speedRpm: positive }),
  z.strictObject({ when: z.array(conditionSchema), from: z.literal('registeredSpeedRpm') }),
]);

const limitCommon = {
  testType: z.enum(['stationary', 'pass-by']),
  jurisdiction: z.string().nullable().default(null),
  legalBasis: bilingualSchema,
  validFrom: z.iso.date().nullable().default(null),
  validTo: z.iso.date().nullable().default(null),
  when: z.array(conditionSchema).default([]),
  confidence: confidenceSchema,
};

const simpleLimitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), ...limitCommon }),
  z.strictObject({
    kind: z.literal('reference-plus'),
    reference: z.enum(['registered', 'same-session-stock']),
    plusDb: z.number().nullable(),
    ...limitCommon,
  }),
  z.strictObject({ kind: z.literal('absolute'), maximumDb: z.number().nullable(), ...limitCommon }),
]);

/** A limit with its legal basis and test type; a pass-by limit never attaches to a stationary test. */
export const limitSchema = z.union([
  simpleLimitSchema,
  z.strictObject({
    kind: z.literal('smallest-of'),
    items: z.array(simpleLimitSchema).min(2),
    ...limitCommon,
  }),
]);

const roundingModeSchema = z.enum(['half-up', 'floor']);

/** A whole test procedure as data: code knows the kinds of rule, the profile holds the numbers. */
export const profileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  title: bilingualSchema,
  testType: z.enum(['stationary', 'pass-by']),
  legalBasis: bilingualSchema,
  bindingInIndonesia: z.boolean(),
  verified: z.boolean(),
  verifiedAgainst: z.string().nullable().default(null),
  informativeOnly: z.boolean().default(false),
  categories: z.array(z.string()).min(1),
  methodReference: z.string().nullable().default(null),
  /** Order of the series: one for a plain test, stock before replacement for a comparison. */
  series: z
    .array(z.enum(['test', 'stock', 'replacement']))
    .min(1)
    .default(['test']),
  targetSpeed: z.strictObject({
    pieces: z.array(targetPieceSchema),
    unreachableFactorOfMaximum: positive.nullable(),
    confidence: confidenceSchema,
    clause: z.string().nullable().default(null),
  }),
  speedTolerancePercent: figureSchema,
  approachWithinSeconds: figureSchema,
  holdSeconds: figureSchema,
  reading: z.strictObject({
    quantity: z.literal('LAFmax'),
    window: z.literal('hold-and-deceleration'),
    maximumSampleSpacingMilliseconds: positive.nullable(),
    noteDecimals: z.number().int().min(0).max(2),
    noteRounding: roundingModeSchema,
    confidence: confidenceSchema,
    clause: z.string().nullable().default(null),
  }),
  release: z.strictObject({
    minimumFallRpmPerSecond: positive.nullable(),
    maximumTimeToIdleSeconds: positive.nullable(),
    confidence: confidenceSchema,
  }),
  runs: z.strictObject({
    consecutive: z.number().int().positive().nullable(),
    perOutlet: z.boolean(),
    confidence: confidenceSchema,
    clause: z.string().nullable().default(null),
  }),
  spreadDb: figureSchema,
  aggregate: z.strictObject({
    runs: z.enum(['mean', 'highest']),
    outlets: z.literal('highest'),
    confidence: confidenceSchema,
  }),
  resultRounding: z.strictObject({
    decimals: z.number().int().min(0).max(2),
    mode: roundingModeSchema,
    confidence: confidenceSchema,
  }),
  background: z.strictObject({
    minimumMarginDb: z.number().nonnegative().nullable(),
    minimumDurationSeconds: positive,
    correction: z.literal('none'),
    confidence: confidenceSchema,
    clause: z.string().nullable().default(null),
  }),
  wind: z.strictObject({
    maximumMps: positive.nullable(),
    includesGusts: z.boolean(),
    confidence: confidenceSchema,
  }),
  geometry: z.strictObject({
    distanceM: positive.nullable(),
    distanceToleranceM: positive.nullable(),
    angleDeg: positive.nullable(),
    angleToleranceDeg: positive.nullable(),
    minimumHeightM: positive.nullable(),
    clearRadiusM: positive.nullable(),
    confidence: confidenceSchema,
  }),
  instruments: z.strictObject({
    meterClass: z.union([z.literal(1), z.literal(2)]).nullable(),
    calibratorClass: z.union([z.literal(1), z.literal(2)]).nullable(),
    speedAccuracyPercent: positive.nullable(),
    meterCertificateMonths: positive.nullable(),
    calibratorCertificateMonths: positive.nullable(),
    confidence: confidenceSchema,
  }),
  calibration: z.strictObject({
    maximumDriftDb: positive.nullable(),
    maximumFluctuationDb: positive,
    minimumDurationSeconds: positive,
    maximumFrequencyErrorPercent: positive,
    maximumDistortionPercent: positive,
    confidence: confidenceSchema,
    clause: z.string().nullable().default(null),
  }),
  limits: z.array(limitSchema),
});

/** A checked procedure profile (see {@link profileSchema}). */
export type Profile = z.output<typeof profileSchema>;
/** A checked limit of a profile. */
export type Limit = Profile['limits'][number];
/** One comparison over declared vehicle data. */
export type Condition = z.output<typeof conditionSchema>;
/** Mark of confidence of a fact. */
export type Confidence = z.output<typeof confidenceSchema>;
