import { z } from '@hono/zod-openapi';
import { comparisonRefusals } from '#core/workshop/part-difference.ts';
import { noZoneReasons, preCheckZones } from '#core/workshop/pre-check.ts';
import { aimSchema, engineSchema, partWishSchema } from '#core/workshop/workshop-entry.ts';
import { limitRefusals, workshopLimitSchema } from '#core/workshop/workshop-limit.ts';
import { workshopMeterSchema, workshopRunSchema } from '#core/workshop/workshop-run.ts';

/** Why something is set aside. */
export const reasonSchema = z.strictObject({ reason: z.string().trim().min(3).max(300) });

const chance = z.object({ low: z.number(), high: z.number() });

/** A zone, which is never a verdict, or why there is none. */
const preCheckSchema = z
  .discriminatedUnion('state', [
    z.looseObject({
      state: z.literal('zone'),
      zone: z.enum(preCheckZones),
      chance,
      shownDb: z.number(),
      expectedDb: z.number(),
      maximumDb: z.number(),
      combinedDb: z.number(),
      shortfallDb: z.number(),
      runs: z.int(),
    }),
    z.object({ state: z.literal('none'), why: z.enum(noZoneReasons), flaw: z.string().nullable() }),
  ])
  .openapi('WorkshopPreCheck');

/** A difference of two parts, or why there is none. */
export const differenceSchema = z
  .discriminatedUnion('state', [
    z.looseObject({
      state: z.literal('difference'),
      finding: z.enum(['quieter', 'louder', 'not-distinguishable']),
      quantity: z.enum(['LAFmax', 'hold']),
      differenceDb: z.number(),
      expandedDb: z.number(),
    }),
    z.object({ state: z.literal('refused'), why: z.enum(comparisonRefusals) }),
  ])
  .openapi('WorkshopDifference');

const keptRunSchema = z.object({
  id: z.string(),
  at: z.string(),
  number: z.int(),
  run: workshopRunSchema,
  setAside: z.string().nullable(),
});

/** A motorcycle with its parts. */
export const bikeSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    name: z.string(),
    note: z.string(),
    aim: aimSchema,
    engine: engineSchema.nullable(),
    limit: workshopLimitSchema.nullable(),
    declaredAccuracyDb: z.number().nullable(),
    parts: z.array(
      z.object({
        ...partWishSchema.shape,
        id: z.string(),
        at: z.string(),
        runs: z.array(keptRunSchema),
        preCheck: preCheckSchema,
        difference: differenceSchema.nullable(),
      }),
    ),
    bestValue: z.array(
      z.object({
        partId: z.string(),
        quieterByDb: z.number(),
        costRupiah: z.number(),
        rupiahPerDb: z.number(),
      }),
    ),
  })
  .openapi('WorkshopBike');

/** The meter of the workshop. */
export const meterSchema = z
  .looseObject({
    meter: workshopMeterSchema.nullable(),
    source: z.enum(['waveform', 'meter-stream', 'meter-maximum']),
    calibration: workshopRunSchema.shape.calibration,
  })
  .openapi('WorkshopMeter');

/** `GET /workshop`. */
export const workshopSchema = z
  .object({
    meter: meterSchema,
    bikes: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        name: z.string(),
        aim: aimSchema,
        parts: z.int(),
        runs: z.int(),
      }),
    ),
  })
  .openapi('Workshop');

/** One limit of `GET /workshop/limits`. */
export const limitSchema = z
  .looseObject({
    profileId: z.string(),
    version: z.string(),
    index: z.int(),
    maximumDb: z.number().nullable(),
    plusDb: z.number().nullable(),
    refusal: z.enum(limitRefusals).nullable(),
  })
  .openapi('WorkshopLimit');
