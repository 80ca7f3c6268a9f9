import { z } from 'zod';
import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import { levelSourceSchema, testEvidenceSchema, type TestEvidence } from '#core/procedure/evidence.ts';

const measured = {
  calibrationBefore: true,
  calibrationAfter: true,
  backgroundBefore: true,
  backgroundAfter: true,
  speedSweep: true,
  interruptions: true,
  handOvers: true,
  markers: true,
} as const;

/** The evidence as it stands before the first measurement: all declared data, the whole profile, empty series. */
const declaredSchema = testEvidenceSchema.omit(measured);

/** Everything known when a test begins; stored with its number, so that a cut test can be told from the journal alone. */
export const testOpeningSchema = declaredSchema.extend({
  levelSource: levelSourceSchema,
  /** Null where the method asks for none. */
  targetSpeedRpm: z.number().positive().nullable(),
  calibrator: z.strictObject({
    levelDb: z.number(),
    frequencyHz: z.number().positive(),
    freeFieldCorrectionDb: z.number(),
  }),
  /** Whose engine speed counts: the speed sensor's, the meter's where there is no other, or what is heard in the waveform. */
  speedRole: z.enum(['meter', 'speed-sensor', 'sound']),
  /** The instruments on its lines as one text, so that it goes on only with the same; not told by the first versions. */
  lineInstruments: z.string().exactOptional(),
  program: z.strictObject({ name: z.string(), version: z.string(), coreHash: z.string().exactOptional() }),
});

/** Checked opening of a test (see {@link testOpeningSchema}). */
export type TestOpening = z.output<typeof testOpeningSchema>;

/** The evidence of a test that has begun and measured nothing. */
export function emptyEvidence(opening: TestOpening): TestEvidence {
  const { levelSource: _source, targetSpeedRpm: _speed, calibrator: _calibrator, ...rest } = opening;
  const { speedRole: _role, program: _program, lineInstruments: _lines, ...declared } = rest;
  return {
    ...declared,
    calibrationBefore: null,
    calibrationAfter: null,
    backgroundBefore: null,
    backgroundAfter: null,
  };
}

/** The engine as declared; null where cylinders or strokes are not known. */
export function engineOf({ cylinders, strokes }: TestOpening['vehicle']): DeclaredEngine | null {
  return cylinders === null || strokes === null ? null : { cylinders, strokes };
}
