import { z } from 'zod';

/** Why a run of the workshop tells nothing to go by; each has its sentence among the words. */
export const runFlaws = [
  'STOPPED',
  'NOT_REACHED',
  'NOT_RELEASED',
  'NO_LEVEL',
  'LEVEL_LOST',
  'OVERLOAD',
  'UNDER_RANGE',
  'WRONG_WEIGHTING',
  'SPEED_LOST',
  'SPEED_UNHEARD',
  'SOUND_BROKEN',
] as const;

/** One of {@link runFlaws}. */
export type RunFlaw = (typeof runFlaws)[number];

/** By what the level of a meter can be trusted, best first; `none` is uncalibrated. */
export const calibrationStates = ['checked', 'certified', 'none'] as const;

/** One of {@link calibrationStates}. */
export type CalibrationState = (typeof calibrationStates)[number];

const text = z.string().max(200);

/** Form of the meter that a workshop measures by. */
export const workshopMeterSchema = z.strictObject({
  name: text,
  driverId: text,
  /** Empty where nobody entered it and the meter does not say it. */
  serialNumber: text,
  class: z.union([z.literal(1), z.literal(2)]).nullable(),
  simulated: z.boolean(),
});

/** The meter that a workshop measures by (see {@link workshopMeterSchema}). */
export type WorkshopMeter = z.output<typeof workshopMeterSchema>;

const bandsSchema = z
  .array(z.strictObject({ nominalHz: z.number().positive(), levelDb: z.number() }))
  .max(64);

/** Form of a run as the workshop keeps it. */
export const workshopRunSchema = z.strictObject({
  meter: workshopMeterSchema,
  source: z.enum(['waveform', 'meter-stream', 'meter-maximum']),
  calibration: z.strictObject({
    state: z.enum(calibrationStates),
    /** Number of the test or of the certificate that it rests on; empty for none. */
    by: text,
    /** ISO 8601 with offset, or a day; null for none. */
    at: text.nullable(),
  }),
  targetSpeedRpm: z.number().positive(),
  tolerancePercent: z.number().positive(),
  speed: z.strictObject({
    /** `sound` is followed in what the microphone hears, by the engine as it was entered. */
    from: z.enum(['sensor', 'sound', 'none']),
    /** Mean over the hold; null without a speed. */
    meanRpm: z.number().positive().nullable(),
  }),
  /** Highest LAF from the first moment of the hold to the return to idle; null where there is none to go by. */
  LAFmaxDb: z.number().nullable(),
  /** Energy mean of LAF over the hold; null without one. */
  holdLevelDb: z.number().nullable(),
  /** By how much LAFmax can be too low because the meter is asked too seldom; 0 where nothing can be missed. */
  shortfallDb: z.number().nonnegative(),
  heldSeconds: z.number().nonnegative(),
  flaws: z.array(z.enum(runFlaws)),
  /** Energy mean of the third-octave levels over the hold; null without a waveform. */
  thirdOctave: bandsSchema.nullable(),
  /** `dBFS` where the microphone is not calibrated: good for differences within one sitting alone. */
  thirdOctaveUnit: z.enum(['dB', 'dBFS']),
});

/** A run as the workshop keeps it (see {@link workshopRunSchema}). */
export type WorkshopRun = z.output<typeof workshopRunSchema>;

/** A run that can be gone by. */
export type UsableRun = WorkshopRun & { readonly LAFmaxDb: number; readonly holdLevelDb: number };

/** True for a run that nothing speaks against and that has its levels: a flaw never counts, whatever its figures. */
export function isUsable(run: WorkshopRun): run is UsableRun {
  const figures = [run.LAFmaxDb, run.holdLevelDb, run.shortfallDb];
  return run.flaws.length === 0 && figures.every((figure) => figure !== null && Number.isFinite(figure));
}
