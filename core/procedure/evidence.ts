import { z } from 'zod';
import { budgetChoiceSchema } from './budget-choice.ts';
import { controlStandingSchema } from './control-standing.ts';
import { courseFields } from './course.ts';
import { microphoneCorrectionSchema } from './microphone-correction.ts';
import { exhaustSchema } from './exhaust.ts';
import { letterheadSchema } from './letterhead.ts';
import { orderSchema } from './order.ts';
import { photosSchema } from './photo.ts';
import { profileSchema } from './profile.ts';
import { siteChecksSchema } from './site-check-answer.ts';

export { exhaustSchema } from './exhaust.ts';

const text = z.string();
const number = z.number();

/** What was declared of the vehicle; null is "not declared" and fulfils no condition. */
export const vehicleSchema = z.strictObject({
  plate: text.default(''),
  make: text.default(''),
  model: text.default(''),
  category: text.nullable().default(null),
  modelYear: number.int().nullable().default(null),
  displacementCc: number.positive().nullable().default(null),
  cylinders: number.int().positive().nullable().default(null),
  strokes: z
    .union([z.literal(2), z.literal(4)])
    .nullable()
    .default(null),
  /** S of the rules: speed of rated maximum net power. */
  ratedSpeedRpm: number.positive().nullable().default(null),
  registeredSpeedRpm: number.positive().nullable().default(null),
  /** Highest speed reachable at rest, where it was measured. */
  maximumSpeedAtRestRpm: number.positive().nullable().default(null),
  /** Recorded stationary level of the type, if the papers carry one. */
  registeredLevelDb: number.nullable().default(null),
  chassisNumber: text.default(''),
  owner: text.default(''),
  /** Day of manufacture, ISO date. */
  builtOn: z.iso.date().exactOptional(),
  /** Kind by which foreign rules set limits within a category; mopeds in the Japanese classes. */
  vehicleKind: z
    .enum(['two-wheeler', 'moped-class-1', 'moped-class-2', 'passenger-car', 'kei', 'truck'])
    .exactOptional(),
  enginePosition: z.enum(['rear', 'not-rear']).exactOptional(),
  grossVehicleMassKg: number.positive().exactOptional(),
  ratedPowerKw: number.positive().exactOptional(),
  /** PMR of UN R41: rated power in kW over kerb mass in kg plus 75, times 1000. */
  powerToMassRatio: number.positive().exactOptional(),
  redlineRpm: number.positive().exactOptional(),
  /** Highest speed of the engine by its maker. */
  maximumEngineSpeedRpm: number.positive().exactOptional(),
  /** The rule of new vehicles under which it was certified, where a limit asks for it. */
  certifiedTo: z.enum(['adr-83-00', 'jp-2016']).exactOptional(),
  muffler: z.enum(['original', 'replacement']).exactOptional(),
  /** Country of registration, ISO 3166-1 alpha-2. */
  registrationCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .exactOptional(),
  /** When in a competition it is measured. */
  activity: z.enum(['before', 'after']).exactOptional(),
});

const instrumentSchema = z.strictObject({
  driver: text.default(''),
  name: text.default(''),
  serialNumber: text.default(''),
  class: z
    .union([z.literal(1), z.literal(2)])
    .nullable()
    .default(null),
  certificateNumber: text.default(''),
  /** Day of the certificate, ISO date; null when not entered. */
  certificateDate: z.iso.date().nullable().default(null),
  /** Last day on which the certificate is valid by its own words, ISO date; null where it names none. */
  certificateDueDate: z.iso.date().nullable().default(null),
  simulated: z.boolean().default(false),
  /** Greatest error of a speed sensor by its maker or certificate, in per cent of the reading. */
  accuracyPercent: number.positive().exactOptional(),
  /** Its greatest error below 1000 rpm, in rpm. */
  accuracyRpmBelow1000: number.positive().exactOptional(),
});

/** Instruments used, with class and certificate. */
export const instrumentsSchema = z.strictObject({
  meter: instrumentSchema.nullable().default(null),
  calibrator: instrumentSchema.nullable().default(null),
  speedSensor: instrumentSchema.nullable().default(null),
});

/** Conditions and geometry as entered; null is "not entered". */
export const conditionsSchema = z.strictObject({
  windMps: number.nonnegative().nullable().default(null),
  gustMps: number.nonnegative().nullable().default(null),
  temperatureC: number.nullable().default(null),
  humidityPercent: number.nullable().default(null),
  pressureHpa: number.nullable().default(null),
  engineWarm: z.boolean().nullable().default(null),
  /** The person confirmed distance, angle, height and clear surroundings on site. */
  geometryConfirmed: z.boolean().nullable().default(null),
  distanceM: number.nullable().default(null),
  angleDeg: number.nullable().default(null),
  heightM: number.nullable().default(null),
  /** A check of a vehicle in use, not for an approval: some rules then accept another class of meter. */
  inUse: z.boolean().exactOptional(),
  /** Minutes that the engine ran before the first run. */
  warmUpMinutes: number.nonnegative().exactOptional(),
  /** The site check-list (see `siteChecksOf`); left out where it was not asked. */
  siteChecks: siteChecksSchema.exactOptional(),
  site: text.default(''),
  operator: text.default(''),
});

const statedSchema = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('origin', [
    z.strictObject({ origin: z.literal('reported'), value }),
    z.strictObject({ origin: z.literal('declared'), value }),
    z.strictObject({ origin: z.literal('unknown') }),
  ]);

/**
 * One LAF sample; `maximumDb` is the highest LAF since the sample before where the source knows it (a waveform, or the meter's
 * own maximum register, which may reach farther back), else null.
 */
export const levelSampleSchema = z.strictObject({
  timeSeconds: number,
  levelDb: number.nullable(),
  maximumDb: number.nullable(),
  overload: z.boolean(),
  underRange: z.boolean(),
});

/** How a level track was obtained; it decides what LAFmax is worth (decision 12). */
export const levelSourceSchema = z.enum(['waveform', 'meter-stream', 'meter-maximum']);

/** LAF against time of one phase, times in seconds since the phase began. */
export const levelTrackSchema = z.strictObject({
  obtainedBy: levelSourceSchema,
  frequencyWeighting: statedSchema(z.enum(['A', 'B', 'C', 'Z', 'FLAT'])),
  timeWeighting: statedSchema(z.enum(['F', 'S', 'I', 'LEQ', 'PEAK'])),
  samples: z.array(levelSampleSchema),
});

/** Engine speed against time of one run, same clock as the level track; null speed is "no value". */
export const speedTrackSchema = z.strictObject({
  /** Left out where it comes from a sensor. */
  obtainedBy: z.literal('sound').exactOptional(),
  samples: z.array(z.strictObject({ timeSeconds: number, speedRpm: number.nullable() })),
});

/**
 * Engine speed heard in the waveform of a run, moment by moment, by the sound alone; null is "the sound does not tell". The same
 * clock as the level track.
 */
export const heardSpeedTrackSchema = z.strictObject({
  samples: z.array(
    z.strictObject({
      timeSeconds: number,
      speedRpm: number.positive().nullable(),
      /** Share of the sound's power that the engine's lines explain; 0 where no speed is told. */
      confidence: number.min(0).max(1),
    }),
  ),
});

/** What a calibration check found, before any judgement. */
export const calibrationEvidenceSchema = z.strictObject({
  obtainedBy: levelSourceSchema,
  nominalLevelDb: number,
  nominalFrequencyHz: number.positive(),
  freeFieldCorrectionDb: number,
  /** Mean level found (with the sensitivity of the first check where the source is a waveform); null if there was no tone. */
  levelDb: number.nullable(),
  frequencyHz: number.nullable(),
  /** Largest deviation of LF(t) from its mean after settling (decision 15). */
  fluctuationDb: number.nullable(),
  distortionPercent: number.nullable(),
  durationSeconds: number.nonnegative(),
  overload: z.boolean(),
  /** Pascal at digital 1.0 that this check gives; null for meter readings. */
  pascalPerFullScale: number.nullable(),
});

/** One run as measured: the machine adds the judgement, never changes this. */
export const runEvidenceSchema = z.strictObject({
  number: number.int().positive(),
  startedAt: text.nullable().default(null),
  level: levelTrackSchema.nullable(),
  speed: speedTrackSchema.nullable(),
  /** Why the run was cut, if it was. */
  cut: z
    .enum(['OPERATOR_ABORTED', 'INTERRUPTED', 'NO_SIGNAL', 'SIGNAL_DROPOUT', 'RPM_SIGNAL_LOST'])
    .nullable()
    .default(null),
  /** There where a person voided the run, with their reason: it stays, and counts no more. */
  voided: z.strictObject({ reason: z.string().min(3).max(300), at: text }).exactOptional(),
  /** The run was cut because the test was paused. */
  paused: z.literal(true).exactOptional(),
  /** Speed heard in the hold where a waveform and the engine are known. */
  speedFromSound: z
    .discriminatedUnion('state', [
      z.strictObject({
        state: z.literal('value'),
        speedRpm: number.positive(),
        confidence: number.min(0).max(1),
      }),
      z.strictObject({ state: z.literal('cannot-tell') }),
    ])
    .nullable()
    .default(null),
  /** Speed heard all through the run; left out without a waveform or a declared engine, and in evidence of the first versions. */
  speedHeard: heardSpeedTrackSchema.exactOptional(),
  /** SHA-256 of the run's waveform file, if one was recorded. */
  waveformSha256: text.nullable().default(null),
});

/** A slow sweep through the target before the runs, made to see how the level follows the speed; it is no run and gives no level. */
export const speedSweepSchema = z.strictObject({ level: levelTrackSchema, speed: speedTrackSchema });

/** One series of runs: the exhaust it belongs to and the outlet it was measured at. */
export const seriesEvidenceSchema = z.strictObject({
  role: z.enum(['test', 'stock', 'replacement']),
  outlet: number.int().positive().default(1),
  runs: z.array(runEvidenceSchema),
});

/** Decision rule, chosen before the first run and frozen with it (ILAC-G8:09/2019). */
export const decisionSchema = z.strictObject({
  rule: z.enum(['simple', 'guarded', 'four-way']).default('simple'),
  /** U (k = 2) declared by the laboratory; null takes the bench's own budget. */
  expandedUncertaintyDb: number.positive().nullable().default(null),
  /** Left out in records and folders of the first version: they are judged by the budget of that version. */
  budget: budgetChoiceSchema.exactOptional(),
});

/** Everything a verdict is computed from. The same type serves a live test, a re-analysis and a folder of files. */
export const testEvidenceSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** `site` refuses a verdict when declared data are missing; `workshop` warns (decision 17). */
  mode: z.enum(['site', 'workshop']),
  simulated: z.boolean(),
  /** Day of the test, ISO date in local time: certificates and limits are judged by it. */
  testDate: z.iso.date(),
  profile: profileSchema,
  vehicle: vehicleSchema,
  exhaust: exhaustSchema,
  instruments: instrumentsSchema,
  conditions: conditionsSchema,
  /** Target speed declared by a person; used only where the rated or registered speed that the profile asks for is unknown. */
  declaredTargetSpeedRpm: number.positive().optional(),
  decision: decisionSchema,
  /** Client, dates, deviations and authoriser; left out where nothing was declared. */
  order: orderSchema.exactOptional(),
  /** Who issues the report, as it was entered when the test began; left out where nothing was. */
  letterhead: letterheadSchema.exactOptional(),
  /** Photos of vehicle and place, by hash; left out where none were taken. */
  photos: photosSchema.exactOptional(),
  /** Not there where the microphone has no correction file. */
  microphoneCorrection: microphoneCorrectionSchema.optional(),
  /** How the control charts stood when the test began; left out where the profile says nothing of them. */
  controlCharts: controlStandingSchema.exactOptional(),
  calibrationBefore: calibrationEvidenceSchema.nullable(),
  calibrationAfter: calibrationEvidenceSchema.nullable(),
  backgroundBefore: levelTrackSchema.nullable(),
  backgroundAfter: levelTrackSchema.nullable(),
  /** Left out where none was made. */
  speedSweep: speedSweepSchema.exactOptional(),
  series: z.array(seriesEvidenceSchema),
  ...courseFields,
});

/** Checked evidence of one test (see {@link testEvidenceSchema}). */
export type TestEvidence = z.output<typeof testEvidenceSchema>;
/** Declared vehicle data. */
export type Vehicle = TestEvidence['vehicle'];
/** Declared exhaust data. */
export type Exhaust = TestEvidence['exhaust'];
/** Instruments of a test. */
export type Instruments = TestEvidence['instruments'];
/** Conditions and geometry of a test. */
export type Conditions = TestEvidence['conditions'];
/** The correction file of the microphone as a record keeps it. */
export type KeptCorrection = z.output<typeof microphoneCorrectionSchema>;
/** LAF against time of one phase. */
export type LevelTrack = z.output<typeof levelTrackSchema>;
/** One LAF sample of a track. */
export type LevelSample = z.output<typeof levelSampleSchema>;
/** Engine speed against time of one run. */
export type SpeedTrack = z.output<typeof speedTrackSchema>;
/** Engine speed heard in the waveform of a run. */
export type HeardSpeedTrack = z.output<typeof heardSpeedTrackSchema>;
/** What a calibration check found. */
export type CalibrationEvidence = z.output<typeof calibrationEvidenceSchema>;
/** A sweep of its own before the runs. */
export type SpeedSweep = z.output<typeof speedSweepSchema>;
/** One run as measured. */
export type RunEvidence = z.output<typeof runEvidenceSchema>;
/** One series of runs. */
export type SeriesEvidence = z.output<typeof seriesEvidenceSchema>;
