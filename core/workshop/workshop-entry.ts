import { z } from 'zod';
import { meterPassportSchema, passportPairSchema } from './meter-passport.ts';
import { workshopLimitSchema } from './workshop-limit.ts';
import { workshopMeterSchema, workshopRunSchema } from './workshop-run.ts';

const id = z.string().min(1).max(100);
const line = (longest: number) => z.string().trim().max(longest);
const speedRpm = z.number().min(500).max(20_000);

/** Form of the speed that a motorcycle is run at, and how far it may be missed. */
export const aimSchema = z.strictObject({
  targetSpeedRpm: speedRpm,
  tolerancePercent: z.number().min(1).max(10).default(5),
});

/** Form of an engine as it is entered: without both figures its sound cannot be told in revolutions. */
export const engineSchema = z.strictObject({
  cylinders: z.int().min(1).max(12),
  strokes: z.union([z.literal(2), z.literal(4)]),
});

/** Form of a motorcycle as the workshop knows it. */
export const bikeWishSchema = aimSchema.extend({
  /** Number plate, or whatever the workshop calls it. */
  name: line(80).min(1),
  note: line(1000).default(''),
});

/** Form of a part that is tried: a silencer, a dB killer in or out, another packing. */
export const partWishSchema = z.strictObject({
  name: line(80).min(1),
  note: line(1000).default(''),
  costRupiah: z.int().min(0).max(1_000_000_000).nullable().default(null),
  photoSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
});

/** Form of what the workshop keeps, one after the other and never changed; what is newer holds. */
export const workshopContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bike'), bike: bikeWishSchema }),
  z.strictObject({ kind: z.literal('aim'), bikeId: id, aim: aimSchema }),
  /** Null takes it back: nobody knows. */
  z.strictObject({ kind: z.literal('engine'), bikeId: id, engine: engineSchema.nullable() }),
  z.strictObject({
    kind: z.literal('limit'),
    bikeId: id,
    limit: workshopLimitSchema.nullable(),
    declaredAccuracyDb: z.number().positive().max(10).nullable(),
  }),
  z.strictObject({ kind: z.literal('part'), bikeId: id, part: partWishSchema }),
  z.strictObject({ kind: z.literal('run'), bikeId: id, partId: id, run: workshopRunSchema }),
  z.strictObject({ kind: z.literal('set-aside'), bikeId: id, runId: id, reason: line(300).min(3) }),
  z.strictObject({
    kind: z.literal('pair'),
    meter: workshopMeterSchema,
    pair: passportPairSchema,
  }),
  z.strictObject({ kind: z.literal('pair-set-aside'), pairId: id, reason: line(300).min(3) }),
  z.strictObject({
    kind: z.literal('passport'),
    passport: meterPassportSchema,
    origin: z.enum(['made', 'received']),
  }),
]);

/** What the workshop keeps (see {@link workshopContentSchema}). */
export type WorkshopContent = z.output<typeof workshopContentSchema>;
/** A motorcycle as it is entered. */
export type BikeWish = z.output<typeof bikeWishSchema>;
/** A part as it is entered. */
export type PartWish = z.output<typeof partWishSchema>;
/** The speed that a motorcycle is run at. */
export type Aim = z.output<typeof aimSchema>;

/** One thing that the workshop keeps, with when it was kept and by whom. */
export interface WorkshopEntry {
  readonly id: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** Empty where nobody has signed in. */
  readonly by: string;
  readonly content: WorkshopContent;
}
