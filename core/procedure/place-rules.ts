import { z } from 'zod';
import { confidenceSchema } from './confidence.ts';

const positive = z.number().positive();
const clause = z.string().exactOptional();

/** Where the microphone stands; lengths in metres, angles in degrees. */
export const geometrySchema = z.strictObject({
  distanceM: positive.nullable(),
  distanceToleranceM: positive.nullable(),
  angleDeg: positive.nullable(),
  angleToleranceDeg: positive.nullable(),
  minimumHeightM: positive.nullable(),
  clearRadiusM: positive.nullable(),
  measuredFrom: z.enum(['outlet', 'reference-point', 'rear-contact-patch']).exactOptional(),
  /** A height in itself, or that of the outlet or the reference point. */
  heightM: positive.exactOptional(),
  heightOf: z.enum(['outlet', 'reference-point']).exactOptional(),
  heightToleranceM: positive.exactOptional(),
  /** Angle upward, where the rule allows it in place of the level axis. */
  upwardAngleDeg: positive.exactOptional(),
  axis: z.literal('parallel-to-ground').exactOptional(),
  confidence: confidenceSchema,
  clause,
});

/** Surroundings, where they have their own shape or mark of confidence. */
export const siteSchema = z.strictObject({
  clearRadiusM: positive.nullable(),
  clearRectangleM: positive.nullable(),
  kerbMinimumM: positive.nullable(),
  outdoors: z.boolean(),
  /** From where the clear radius counts; left out, from the microphone. */
  clearFrom: z.literal('microphone-and-vehicle').exactOptional(),
  surface: z.enum(['level-concrete-or-dense-asphalt', 'concrete-asphalt-or-hard-reflective']).exactOptional(),
  /** Highest cut-off frequency of a semi-anechoic room, where the rule allows one, in Hz. */
  indoorCutOffHz: positive.exactOptional(),
  /** Nobody but the observer and the rider is near. */
  onlyObserverAndRider: z.literal(true).exactOptional(),
  confidence: confidenceSchema,
  clause,
});

/** Outlets so near each other that they are measured as one, and which of them is. */
export const outletsSchema = z.strictObject({
  sameSilencerWithinM: positive,
  pick: z.enum(['farthest-from-centreline-else-highest', 'nearest-outline-else-highest']).nullable(),
  otherwise: z.literal('each-then-highest'),
  confidence: confidenceSchema,
  clause,
});

const demanded = z.literal(true).exactOptional();

/** How the vehicle stands and is set. */
export const vehicleStateSchema = z.strictObject({
  gear: z.enum(['neutral', 'neutral-or-park']),
  clutchEngaged: z.boolean().nullable(),
  normalTemperature: z.boolean().nullable(),
  parkingBrakeOn: demanded,
  airConditioningOff: demanded,
  coverClosed: demanded,
  automaticFanUntouched: demanded,
  withoutNeutral: z.literal('rear-wheel-off-ground').exactOptional(),
  confidence: confidenceSchema,
  clause,
});
