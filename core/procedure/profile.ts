import { z } from 'zod';
import { confidenceSchema } from './confidence.ts';
import { geometrySchema, outletsSchema, siteSchema, vehicleStateSchema } from './place-rules.ts';

export type { Confidence } from './confidence.ts';

const bilingualSchema = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const positive = z.number().positive();

/** One figure of a rule with its mark of confidence; null means the text leaves it open (decision 18). */
const figureSchema = z.strictObject({
  value: z.number().nonnegative().nullable(),
  confidence: confidenceSchema,
  clause: z.string().nullable().default(null),
});

/** A speed tolerance: one figure, or one for each group of categories, filled in when the vehicle's category is known. */
const toleranceSchema = figureSchema.extend({
  byCategory: z.strictObject({ L: positive, M: positive, N: positive }).exactOptional(),
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
  'builtOn',
  'vehicleKind',
  'enginePosition',
  'grossVehicleMassKg',
  'ratedPowerKw',
  'powerToMassRatio',
  'certifiedTo',
  'muffler',
  'registrationCountry',
  'activity',
] as const;

/**
 * One comparison over declared vehicle data; an unknown quantity fulfils no condition (decision 19). Days are ISO dates.
 * `differs` holds where a declared name is known not to be the wanted one.
 */
export const conditionSchema = z.strictObject({
  quantity: z.enum(vehicleQuantities),
  comparison: z.enum([
    'at-most',
    'less-than',
    'at-least',
    'more-than',
    'equals',
    'differs',
    'known',
    'unknown',
  ]),
  value: z.union([z.number(), z.string()]).nullable().default(null),
});

/** `fromSpeedRpm` to `toSpeedRpm` is the whole band that counts as held; the target is its middle. */
const targetPieceSchema = z.union([
  z.strictObject({ when: z.array(conditionSchema), factorOfRatedSpeed: positive }),
  z.strictObject({ when: z.array(conditionSchema), speedRpm: positive }),
  z.strictObject({ when: z.array(conditionSchema), from: z.literal('registeredSpeedRpm') }),
  z.strictObject({ when: z.array(conditionSchema), factorOfRedline: positive }),
  z.strictObject({
    when: z.array(conditionSchema),
    smallestOf: z.strictObject({ speedRpm: positive, factorOfMaximumEngineSpeed: positive }),
  }),
  z.strictObject({ when: z.array(conditionSchema), fromSpeedRpm: positive, toSpeedRpm: positive }),
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
  z.strictObject({
    kind: z.literal('absolute'),
    maximumDb: z.number().nullable(),
    /** What of a pass-by test it limits (UN R41-04, annex 3): the urban level, or the one at full throttle. */
    limitedQuantity: z.enum(['Lurban', 'Lwot']).exactOptional(),
    /** Allowed beyond the limit by the rule itself, for the uncertainty of its method. */
    methodToleranceDb: positive.exactOptional(),
    ...limitCommon,
  }),
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
  /** Who answers for the numbers: those of a laboratory's own profile give no verdict without dates of validity. */
  origin: z.enum(['shipped', 'laboratory']).default('shipped'),
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
    /** Mark of the factor where it is another than that of the pieces. */
    unreachableConfidence: confidenceSchema.exactOptional(),
    /** How else than by holding a target the rule has the engine run; left out, a target is held. */
    manner: z.enum(['idle', 'sweep', 'full-throttle']).exactOptional(),
    confidence: confidenceSchema,
    clause: z.string().nullable().default(null),
  }),
  speedTolerancePercent: toleranceSchema,
  approachWithinSeconds: figureSchema,
  holdSeconds: figureSchema,
  /** How slow and even a sweep must be, where the rule says so; a sweep without figures is shown with its own (decision 27). */
  sweep: z
    .strictObject({
      minimumSeconds: figureSchema.exactOptional(),
      maximumSeconds: figureSchema.exactOptional(),
      /** Steepest rise over a quarter of a second. */
      maximumRiseRpmPerSecond: figureSchema.exactOptional(),
    })
    .exactOptional(),
  reading: z.strictObject({
    /** Null where the text does not say: the bench then shows LAFmax. Only the maxima `LAFmax` and `LASmax` can be judged. */
    quantity: z.enum(['LAFmax', 'LASmax', 'LAmax', 'LAF', 'LAS']).nullable(),
    /** `idle`: the steady idle; `sweep`: until the set speed is reached; `run`: from leaving idle to the return to it. */
    window: z.enum(['hold-and-deceleration', 'sweep', 'run', 'idle']).nullable(),
    maximumSampleSpacingMilliseconds: positive.nullable(),
    noteDecimals: z.number().int().min(0).max(2),
    noteRounding: roundingModeSchema,
    /** Mark of how readings are noted where it is another than that of the reading. */
    noteConfidence: confidenceSchema.exactOptional(),
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
    /** The margin is taken from the registered level where there is one (decision 13). */
    relativeTo: z.literal('registered').exactOptional(),
    /** Highest background that the rule allows whatever the reading. */
    maximumLevelDb: positive.exactOptional(),
    withinM: positive.exactOptional(),
    confidence: confidenceSchema,
    clause: z.string().nullable().default(null),
  }),
  wind: z.strictObject({
    maximumMps: positive.nullable(),
    includesGusts: z.boolean(),
    confidence: confidenceSchema,
  }),
  geometry: geometrySchema,
  site: siteSchema.exactOptional(),
  outlets: outletsSchema.exactOptional(),
  vehicleState: vehicleStateSchema.exactOptional(),
  warmUpMinutes: figureSchema.exactOptional(),
  instruments: z.strictObject({
    meterClass: z.union([z.literal(1), z.literal(2)]).nullable(),
    calibratorClass: z.union([z.literal(1), z.literal(2)]).nullable(),
    /** Class that the rule accepts at checks in use; the bench asks for `meterClass` all the same. */
    meterClassInUse: z.literal(2).exactOptional(),
    speedAccuracyPercent: positive.nullable(),
    speedAccuracyRpmBelow1000: positive.exactOptional(),
    /** The vehicle's own rev counter does not do. */
    speedExternal: z.literal(true).exactOptional(),
    meterCertificateMonths: positive.nullable(),
    calibratorCertificateMonths: positive.nullable(),
    /** Mark of the certificates' ages where it is another than that of the classes. */
    certificateConfidence: confidenceSchema.exactOptional(),
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
  /** Whether the laboratory's control charts count; left out, they warn on their own page and judge nothing. */
  controlCharts: z
    .strictObject({
      /** A test is invalid while the chart of its meter and calibrator, or of a reference exhaust, is out of control; else it is noted. */
      outOfControlInvalidates: z.boolean(),
      confidence: confidenceSchema,
      /** By what text the laboratory is held to it. */
      clause: z.string().nullable().default(null),
    })
    .exactOptional(),
  /** Who may sign a test by this procedure; left out, whoever carried it out never authorises it. */
  signing: z
    .strictObject({
      /** One technical manager may carry a test out and authorise it; the papers then say so. */
      selfAuthorisation: z.boolean(),
      confidence: confidenceSchema,
    })
    .exactOptional(),
});

/** A checked procedure profile (see {@link profileSchema}). */
export type Profile = z.output<typeof profileSchema>;
/** A checked limit of a profile. */
export type Limit = Profile['limits'][number];
/** One comparison over declared vehicle data. */
export type Condition = z.output<typeof conditionSchema>;
